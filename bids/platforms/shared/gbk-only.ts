import { unencodable } from '../../../src/io/csv-write.ts';
import { msg } from '../../../src/kernel/i18n/message.ts';
import type { Entity } from '../../model/entity.ts';
import type { Problem } from '../../model/platform.ts';

/** For clients that read GBK: a character outside it would arrive as a question mark. */
export function gbkOnly(entity: Entity): Problem[] {
  const lost = unencodable(entity.text, 'gbk');
  if (lost.length === 0) return [];
  return [
    {
      code: 'gbk-unencodable',
      level: 'error',
      line: entity.line,
      where: `${entity.plan} / ${entity.text}`,
      what: msg(
        { zh: 'GBK 无法表示的字符：{chars}', en: 'Characters that GBK cannot hold: {chars}' },
        { chars: lost.join(' ') },
      ),
    },
  ];
}
