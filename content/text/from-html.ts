import { Parser } from 'htmlparser2';
import type { Block, Span } from '../model/document.ts';
import { sentencesWithSpans } from './from-markdown.ts';

const SKIP = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'svg',
  'iframe',
  'button',
]);
const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'blockquote',
  'div',
  'section',
  'article',
  'td',
  'th',
  'tr',
  'ul',
  'ol',
  'table',
  'figcaption',
  'br',
  'main',
  'body',
]);

/**
 * The readable blocks of an HTML page: title, headings, paragraphs, lists, quotations, images. Scripts, styles, comments,
 * page furniture and elements that are hidden by attribute or inline style are left out. `aigc` is a label in the head.
 */
export function blocksFromHtml(html: string): { title: string; blocks: Block[]; aigc: string | null } {
  const blocks: Block[] = [];
  let title = '';
  let h1 = '';
  let aigc: string | null = null;
  let text = '';
  let spans: Span[] = [];
  let hidden = 0;
  let inTitle = false;
  const stack: { name: string; hidden: boolean; start: number; href: string | undefined }[] = [];
  let kind = 'p';
  const flush = () => {
    const lead = text.length - text.trimStart().length;
    const trimmed = text.trim();
    if (trimmed !== '') {
      const moved = spans.map((span) => ({
        ...span,
        start: Math.max(0, span.start - lead),
        end: Math.max(0, span.end - lead),
      }));
      if (/^h[1-6]$/.test(kind)) {
        if (kind === 'h1' && h1 === '') h1 = trimmed;
        else
          blocks.push({
            type: 'heading',
            level: Math.min(4, Math.max(2, Number(kind[1]))) as 2 | 3 | 4,
            text: trimmed,
          });
      } else if (kind === 'li') {
        const last = blocks.at(-1);
        const item = sentencesWithSpans(trimmed, moved);
        if (last?.type === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
        else blocks.push({ type: 'list', ordered: false, items: [item] });
      } else
        blocks.push({
          type: kind === 'blockquote' ? 'quote' : 'paragraph',
          sentences: sentencesWithSpans(trimmed, moved),
        });
    }
    text = '';
    spans = [];
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'meta' && attributes['name']?.toUpperCase() === 'AIGC') aigc = attributes['content'] ?? '';
        if (name === 'title') inTitle = true;
        const conceals =
          SKIP.has(name) ||
          'hidden' in attributes ||
          attributes['aria-hidden'] === 'true' ||
          /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])/i.test(
            attributes['style'] ?? '',
          );
        if (conceals) hidden += 1;
        if (BLOCKS.has(name) && hidden === 0) {
          flush();
          if (name !== 'br')
            kind = /^(?:h[1-6]|li|blockquote)$/.test(name)
              ? name
              : stack.some((one) => one.name === 'blockquote')
                ? 'blockquote'
                : 'p';
        }
        if (name === 'img' && hidden === 0) {
          flush();
          blocks.push({ type: 'image', alt: attributes['alt'] ?? '', src: attributes['src'] ?? '' });
        }
        stack.push({ name, hidden: conceals, start: text.length, href: name === 'a' ? attributes['href'] : undefined });
      },
      ontext(data) {
        if (inTitle) title += data;
        else if (hidden === 0) text += data.replace(/\s+/g, ' ');
      },
      onclosetag(name) {
        if (name === 'title') inTitle = false;
        const open = stack.pop();
        if (!open) return;
        if (open.href !== undefined && hidden === 0)
          spans.push({ start: open.start, end: text.length, kind: 'link', href: open.href });
        if (hidden === 0 && (name === 'strong' || name === 'b'))
          spans.push({ start: open.start, end: text.length, kind: 'strong' });
        if (BLOCKS.has(name) && hidden === 0) {
          flush();
          kind = 'p';
        }
        if (open.hidden) hidden -= 1;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  flush();
  return { title: h1 || title.trim(), blocks, aigc };
}
