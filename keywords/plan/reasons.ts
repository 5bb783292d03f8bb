import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import type { ContentPlanItem } from '../store/read-plans.ts';

/** The sentence behind the reason of a planned page. */
export function planReason(reason: ContentPlanItem['reason']): Message {
  const { code, args } = reason;
  const of = <K extends string>(...names: K[]) =>
    Object.fromEntries(names.map((name) => [name, args[name] ?? '–'])) as Record<K, string | number>;
  switch (code) {
    case 'no-page':
      return msg(
        {
          zh: '没有页面回答这组词（最高匹配 {fit}%），建议做{type}',
          en: 'no page answers it (best fit {fit}%): make a page of type {type}',
        },
        of('fit', 'type'),
      );
    case 'conflict':
      return msg(
        {
          zh: '另有 {rivals} 个页面在抢同一组词，如 {other}',
          en: '{rivals} other {rivals|page competes|pages compete} for it, such as {other}',
        },
        of('rivals', 'other'),
      );
    case 'wrong-type':
      return msg(
        { zh: '搜索需要{wanted}，现有页面是{found}', en: 'the search wants {wanted}, the page is {found}' },
        of('wanted', 'found'),
      );
    case 'striking-distance':
      return msg(
        { zh: '排名 {position}，离前三不远', en: 'position {position}: within reach of the first three' },
        of('position'),
      );
    case 'season':
      return msg({ zh: '{days} 天后到季', en: 'its season starts in {days} days' }, of('days'));
    case 'wrong-page':
      return msg({ zh: '应由 {expected} 回答', en: '{expected} should answer it' }, of('expected'));
    default:
      return msg(
        {
          zh: '尚未与网站页面比较（先运行 souk keywords map），建议做{type}',
          en: 'not compared with pages yet (run souk keywords map): type {type}',
        },
        of('type'),
      );
  }
}
