import type { Presence, Slot } from '../../../keywords/index.ts';
import type { Lang, Text } from '../../kernel/i18n/message.ts';

/** Names of the places of a page. */
export const SLOT_NAMES: Readonly<Record<Slot, Text>> = {
  title: { zh: '标题', en: 'title' },
  h1: { zh: 'h1', en: 'h1' },
  first100: { zh: '正文前 100 字', en: 'first 100 characters' },
  h2: { zh: 'h2', en: 'h2' },
  description: { zh: '描述', en: 'description' },
  url: { zh: '网址', en: 'URL' },
  alt: { zh: '图片 alt', en: 'image alt' },
  'anchors-in': { zh: '链入锚文本', en: 'anchors in' },
  'anchors-out': { zh: '链出不抢词', en: 'anchors out leave it alone' },
  'last-paragraph': { zh: '末段', en: 'last paragraph' },
};

/** The same in table heads. */
export const SLOT_SHORT: Readonly<Record<Slot, Text>> = {
  title: { zh: '标题', en: 'title' },
  h1: { zh: 'h1', en: 'h1' },
  first100: { zh: '前100字', en: '1st 100' },
  h2: { zh: 'h2', en: 'h2' },
  description: { zh: '描述', en: 'descr.' },
  url: { zh: '网址', en: 'URL' },
  alt: { zh: 'alt', en: 'alt' },
  'anchors-in': { zh: '链入', en: 'in' },
  'anchors-out': { zh: '链出', en: 'out' },
  'last-paragraph': { zh: '末段', en: 'last' },
};

const PRESENCE: Readonly<Record<Exclude<Presence, null>, Text>> = {
  exact: { zh: '有', en: 'yes' },
  words: { zh: '有（拆开）', en: 'all words' },
  part: { zh: '部分', en: 'part' },
  none: { zh: '没有', en: 'no' },
  'not-applicable': { zh: '不适用', en: 'n/a' },
};

/** How a keyword stands in a place, in words. */
export function presenceText(presence: Presence, lang: Lang): string {
  return presence === null ? { zh: '未测量', en: 'not measured' }[lang] : PRESENCE[presence][lang];
}

/** Flags of a layout. */
export const LAYOUT_FLAGS: Readonly<Record<string, Text>> = {
  'title-only': { zh: '只在标题出现', en: 'in the title only' },
  'body-only': { zh: '标题没有、正文有', en: 'in the text, not in the title' },
  clumped: { zh: '扎堆', en: 'clumped' },
  dense: { zh: '过密（超过 4%）', en: 'too dense (above 4%)' },
};

/** A share as `1.25%`; null as `–`. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(2)}%`;
}
