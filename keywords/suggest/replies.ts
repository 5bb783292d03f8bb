import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

export type SuggestEngine = 'baidu' | 'google' | 'taobao';

/** The words of a saved or fetched autosuggest reply, in order. Errors: `suggest-unreadable` when it is none. */
export function suggestWords(engine: SuggestEngine, reply: string): { query: string; words: string[] } {
  // A guard line before JSON (`)]}'`), a comment before a callback.
  const text = reply
    .replace(/^\ufeff/, '')
    .replace(/^\s*\)\]\}'\s*/, '')
    .replace(/^\s*\/\*[\s\S]{0,200}?\*\//, '')
    .trim();
  // JSONP: name(…); Baidu's older form has bare keys {q:"…",s:[…]}.
  const body = /^[\w$.]+\s*\(([\s\S]*)\)\s*;?$/.exec(text)?.[1] ?? text;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    try {
      value = JSON.parse(quoteKeys(body));
    } catch (error) {
      throw unreadable(engine, error);
    }
  }
  const words = wordsIn(value);
  if (!words) throw unreadable(engine, undefined);
  return words;
}

function wordsIn(value: unknown): { query: string; words: string[] } | undefined {
  const strings = (list: unknown): string[] | undefined =>
    Array.isArray(list)
      ? list.flatMap((item) => {
          const word = Array.isArray(item)
            ? item[0]
            : typeof item === 'object' && item !== null
              ? ((item as Record<string, unknown>)['q'] ?? (item as Record<string, unknown>)['k'])
              : item;
          return typeof word === 'string' ? [plain(word)].filter((text) => text !== '') : [];
        })
      : undefined;
  if (Array.isArray(value) && typeof value[0] === 'string') {
    const words = strings(value[1]);
    return words && { query: value[0], words };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const node = value as Record<string, unknown>;
  const query = typeof node['q'] === 'string' ? node['q'] : '';
  const words = strings(node['s']) ?? strings(node['g']) ?? strings(node['result']);
  if (words) return { query, words };
  // Baidu leaves the list out when it knows nothing to suggest.
  return typeof node['q'] === 'string' && 'p' in node ? { query, words: [] } : undefined;
}

/** Puts bare object keys into quotes; texts stay as they are, whatever they hold. */
function quoteKeys(text: string): string {
  return text.replace(
    /("(?:[^"\\]|\\.)*")|([{,]\s*)([a-z_]\w*)(\s*:)/gi,
    (whole, quoted: string | undefined, before: string, key: string, after: string) =>
      quoted === undefined ? `${before}"${key}"${after}` : whole,
  );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** A word without the marks that engines set around what was typed. */
function plain(word: string): string {
  return word
    .replace(/<\/?(?:b|em|strong|i|font)\b[^>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => ENTITIES[name]!)
    .trim();
}

function unreadable(engine: string, cause: unknown): SoukError {
  return new SoukError({
    code: 'suggest-unreadable',
    what: msg({ zh: '看不懂 {engine} 的联想回复', en: 'Cannot read the reply of {engine}' }, { engine }),
    next: msg({
      zh: '保存接口返回的原文（JSON 或 JSONP）再试。',
      en: 'Save the reply as it came (JSON or JSONP) and try again.',
    }),
    ...(cause === undefined ? {} : { cause }),
  });
}
