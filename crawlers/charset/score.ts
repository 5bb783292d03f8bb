import iconv from 'iconv-lite';

/**
 * The most frequent characters of running text, simplified and traditional, Japanese and Korean: a text decoded with the
 * right encoding is full of them, one decoded wrongly has almost none.
 */
const COMMON_HAN = new Set(
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔茶价格店铺商品首页产品服务公司联系我们新闻中心版权所有' +
    '這個們來為國說時會對種過發後裡經麼學現當沒動還進樣開從實無與長機關點業將兩間問並應戰頭體見產論處義幾認條系氣題爾別變總電數報結務場計員統區隊決治書聽強難權據邊張該規萬術領確傳師觀識導爭運價鋪頁聯繫聞權購買優惠訂單',
);
const COMMON_HANGUL = new Set(
  '이다는의가에을를은한고하지로서기도사인자리시어나대정아해수일그부라전과제보들게만원있관면주것니상세여었스장동적으성구요조신공국내용소선안화유우비문경방회입계생등중학기무품매상점안녕하세요홈페이지',
);

/** Text of the bytes in an encoding that Node or iconv-lite knows. Big5 goes through iconv-lite: Node's lacks HKSCS. */
export function decodeAs(body: Uint8Array, encoding: string): string {
  if (encoding === 'big5') return iconv.decode(Buffer.from(body.buffer, body.byteOffset, body.length), 'big5-hkscs');
  // Node 20 decodes windows-1252 as Latin-1: the quotes and dashes at 80–9F would become control characters.
  if (encoding === 'windows-1252') {
    const latin = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1');
    return latin.replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
  }
  return new TextDecoder(encoding).decode(body);
}

/** Bytes 80–9F by the WHATWG index. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

/** Mean plausibility of the non-ASCII characters of a text, about -10…+3; 0 when there are none. */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    count += 1;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) sum -= 10;
    else if (code < 0xa0) sum -= 6;
    else if (code >= 0x4e00 && code <= 0x9fff) sum += COMMON_HAN.has(text[i]!) ? 3 : 0;
    else if (code >= 0x3041 && code <= 0x30fe) sum += 2;
    else if (code >= 0xac00 && code <= 0xd7a3) sum += COMMON_HANGUL.has(text[i]!) ? 2.5 : 0.5;
    else if ((code >= 0x3000 && code <= 0x3020) || (code >= 0xff01 && code <= 0xff5e)) sum += 1;
    else if (code >= 0xff61 && code <= 0xff9f) sum -= 3;
    else if (code >= 0x2010 && code <= 0x2040) sum += 0.5;
    else sum -= 0.5;
  }
  return count === 0 ? 0 : sum / count;
}

const CANDIDATES = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;

/** At most this much is scored: enough for any page, cheap for a large one. */
const SAMPLE = 131_072;

/** The likeliest encoding of bytes that are not UTF-8; null when none of the East Asian ones is plausible. */
export function guessEncoding(body: Uint8Array): { encoding: string; score: number } | null {
  const sample = highBytes(body);
  let best: { encoding: string; score: number } | null = null;
  for (const encoding of CANDIDATES) {
    const score = plausibility(decodeAs(sample, encoding));
    if (score > 0.4 && (best === null || score > best.score)) best = { encoding, score };
  }
  return best;
}

/** The part of the bytes that starts shortly before the first non-ASCII byte: long ASCII heads say nothing. */
function highBytes(body: Uint8Array): Uint8Array {
  let start = 0;
  while (start < body.length && body[start]! < 0x80) start += 1;
  return body.subarray(start, start + SAMPLE);
}
