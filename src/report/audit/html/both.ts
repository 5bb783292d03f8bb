import { type Args, formatNumber, type Message, render, type Text } from '../../../kernel/i18n/message.ts';
import { esc } from './escape.ts';

/** Both languages as inline elements; the style sheet shows one of them. */
export function both(text: Text, args: Args = {}): string {
  return bothOf({ text, args });
}

/** A message in both languages. Equal texts (names, codes) are written once. */
export function bothOf(message: Message): string {
  const zh = cut(render(message, 'zh'));
  const en = cut(render(message, 'en'));
  if (zh === en) return esc(zh);
  return `<span class="zh" lang="zh-CN">${esc(zh)}</span><span class="en" lang="en">${esc(en)}</span>`;
}

/** Ready HTML per language, for texts that hold markup of our own. */
export function bothHtml(zh: string, en: string): string {
  return zh === en ? zh : `<span class="zh" lang="zh-CN">${zh}</span><span class="en" lang="en">${en}</span>`;
}

/** An attribute whose value follows the language: `aria-label` or `placeholder`; the script swaps it. */
export function bothAttribute(name: string, text: Text): string {
  return `${name}="${esc(text.zh)}" data-${name}-zh="${esc(text.zh)}" data-${name}-en="${esc(text.en)}"`;
}

/** A number, grouped; both languages group alike. */
export function number(value: number): string {
  return formatNumber(value, 'en');
}

/** Like `bothHtml`, for paragraphs and lists. */
export function bothBlocks(zh: string, en: string): string {
  return `<div class="zh" lang="zh-CN">${zh}</div><div class="en" lang="en">${en}</div>`;
}

/** Sentences quote what a site says, which may be endless. */
function cut(text: string): string {
  return text.length > 1000 ? `${text.slice(0, 999).toWellFormed()}…` : text;
}
