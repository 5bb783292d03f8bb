import { type Message, msg, type Text } from '../../src/kernel/i18n/message.ts';
import { pageTypeName } from '../map/page-types.ts';
import type { ContentPlanItem } from '../store/read-plans.ts';

/** The sentence behind the reason of a planned page. */
export function planReason(reason: ContentPlanItem['reason']): Message {
  const { code, args } = reason;
  const of = <K extends string>(...names: K[]) =>
    Object.fromEntries(names.map((name) => [name, args[name] ?? '–'])) as Record<K, string | number>;
  const name = (arg: string) => pageTypeName(String(args[arg] ?? ''));
  const withType = (text: Text, more: Record<string, string | number> = {}): Message => ({
    text: { zh: text.zh.replace('{type}', name('type').zh), en: text.en.replace('{type}', name('type').en) },
    args: more,
  });
  switch (code) {
    case 'no-page':
      if (args['fit'] === 0)
        return withType({ zh: '没有页面提到这组词，建议做{type}', en: 'no page mentions it; to make: {type}' });
      return withType(
        {
          zh: '没有页面回答这组词（最高匹配 {fit}%），建议做{type}',
          en: 'no page answers it (best fit {fit}%); to make: {type}',
        },
        of('fit'),
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
      return {
        text: {
          zh: `搜索需要${name('wanted').zh}，现有页面是${name('found').zh}`,
          en: `the search wants a page of type ${name('wanted').en}, the one there is of type ${name('found').en}`,
        },
        args: {},
      };
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
      return withType({
        zh: '尚未与网站页面比较（先运行 souk keywords map），建议做{type}',
        en: 'not compared with pages yet (run souk keywords map); to make: {type}',
      });
  }
}
