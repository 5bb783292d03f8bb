import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { detectFileEncoding, fileDecoder } from '../../src/io/decode.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { isCjkText } from '../../src/kernel/text/script.ts';
import type { AiLabel, Article, Block } from '../model/document.ts';
import { blocksFromHtml } from './from-html.ts';
import { blocksFromMarkdown, sentencesWithSpans } from './from-markdown.ts';

/** A visible line that says a model helped; an imported text that carries one keeps it in every export. */
const LABEL_LINE =
  /^[\s>*_-]*(?:本(?:文|内容)[^。\n]{0,12}(?:人工智能|AI)[^。\n]{0,20}(?:生成|辅助|合成)[^\n]{0,40}|(?:AI|人工智能)(?:生成|辅助生成)[^\n]{0,30}|(?:This (?:article|text)|Parts of this)[^\n]{0,40}(?:AI|language model)[^\n]{0,60})[\s*_]*$/imu;

/** An article from a file: Markdown with front matter, HTML, or plain text, in any encoding. `lines`: first line of each block. */
export function readArticle(path: string): { article: Article; lines: readonly (number | null)[] } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new SoukError({
      code: 'file-not-readable',
      what: msg({ zh: '无法读取文件 {path}', en: 'Cannot read the file {path}' }, { path }),
      next: msg({
        zh: '请检查路径，或给出草稿编号（souk content drafts）。',
        en: 'Check the path, or give the number of a draft (souk content drafts).',
      }),
      cause: error,
    });
  }
  const { encoding } = detectFileEncoding(bytes.subarray(0, 65_536));
  const text = fileDecoder(encoding)
    .decode(bytes)
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n');
  return articleFromText(
    text,
    /\.html?$/i.test(path) || /^\s*<(?:!doctype|html)/i.test(text)
      ? 'html'
      : /\.txt$/i.test(path)
        ? 'text'
        : 'markdown',
  );
}

/** The same from a string. */
export function articleFromText(
  text: string,
  format: 'markdown' | 'html' | 'text',
): { article: Article; lines: readonly (number | null)[] } {
  if (format === 'html') {
    const { title, blocks, aigc } = blocksFromHtml(text);
    return { article: assemble(title, blocks, {}, aigc ?? labelLine(blocks)), lines: blocks.map(() => null) };
  }
  const matter = format === 'markdown' ? /^---\n([\s\S]*?)\n---\n/.exec(text) : null;
  const skipped = matter ? matter[0].split('\n').length - 1 : 0;
  const body = matter ? text.slice(matter[0].length) : text;
  const meta = matter ? readMatter(matter[1]!) : {};
  if (format === 'text') {
    const rows = body.split('\n');
    const blocks: Block[] = [];
    const lines: number[] = [];
    let title = '';
    rows.forEach((row, i) => {
      if (row.trim() === '') return;
      if (title === '' && blocks.length === 0 && row.trim().length <= 60 && !/[。.！!]$/.test(row.trim()))
        title = row.trim();
      else {
        blocks.push({ type: 'paragraph', sentences: sentencesWithSpans(row.trim(), []) });
        lines.push(i + 1);
      }
    });
    return { article: assemble(title, blocks, meta, labelLine(blocks)), lines };
  }
  const { title, blocks } = blocksFromMarkdown(body);
  return {
    article: assemble(
      title,
      blocks.map((one) => one.block),
      meta,
      labelLine(blocks.map((one) => one.block)),
    ),
    lines: blocks.map((one) => one.line + skipped),
  };
}

function readMatter(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parseYaml(yaml, { maxAliasCount: 20 });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function labelLine(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'quote') continue;
    const text = block.sentences.map((one) => one.text).join('');
    if (LABEL_LINE.test(text)) return text;
  }
  return null;
}

function assemble(
  title: string,
  blocks: readonly Block[],
  meta: Record<string, unknown>,
  label: string | null,
): Article {
  const string = (key: string) => (typeof meta[key] === 'string' ? (meta[key] as string) : '');
  const ai = meta['ai'];
  const imported =
    label ??
    (typeof ai === 'object' && ai !== null
      ? JSON.stringify(ai)
      : typeof meta['AIGC'] === 'string'
        ? (meta['AIGC'] as string)
        : null);
  const all = `${title}\n${blocks.map((block) => ('sentences' in block ? block.sentences.map((one) => one.text).join('') : block.type === 'heading' ? block.text : '')).join('\n')}`;
  // The line itself is taken out of the body: every export writes the label again, once.
  const body =
    label === null
      ? blocks
      : blocks.filter((block) => !('sentences' in block) || block.sentences.map((one) => one.text).join('') !== label);
  const known = typeof ai === 'object' && ai !== null ? (ai as Partial<AiLabel>) : {};
  return {
    title: string('title') || title,
    summary: string('description') || string('summary'),
    lang:
      string('lang') === 'en' || string('lang') === 'zh'
        ? (string('lang') as 'zh' | 'en')
        : isCjkText(all)
          ? 'zh'
          : 'en',
    style: 'human',
    keyword: string('keyword'),
    slug: string('slug'),
    blocks: body,
    ai:
      imported === null
        ? null
        : {
            model: typeof known.model === 'string' ? known.model : '',
            contentId: typeof known.contentId === 'string' ? known.contentId : '',
            share: typeof known.share === 'number' ? known.share : 1,
            imported,
          },
    adMark: meta['adMark'] === true,
  };
}
