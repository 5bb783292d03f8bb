import type { Lang } from '../kernel/i18n/message.ts';
import type { Config } from './config.ts';

/** The language of this run: `--lang`, then SOUK_LANG, then the configuration, then the locale of the system. */
export function chooseLang(argv: readonly string[], config: Config | undefined): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const flag = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.split('=')[1] : argv[at + 1];
  const asked = asLang(flag) ?? asLang(process.env['SOUK_LANG']) ?? asLang(config?.values['lang']);
  if (asked) return asked;
  const locale =
    process.env['LC_ALL'] ||
    process.env['LC_MESSAGES'] ||
    process.env['LANG'] ||
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(locale) ? 'zh' : 'en';
}

function asLang(value: unknown): Lang | undefined {
  return value === 'zh' || value === 'en' ? value : undefined;
}
