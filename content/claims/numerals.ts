const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/**
 * The value of a Chinese numeral (`十二`, `三百五`, `一千零五十`, `两亿三千万`, `三点五`, `二〇二五`); null when it is none.
 */
export function chineseNumber(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  if (fraction !== undefined) {
    const base = chineseNumber(whole);
    const digits = [...fraction].map((char) => DIGITS[char]);
    if (base === null || digits.length === 0 || digits.some((digit) => digit === undefined)) return null;
    return Number(`${base}.${digits.join('')}`);
  }
  if (whole === '') return null;
  // Digits without place words are read one by one, as in years and room numbers.
  if (![...whole].some((char) => SMALL[char] || char === '万' || char === '亿')) {
    const digits = [...whole].map((char) => DIGITS[char]);
    return digits.some((digit) => digit === undefined) ? null : Number(digits.join(''));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  let last = 1;
  for (const char of whole) {
    const value = DIGITS[char];
    if (value !== undefined) {
      digit = value;
      if (char === '零' || char === '〇') last = 10;
      continue;
    }
    const small = SMALL[char];
    if (small) {
      section += (digit === 0 && section === 0 ? 1 : digit) * small;
      digit = 0;
      last = small;
    } else if (char === '万' || char === '亿') {
      const big = char === '万' ? 10_000 : 100_000_000;
      if (section + digit === 0 && total > 0) total *= big;
      else if (char === '亿') total = (total + section + digit || 1) * big;
      else total += (section + digit || 1) * big;
      section = 0;
      digit = 0;
      last = big;
    } else return null;
  }
  // 三百五 is 350: a digit right after a place word stands for the next place.
  return total + section + (digit > 0 && last > 10 ? digit * (last / 10) : digit);
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** English number words as a pattern: `twenty-five`, `three hundred`. */
export const WORD_NUMBER = `(?:${Object.keys(WORDS).reverse().join('|')})(?:-(?:${Object.keys(WORDS).slice(0, 9).join('|')}))?`;

/** The value of English number words (`twenty-five`); null when they are none. */
export function wordNumber(text: string): number | null {
  let sum = 0;
  for (const part of text.toLowerCase().split('-')) {
    const value = WORDS[part];
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}
