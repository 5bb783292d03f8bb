import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import type { LayoutAdvice } from './layout.ts';

/** The sentence behind an advice of the layout. */
export function layoutAdvice({ code, args }: LayoutAdvice): Message {
  const of = <K extends string>(...names: K[]) =>
    Object.fromEntries(names.map((name) => [name, args[name] ?? '–'])) as Record<K, string | number>;
  switch (code) {
    case 'title-missing':
      return msg(
        { zh: '标题里写“{keyword}”，尽量靠前', en: 'put “{keyword}” into the title, near the front' },
        of('keyword'),
      );
    case 'title-late':
      return msg(
        {
          zh: '在标题第 {at} 个字才出现，往前挪',
          en: 'it only begins at character {at} of the title: move it forward',
        },
        of('at'),
      );
    case 'h1-missing':
      return msg(
        { zh: '主标题 h1 用“{keyword}”或它的自然说法', en: 'use “{keyword}”, or a natural form of it, in the h1' },
        of('keyword'),
      );
    case 'h1-absent':
      return msg(
        { zh: '页面没有 h1，加一个：{keyword}', en: 'the page has no h1: add one with “{keyword}”' },
        of('keyword'),
      );
    case 'first100-missing':
      return msg(
        {
          zh: '正文第 {at} 个字才出现，前 100 字就要点题',
          en: 'first named at character {at} of the text: name it within the first 100',
        },
        of('at'),
      );
    case 'body-missing':
      return msg(
        {
          zh: '正文没有出现“{keyword}”，开头 100 字内写到',
          en: 'the text never names “{keyword}”: do so in its first 100 characters',
        },
        of('keyword'),
      );
    case 'body-absent':
      return msg({ zh: '页面没有正文，先写正文', en: 'the page has no text: write it first' });
    case 'h2-missing':
      return msg(
        { zh: '至少一个小标题 h2 用“{keyword}”的变体', en: 'use a variant of “{keyword}” in an h2' },
        of('keyword'),
      );
    case 'h2-absent':
      return msg(
        { zh: '没有小标题：分节，其中一节写“{keyword}”', en: 'no h2: divide the text, one part under “{keyword}”' },
        of('keyword'),
      );
    case 'description-missing':
      return msg({ zh: '描述里写一次“{keyword}”', en: 'name “{keyword}” once in the description' }, of('keyword'));
    case 'description-absent':
      return msg(
        { zh: '没有描述：写一句含“{keyword}”的', en: 'no description: write one with “{keyword}”' },
        of('keyword'),
      );
    case 'url-missing':
      return msg({
        zh: '旧网址不要为此改动；新建页面可用拼音或英文',
        en: 'leave an old address as it is; name it in the address of a new page',
      });
    case 'alt-no-image':
      return msg({
        zh: '页面没有图片：配一张，alt 如实写明图中内容',
        en: 'no image: add one whose alt says what it shows',
      });
    case 'alt-missing':
      return msg(
        {
          zh: '{images} 张图都没提到它（{without} 张没有 alt）：图中确是“{keyword}”的，写进 alt',
          en: 'none of {images} {images|image|images} names it ({without} without alt): where “{keyword}” is shown, say so',
        },
        of('images', 'without', 'keyword'),
      );
    case 'alt-repeated':
      return msg(
        {
          zh: '{many} 个 alt 都塞了它：各写各图的内容',
          en: '{many} alts repeat it: let each say what its image shows',
        },
        of('many'),
      );
    case 'anchors-uniform':
      return msg(
        {
          zh: '{all} 个链入里 {exact} 个锚文本完全一样：换些自然说法',
          en: '{exact} of {all} anchors are exactly the keyword: vary them',
        },
        of('exact', 'all'),
      );
    case 'anchors-in-from':
    case 'anchors-in-from-missing':
      return msg(
        {
          zh: '从已提到它的页面链过来，锚文本用“{keyword}”：{pages}',
          en: 'link with “{keyword}” from pages that mention it already: {pages}',
        },
        of('keyword', 'pages'),
      );
    case 'anchors-in-absent':
      return msg(
        {
          zh: '站内没有链接指向它：从栏目页或相关文章加链，锚文本用“{keyword}”',
          en: 'no page links here: link from its category or related articles with “{keyword}”',
        },
        of('keyword'),
      );
    case 'anchors-in-missing':
      return msg(
        {
          zh: '链入锚文本都不含它：相关页面的链接改用“{keyword}”',
          en: 'no anchor names it: use “{keyword}” in links of related pages',
        },
        of('keyword'),
      );
    case 'anchors-out-missing':
      return msg(
        {
          zh: '本页用这个词链到了别处，换个锚文本：{pages}',
          en: 'this page gives the word to others; change those anchors: {pages}',
        },
        of('pages'),
      );
    case 'term-h2':
      return msg({ zh: '写成一个小标题 h2，下面答清楚', en: 'make it an h2 and answer it below' });
    case 'term-body':
      return msg({ zh: '正文自然提到一两次', en: 'name it once or twice in the text' });
    default:
      return msg({ zh: '不用改', en: 'leave it' });
  }
}
