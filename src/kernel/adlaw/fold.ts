/** Traditional forms and stand-in characters that advertisers use for the characters the packs look for. */
const SAME: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '級级頂顶絕绝對对極极獨独國国領领導导銷销專专權权證证療疗藥药個个無无風风險险萬万質质業业產产優优術术醫医癒愈賺赚資资報报賠赔' +
    '減减壓压東东廣广實实驗验獎奖價价僅仅號号準准認认識识銀银錢钱貸贷穩稳漲涨學学師师試试過过試试點点種种類类癌癌潰溃瘍疡膚肤' +
    '嫩嫩麗丽華华會会員员機机關关領领創创開开補补內内義义務务歷历進进達达長长壽寿檔档貨货費费節节約约營营養养飲饮當当選选區区' +
    '蕞最嘬最苐第①1②2③3'
  )
    .match(/../gu)!
    .map((pair) => [[...pair][0]!, [...pair][1]!]),
);

const INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/;
const KEPT = /[，；：！？（）。、“”‘’《》【】]/;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' };
const HAN = /[\u3400-\u9fff]/;
const FILLER = /[ \t\u3000\u00a0*·•_~^|]/;

/** A text folded for matching, with the way back: `at[i]` is the place in the original of folded unit `i`. */
export interface FoldedText {
  text: string;
  at: Int32Array;
}

/**
 * Folds what advertisers vary to slip past word lists: full-width and compatibility forms, case, invisible characters,
 * traditional and stand-in characters, spaces or ornaments between Han characters, pinyin `zui` before a Han character.
 */
export function foldForAdLaw(text: string): FoldedText {
  let out = '';
  const at: number[] = [];
  const push = (piece: string, from: number) => {
    out += piece;
    for (let i = 0; i < piece.length; i++) at.push(from);
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      const char = text[i]!;
      if (FILLER.test(char) && bridgesHan(out, text, i)) continue;
      if ((char === 'z' || char === 'Z') && /^zui(?=\s?[\u4e00-\u9fff])/i.test(text.slice(i, i + 5))) {
        push('最', i);
        i += 2;
        continue;
      }
      // A half-width comma after a Han character ends a clause just as a full-width one does.
      push(HAN.test(out.at(-1) ?? '') ? (WIDE[char] ?? char.toLowerCase()) : char.toLowerCase(), i);
      continue;
    }
    const char = code >= 0xd800 && code <= 0xdbff ? text.slice(i, i + 2) : text[i]!;
    if (INVISIBLE.test(char)) continue;
    if (FILLER.test(char) && bridgesHan(out, text, i)) continue;
    const plain =
      SAME[char] ??
      ((code >= 0x4e00 && code <= 0x9fff) || KEPT.test(char) ? char : char.normalize('NFKC').toLowerCase());
    push(plain, i);
    i += char.length - 1;
  }
  at.push(text.length);
  return { text: out, at: Int32Array.from(at) };
}

/** True when a run of fillers at `i` stands between two Han characters: the word goes on after it. */
function bridgesHan(before: string, text: string, i: number): boolean {
  if (!HAN.test(before.at(-1) ?? '')) return false;
  let next = i;
  while (next < text.length && next - i < 4 && (FILLER.test(text[next]!) || INVISIBLE.test(text[next]!))) next += 1;
  return HAN.test(text[next] ?? '');
}
