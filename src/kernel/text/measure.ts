import { CodeReader } from './codes.ts';
import { countCodeScripts, type ScriptCounts } from './script.ts';

/** The size of a text in the units that its script is measured in. */
export interface TextMeasure {
  scripts: ScriptCounts;
  /** Words by letters and digits, CJK left out. */
  latinWords: number;
  /** All words: `latinWords` plus the CJK characters at 1.6 characters a word (the mean of segmented Chinese prose). */
  words: number;
  /** Mainly Chinese, Japanese or Korean: limits count characters, not words. */
  cjk: boolean;
  sentences: number;
  /** Mean sentence length in words, for CJK in characters; null under 3 sentences. */
  meanSentence: number | null;
}

const reader = new CodeReader();
const CHARACTERS_PER_WORD = 1.6;

/** Counts characters, words and sentences of a text in two passes, without segmenting it. */
export function measureText(text: string): TextMeasure {
  const codes = reader.read(text);
  const { length } = text;
  const scripts = countCodeScripts(codes, length);
  const characters = scripts.han + scripts.kana + scripts.hangul;
  const cjk = characters > 0 && characters * 2.5 >= scripts.latin;
  let latinWords = 0;
  let sentences = 0;
  let inWord = false;
  let open = false;
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    if (code < 128 ? WORD[code] === 1 : isWideWord(code)) {
      if (!inWord) latinWords += 1;
      inWord = open = true;
      continue;
    }
    if (code === 32) {
      inWord = false;
      continue;
    }
    // An apostrophe or a point between letters or digits joins: don't, 3.5.
    if (inWord && (code === 0x27 || code === 0x2019 || code === 0x2e) && isWordCode(codes[i + 1]!)) continue;
    inWord = false;
    if (code >= 0x2e80) open = open || !isCjkStop(code);
    if (open && endsSentence(code, codes[i + 1]!)) {
      sentences += 1;
      open = false;
    }
  }
  if (open) sentences += 1;
  const words = latinWords + Math.round(characters / CHARACTERS_PER_WORD);
  const size = cjk ? characters + scripts.latin + scripts.digits : words;
  return { scripts, latinWords, words, cjk, sentences, meanSentence: sentences < 3 ? null : size / sentences };
}

const WORD = new Uint8Array(128);
for (const char of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') WORD[char.charCodeAt(0)] = 1;

/** Letters and digits outside CJK. */
function isWordCode(code: number): boolean {
  return code < 128 ? WORD[code] === 1 : isWideWord(code);
}

function isWideWord(code: number): boolean {
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return false;
  return code < 0x2000 || (code >= 0xff10 && code <= 0xff5a && !(code >= 0xff1a && code <= 0xff20));
}

function isCjkStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b || code === 0x3000;
}

function endsSentence(code: number, next: number): boolean {
  if (isCjkStop(code)) return code !== 0x3000;
  if (code === 0x0a) return true;
  if (code !== 0x2e && code !== 0x21 && code !== 0x3f) return false;
  return next <= 32 || next === 0x22 || next === 0x27 || next === 0x201d || next === 0x29;
}
