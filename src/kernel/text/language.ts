import { chineseVariant } from './chinese-variants.ts';
import { countScripts, type ScriptCounts } from './script.ts';

/** The commonest function words of languages in Latin letters; words that several share count for each. */
const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it with as on are this be by from or an at was not have your we you our can all has will more when which their its but if how what',
  de: 'der die das und ist nicht mit für auf eine einen ein sie wir ich zu den dem von im auch als sich bei oder aus nach werden wird sind haben über durch nur noch',
  fr: 'le la les des et est une un dans pour que qui sur avec pas par plus au aux ce cette sont vous nous votre nos du de en ou être il elle',
  es: 'el la los las de y que en un una es para con por del se su al no lo como más pero sus este esta son también sobre nos desde',
  pt: 'o a os as de e que em um uma é para com por do da dos das no na se não mais como mas ao seu sua são também pelo pela você',
  it: 'il lo la gli le di e che in un una è per con del della dei delle nel alla non si più come da sono anche al questo questa',
  nl: 'de het een en van is dat op te in voor met zijn niet aan er om ook als maar bij door naar uit wordt deze kan je wij onze',
  pl: 'i w na z do nie się jest to że dla od przez po jak oraz ale są być tak czy przy tego który lub już nas',
  sv: 'och att det som en på är av för med till den har inte ett om vi du kan eller från men så var vid',
  tr: 've bir bu için ile da de çok daha olarak olan en gibi ama kadar sonra veya her ne ki mi var',
  vi: 'và của là có cho không được trong một các với người này đã để những khi từ về như sản phẩm',
  id: 'yang dan di dengan untuk ini dari pada adalah tidak dalam itu akan ke atau juga bisa anda kami oleh',
};

const LATIN = Object.keys(STOP_WORDS);
/** By the hash of a word, bit i: it is a function word of the i-th language. */
const MARKS = new Map<number, number>();
LATIN.forEach((lang, i) => {
  for (const word of STOP_WORDS[lang]!.split(' ')) {
    let hash = 0;
    for (let k = 0; k < word.length; k++) hash = hashed(hash, word.charCodeAt(k));
    MARKS.set(hash, (MARKS.get(hash) ?? 0) | (1 << i));
  }
});
const SAMPLE = 1_500;

/** FNV-1a, a step a letter; 0 is no word. */
function hashed(hash: number, code: number): number {
  return Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ code, 0x01000193);
}

function isLatinLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
}

/**
 * The language of a text: by script first (`ja` by kana, `ko` by hangul, `zh-Hans`/`zh-Hant`/`zh` by characteristic
 * characters, `ru`/`uk`, `ar`, `he`, `th`, `el`, `hi`), then, for Latin letters, by function words. Null when there is
 * too little to tell.
 */
export function detectLanguage(text: string, scripts: ScriptCounts = countScripts(text)): string | null {
  const cjk = scripts.han + scripts.kana + scripts.hangul;
  const letters = cjk * 2.5 + scripts.latin + scripts.cyrillic + scripts.other;
  if (letters < 10) return null;
  if (cjk * 2.5 >= letters / 2) {
    if (scripts.hangul > scripts.kana && scripts.hangul * 2 > scripts.han) return 'ko';
    // Japanese prose is about half kana; a Chinese shop page may quote a little of it.
    if (scripts.kana * 6 > scripts.han) return 'ja';
    return scripts.han >= 4 ? chineseVariant(text) : null;
  }
  if (scripts.cyrillic > letters / 2) return /[іїєґ]/i.test(text) ? 'uk' : 'ru';
  if (scripts.other > letters / 2) return otherScript(text);
  return latinLanguage(text);
}

const OTHER: readonly (readonly [string, RegExp])[] = [
  ['th', /[\u0e00-\u0e7f]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['hi', /[\u0900-\u097f]/g],
];

function otherScript(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const found = OTHER.map(([lang, letters]) => ({ lang, count: sample.match(letters)?.length ?? 0 }));
  const best = found.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.lang : null;
}

function latinLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const hits = new Array<number>(LATIN.length).fill(0);
  let words = 0;
  let hash = 0;
  for (let i = 0; i <= sample.length; i++) {
    const code = i < sample.length ? sample.charCodeAt(i) : 0;
    if (isLatinLetter(code)) {
      hash = hashed(hash, code);
      continue;
    }
    if (hash === 0) continue;
    words += 1;
    for (let marks = MARKS.get(hash) ?? 0; marks !== 0; marks &= marks - 1) hits[31 - Math.clz32(marks & -marks)]! += 1;
    hash = 0;
  }
  if (words < 4) return null;
  const most = Math.max(...hits);
  // Running prose has 25–45 % function words; a list of names has next to none.
  if (most < 2 || most < words * 0.06 || hits.indexOf(most) !== hits.lastIndexOf(most)) return null;
  return LATIN[hits.indexOf(most)]!;
}
