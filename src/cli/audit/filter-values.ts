import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';

/** A whole number given to an option, in a range. Error `option-value` names the option and what it accepts. */
export function wholeNumber(flag: string, text: unknown, least = 0, most = 1e9): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,15}$/.test(String(text)) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw badValue(flag, String(text), `${least}–${most}`);
  return value;
}

/** `3`, `0-2` or `4-`: a range of whole numbers. */
export function wholeRange(flag: string, text: unknown): { min?: number; max?: number } {
  if (text === undefined) return {};
  const match = /^(\d{1,6})(?:(-)(\d{1,6})?)?$/.exec(String(text));
  if (!match) throw badValue(flag, String(text), '3 | 0-2 | 4-');
  const min = Number(match[1]);
  if (!match[2]) return { min, max: min };
  return match[3] === undefined ? { min } : { min, max: Number(match[3]) };
}

/** `404,5xx,200-299`: status codes, classes and ranges. */
export function statusList(flag: string, text: unknown): string[] | undefined {
  if (text === undefined) return undefined;
  const parts = String(text)
    .split(/[,，\s]+/)
    .filter((part) => part !== '');
  for (const part of parts)
    if (!/^(?:\d{3}(?:-\d{3})?|[1-5]xx)$/i.test(part)) throw badValue(flag, part, '404 | 4xx | 200-299');
  return parts;
}

/** `yes` or `no`. */
export function yesNo(value: unknown): boolean | undefined {
  return value === undefined ? undefined : value === 'yes';
}

/** The error for a value that an option cannot use. */
export function badValue(flag: string, value: string, accepted: string): SoukError {
  return new SoukError({
    code: 'option-value',
    what: msg({ zh: '选项 {flag} 的值无效：{value}', en: '{flag} cannot be {value}' }, { flag, value }),
    next: msg({ zh: '可用的值：{accepted}', en: 'It accepts: {accepted}' }, { accepted }),
  });
}
