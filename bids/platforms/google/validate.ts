import { msg } from '../../../src/kernel/i18n/message.ts';
import type { Entity } from '../../model/entity.ts';
import type { Problem } from '../../model/platform.ts';

/** Characters that Google Ads does not take in keywords (Google Ads help 2580083). */
const FORBIDDEN = /[!@%^()={};~`<>?\\|,*]/g;

export function validate(entity: Entity): Problem[] {
  if (entity.kind !== 'keyword' && entity.kind !== 'negative') return [];
  const found = entity.text.match(FORBIDDEN);
  if (!found) return [];
  return [
    {
      code: 'google-keyword-characters',
      level: 'error',
      line: entity.line,
      where: `${entity.plan} / ${entity.text}`,
      what: msg(
        { zh: '关键词含有不允许的字符：{chars}', en: 'The keyword has characters that are not allowed: {chars}' },
        { chars: [...new Set(found)].join(' ') },
      ),
    },
  ];
}
