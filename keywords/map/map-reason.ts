import { type Message, msg, type Text } from '../../src/kernel/i18n/message.ts';
import { type ConflictAction, MAP_LINES, type MapReason } from './map-keyword.ts';

const PARTS: Readonly<Record<string, Text>> = {
  title: { zh: '标题', en: 'title' },
  h1: { zh: 'h1', en: 'h1' },
  description: { zh: '描述', en: 'description' },
  url: { zh: '网址', en: 'URL' },
  anchors: { zh: '链入锚文本', en: 'anchors in' },
};

/** What to do with a page that competes. */
export const CONFLICT_ACTIONS: Readonly<Record<ConflictAction, Text>> = {
  merge: { zh: '合并成一页，旧址 301', en: 'merge, redirect the weaker one' },
  canonical: { zh: '内容几乎相同，用 canonical 指向主页面', en: 'nearly the same text: point its canonical here' },
  retarget: {
    zh: '让它专攻自己的词，标题里去掉这个词',
    en: 'keep it for its own keyword: take this one out of its title',
  },
  link: { zh: '保留，但用这个词链到主页面', en: 'keep it, and link from it with this keyword' },
};

/** The sentence behind the state of a group. `nameOf` puts a code of a negative word or page type into words. */
export function mapReason(reason: MapReason, nameOf: (code: string) => Text): Message {
  const { code, args } = reason;
  const of = <K extends string>(...names: K[]) =>
    Object.fromEntries(names.map((name) => [name, args[name] ?? '–'])) as Record<K, string | number>;
  const parts = String(args['parts'] ?? '')
    .split(' ')
    .filter(Boolean);
  const fits = msg({ zh: '匹配最好，但没有一处写全', en: 'the best fit, though no place holds the whole phrase' });
  const name = nameOf(String(args['value'] ?? ''));
  switch (code) {
    case 'ranks':
      return msg({ zh: '搜索已经展示这个页面', en: 'searches already show this page' });
    case 'target':
      return msg({ zh: '你声明的目标页', en: 'the page you declared' });
    case 'right-type':
      return msg({ zh: '匹配接近的页面里，它的类型对', en: 'among nearly equal fits, the one of the right type' });
    case 'fits':
      if (parts.length === 0) return fits;
      return {
        text: {
          zh: `匹配最好：${parts.map((part) => PARTS[part]!.zh).join('、')}都有这个词`,
          en: `the best fit: named in ${parts.map((part) => PARTS[part]!.en).join(', ')}`,
        },
        args: {},
      };
    case 'far':
      return msg(
        {
          zh: `最接近的页面只有 {fit}（不到 ${MAP_LINES.needsPage}）：{url}`,
          en: `the nearest fits by {fit} only (below ${MAP_LINES.needsPage}): {url}`,
        },
        of('url', 'fit'),
      );
    case 'not-indexable':
      return msg(
        { zh: '合适的页面（{fit}）不允许收录：{url}', en: 'a page that fits ({fit}) may not be indexed: {url}' },
        of('url', 'fit'),
      );
    case 'nothing':
      return msg({ zh: '没有页面提到它', en: 'no page mentions it' });
    case 'competing':
      return msg(
        {
          zh: `{pages} 个同类页面的匹配都到 ${MAP_LINES.rival}、相差不到 ${MAP_LINES.near}`,
          en: `{pages} pages of one type fit by ${MAP_LINES.rival} or more, within ${MAP_LINES.near}`,
        },
        of('pages'),
      );
    case 'competing-shown':
      return msg(
        {
          zh: '搜索里 {pages} 个页面轮流出现，主页面占 {share}% 展现',
          en: 'searches show {pages} pages for it; the main one gets {share}% of the impressions',
        },
        of('pages', 'share'),
      );
    case 'negative':
      return {
        text: {
          zh: `含否定词（${name.zh}），不值得做页面`,
          en: `holds a negative word (${name.en}): not worth a page`,
        },
        args: {},
      };
    default:
      return msg({ zh: '这类搜索（求职等）不需要页面', en: 'a kind of search (jobs and the like) that needs no page' });
  }
}
