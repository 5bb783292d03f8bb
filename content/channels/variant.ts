import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import { utf8Bytes } from '../../src/kernel/text/bytes.ts';
import { countGraphemes, takeGraphemes } from '../../src/kernel/text/graphemes.ts';
import { segmentWords } from '../../src/kernel/text/segment.ts';
import { halfWidthUnits } from '../../src/kernel/text/width.ts';
import { type Article, type Block, blockText, type Sentence } from '../model/document.ts';
import { baijiahao } from './baijiahao.ts';
import type { ChannelLimit, ChannelProfile } from './channel.ts';
import { douyin } from './douyin.ts';
import { release } from './release.ts';
import { toutiao } from './toutiao.ts';
import { wechat } from './wechat.ts';
import { weibo } from './weibo.ts';
import { wordpress } from './wordpress.ts';
import { xiaohongshu } from './xiaohongshu.ts';
import { zhihu } from './zhihu.ts';

/** Every channel. */
export const CHANNELS: readonly ChannelProfile[] = [
  wechat,
  weibo,
  xiaohongshu,
  toutiao,
  baijiahao,
  zhihu,
  douyin,
  wordpress,
  release,
];

const CONTACT =
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|[\w.+-]+@[\w-]+\.[\w.]+|(?:QQ|微信)号?[:：]?\s?[\w-]{5,}/iu;

/** What a limit counts in a text. */
export function measure(text: string, unit: ChannelLimit['unit']): number {
  return unit === 'graphemes' ? countGraphemes(text) : unit === 'half-width' ? halfWidthUnits(text) : utf8Bytes(text);
}

/**
 * The article as a channel takes it, and what was lost: the title cut at a mark within its limit, sentences with contact
 * details left out, headings and tables flattened, the body cut at a paragraph. Facts, labels and marks stay with it.
 */
export function channelVariant(article: Article, channel: ChannelProfile): { article: Article; lost: Message[] } {
  const lost: Message[] = [];
  let title = article.title;
  if (channel.title && measure(title, channel.title.unit) > channel.title.value) {
    title = cutTitle(title, channel.title);
    lost.push(
      msg(
        { zh: '标题由“{from}”截为“{to}”', en: 'the title “{from}” was cut to “{to}”' },
        { from: article.title, to: title },
      ),
    );
  }
  if (channel.titleMin && measure(title, channel.titleMin.unit) < channel.titleMin.value)
    lost.push(
      msg(
        { zh: '标题少于 {n} 字，平台会拒收', en: 'the title is shorter than {n} characters; the channel refuses it' },
        { n: channel.titleMin.value },
      ),
    );
  let images = 0;
  const kept: Block[] = [];
  for (const block of article.blocks) {
    const next = adapt(block, channel, article.lang, lost);
    if (next === null) continue;
    if (next.type === 'image' && channel.images !== null && ++images > channel.images) {
      lost.push(
        msg(
          { zh: '图片超过 {n} 张，删去“{alt}”', en: 'more than {n} images: “{alt}” was left out' },
          { n: channel.images, alt: next.alt },
        ),
      );
      continue;
    }
    kept.push(next);
  }
  const blocks: Block[] = [];
  let size = 0;
  for (const [index, block] of kept.entries()) {
    const more = channel.body ? measure(blockText(block, article.lang), channel.body.unit) + 1 : 0;
    if (channel.body && size + more > channel.body.value) {
      lost.push(
        msg(
          {
            zh: '正文超过 {limit}，从第 {at} 段起截去 {n} 段',
            en: 'the text exceeds {limit}: {n} {n|block|blocks} from block {at} on were left out',
          },
          { limit: channel.body.value, at: index + 1, n: kept.length - index },
        ),
      );
      break;
    }
    size += more;
    blocks.push(block);
  }
  let summary = article.summary;
  if (channel.summary && measure(summary, channel.summary.unit) > channel.summary.value) {
    summary = takeGraphemes(summary, channel.summary.value);
    lost.push(
      msg({ zh: '摘要截为 {n} 字', en: 'the summary was cut to {n} characters' }, { n: channel.summary.value }),
    );
  }
  if (channel.hashtags > 0 && article.keyword !== '')
    blocks.push({
      type: 'paragraph',
      sentences: [{ text: `#${article.keyword.replace(/\s+/g, '')}`, kind: 'cta', by: 'template', facts: [] }],
    });
  return { article: { ...article, title, summary, blocks }, lost };
}

function adapt(block: Block, channel: ChannelProfile, lang: 'zh' | 'en', lost: Message[]): Block | null {
  const clean = (sentences: readonly Sentence[]) =>
    sentences.flatMap((sentence): Sentence[] => {
      if (channel.contacts === 'drop' && CONTACT.test(sentence.text)) {
        lost.push(
          msg(
            { zh: '删去含联系方式的句子：{text}', en: 'a sentence with contact details was left out: {text}' },
            { text: sentence.text },
          ),
        );
        return [];
      }
      if (channel.links !== 'drop' || !sentence.spans?.some((span) => span.kind === 'link')) return [sentence];
      lost.push(msg({ zh: '去掉链接：{text}', en: 'a link was removed: {text}' }, { text: sentence.text }));
      return [{ ...sentence, spans: sentence.spans.filter((span) => span.kind !== 'link') }];
    });
  if (block.type === 'heading' && !channel.headings)
    return {
      type: 'paragraph',
      sentences: [
        { text: lang === 'zh' ? `▍${block.text}` : block.text, kind: 'transition', by: 'template', facts: [] },
      ],
    };
  if (block.type === 'paragraph' || block.type === 'quote') {
    const sentences = clean(block.sentences);
    return sentences.length === 0 ? null : { ...block, sentences };
  }
  if (block.type === 'list') {
    const items = block.items.map(clean).filter((item) => item.length > 0);
    return items.length === 0 ? null : { ...block, items };
  }
  if (block.type === 'table' && !channel.tables) {
    return {
      type: 'list',
      ordered: false,
      items: block.rows
        .slice(1)
        .map((row) => [
          { text: row.join(lang === 'zh' ? '：' : ': '), kind: 'fact', by: 'template', facts: block.facts },
        ]),
    };
  }
  return block;
}

/** Cuts at the last mark that leaves at least half of the limit, else at the limit. */
function cutTitle(title: string, limit: ChannelLimit): string {
  let cut = '';
  for (const char of title) {
    if (measure(cut + char, limit.unit) > limit.value) break;
    cut += char;
  }
  const at = Math.max(...[...'，：｜！？, |'].map((mark) => cut.lastIndexOf(mark)));
  const after = title.slice(title.search(/[｜|]/u) + 1).trim();
  if (/[｜|]/u.test(title) && measure(after, limit.unit) <= limit.value) return after;
  if (at > 0 && measure(cut.slice(0, at), limit.unit) >= limit.value / 2) return cut.slice(0, at);
  // No mark in a good place: the last word that still fits whole.
  let end = 0;
  for (const word of segmentWords(title)) {
    const next = title.toLowerCase().indexOf(word, end);
    if (next < 0 || next + word.length > cut.length) break;
    end = next + word.length;
  }
  return end > cut.length / 2 ? cut.slice(0, end) : cut;
}
