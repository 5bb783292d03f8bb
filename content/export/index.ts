import type { Article } from '../model/document.ts';
import { exportDocx } from './docx.ts';
import { exportHtml } from './html.ts';
import { exportMarkdown } from './markdown.ts';
import { exportText } from './text.ts';
import { exportWechat } from './wechat.ts';

export const EXPORT_FORMATS = ['md', 'html', 'docx', 'wechat', 'txt', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The article in one format; labels and marks are part of every one of them. */
export async function exportArticle(article: Article, format: ExportFormat): Promise<string | Uint8Array> {
  if (format === 'docx') return exportDocx(article);
  if (format === 'html') return exportHtml(article);
  if (format === 'md') return exportMarkdown(article);
  if (format === 'wechat') return exportWechat(article);
  if (format === 'txt') return exportText(article);
  return `${JSON.stringify({ schema: 'souk.content.article/1', ...article }, null, 2)}\n`;
}
