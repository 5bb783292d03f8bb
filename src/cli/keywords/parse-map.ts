import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';

/** `header=field,header=field` as a map; `#2=volume` names the second column, `header=-` ignores one. */
export function parseMap(text: string | undefined): Map<string, string> {
  const map = new Map<string, string>();
  for (const pair of (text ?? '').split(',')) {
    if (pair.trim() === '') continue;
    const at = pair.lastIndexOf('=');
    const header = pair.slice(0, at).trim();
    const field = pair.slice(at + 1).trim();
    if (at < 1 || field === '' || header === '') {
      throw new SoukError({
        code: 'keywords-map-wrong',
        what: msg({ zh: '--map 里的“{pair}”看不懂', en: 'Cannot read “{pair}” in --map' }, { pair }),
        next: msg({
          zh: '写成 表头=字段，用逗号分隔，例如 --map "词=keyword,月搜索=volume"。',
          en: 'Write header=field pairs with commas, for example --map "Phrase=keyword,Hits=volume".',
        }),
      });
    }
    map.set(header, field);
  }
  return map;
}
