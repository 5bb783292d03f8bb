import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { OptionValues } from '../command.ts';

/**
 * A whole number from 0 up given as `--name`; undefined when it was not given. Errors: `option-not-a-number`, instead of a
 * limit that silently is none.
 */
export function countOption(options: OptionValues, name: string): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  if (typeof text === 'string' && /^\d{1,9}$/.test(text.trim())) return Number(text);
  throw new SoukError({
    code: 'option-not-a-number',
    what: msg(
      { zh: '--{name} 要写整数，不能是“{text}”', en: '--{name} takes a whole number, not “{text}”' },
      { name, text: String(text) },
    ),
    next: msg({ zh: '例如 --{name} 50。', en: 'For example --{name} 50.' }, { name }),
  });
}

/** The same for limits: 0 means all. */
export function limitOption(options: OptionValues, name = 'limit'): number {
  return countOption(options, name) || Number.POSITIVE_INFINITY;
}
