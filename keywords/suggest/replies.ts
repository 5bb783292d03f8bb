import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

export type SuggestEngine = 'baidu' | 'google' | 'taobao';

/** The words of a saved or fetched autosuggest reply, in order. Errors: `suggest-unreadable` when it is none. */
export function suggestWords(engine: SuggestEngine, reply: string): { query: string; words: string[] } {
  const text = reply.replace(/^\ufeff/, '').trim();
  // JSONP: name(…); Baidu's older form has bare keys {q:"…",s:[…]}.
  const body = /^[\w$.]+\s*\(([\s\S]*)\)\s*;?$/.exec(text)?.[1] ?? text;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    try {
      value = JSON.parse(body.replace(/([{,]\s*)([a-z_]+)\s*:/gi, '$1"$2":'));
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
          return typeof word === 'string' ? [word.replace(/<[^>]*>/g, '')] : [];
        })
      : undefined;
  if (Array.isArray(value) && typeof value[0] === 'string') {
    const words = strings(value[1]);
    return words && { query: value[0], words };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const node = value as Record<string, unknown>;
  const words = strings(node['s']) ?? strings(node['g']) ?? strings(node['result']);
  return words && { query: typeof node['q'] === 'string' ? node['q'] : '', words };
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
