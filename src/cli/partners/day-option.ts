import { parseTime } from '../../../partners/index.ts';
import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';

/** A day or moment that somebody typed, on the clocks of China, as UTC ms; undefined when it was left out. Error `date-unreadable`. */
export function dayOption(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  try {
    const time = parseTime(String(value), 'Asia/Shanghai');
    if (time !== null) return time;
  } catch {
    // Said below.
  }
  throw new SoukError({
    code: 'date-unreadable',
    what: msg({ zh: '看不懂日期“{text}”', en: 'Cannot read “{text}” as a date' }, { text: String(value) }),
    next: msg({ zh: '写成 2026-11-20 或 2026-11-20 08:30。', en: 'Write it as 2026-11-20 or 2026-11-20 08:30.' }),
  });
}
