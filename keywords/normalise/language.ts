import { countScripts } from '../../src/kernel/text/script.ts';
import { chineseScript } from './traditional.ts';

/** Function words that give a Latin-script language away; English is the rest. */
const HINTS: readonly [string, RegExp][] = [
  ['de', /\b(?:der|die|das|und|für|mit|kaufen|günstig|schuhe|herren|damen|beste[rsn]?)\b|ß/],
  ['fr', /\b(?:le|les|des|pour|avec|chaussures?|acheter|pas cher|meilleure?s?|femme|homme)\b/],
  ['es', /\b(?:el|los|las|para|con|zapatillas|comprar|mejores|barat[oa]s?|hombre|mujer)\b|ñ/],
  ['pt', /\b(?:tênis|comprar|melhores|para|com|homem|mulher)\b|ã|õ/],
  ['it', /\b(?:il|gli|per|con|scarpe|comprare|migliori|uomo|donna)\b/],
];

/**
 * The language of a keyword, by its script first: kana → `ja`, Hangul → `ko`, Han → `zh-Hant` / `zh-Hans`, or `zh` where
 * both scripts write it alike (also when mixed with Latin brand names); Cyrillic → `ru`; Latin by function words, else
 * `en`; digits and signs alone → `und`. Depends on nothing but the text.
 */
export function keywordLanguage(norm: string): string {
  if (/^[\x20-\x7e]*$/.test(norm)) {
    if (!/[a-z]/.test(norm)) return 'und';
    for (const [lang, hint] of HINTS) if (hint.test(norm)) return lang;
    return 'en';
  }
  const counts = countScripts(norm);
  if (counts.kana > 0) return 'ja';
  if (counts.hangul > 0) return 'ko';
  if (counts.han > 0) {
    const script = chineseScript(norm);
    return script === 'traditional' ? 'zh-Hant' : script === 'simplified' ? 'zh-Hans' : 'zh';
  }
  if (counts.cyrillic > 0) return 'ru';
  if (counts.latin > 0) {
    for (const [lang, hint] of HINTS) if (hint.test(norm)) return lang;
    return 'en';
  }
  return 'und';
}
