import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Sentence, Span } from '../model/document.ts';
import { splitSentences } from './sentences.ts';

/** A block with the line of the file on which it begins, 1-based. */
export interface LinedBlock {
  block: Block;
  line: number;
}

/**
 * Markdown (CommonMark with tables, and emphasis next to Chinese marks) as blocks of sentences by a person. Raw HTML is
 * dropped except line breaks; the first H1 becomes the title.
 */
export function blocksFromMarkdown(markdown: string): { title: string; blocks: LinedBlock[] } {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), cjkFriendlyExtension()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  let title = '';
  const blocks: LinedBlock[] = [];
  const add = (node: RootContent, block: Block) => blocks.push({ block, line: node.position?.start.line ?? 1 });
  const visit = (nodes: readonly RootContent[]) => {
    for (const node of nodes) {
      if (node.type === 'heading') {
        const text = flatten(node.children).text;
        if (node.depth === 1 && title === '') title = text;
        else add(node, { type: 'heading', level: Math.min(4, Math.max(2, node.depth)) as 2 | 3 | 4, text });
      } else if (node.type === 'paragraph') {
        const only = node.children.length === 1 ? node.children[0] : undefined;
        if (only?.type === 'image') add(node, { type: 'image', alt: only.alt ?? '', src: only.url });
        else add(node, { type: 'paragraph', sentences: sentencesOf(node.children) });
      } else if (node.type === 'blockquote') {
        const inner = node.children.flatMap((child) => (child.type === 'paragraph' ? sentencesOf(child.children) : []));
        add(node, { type: 'quote', sentences: inner });
      } else if (node.type === 'list') {
        const items = node.children.map((item) =>
          item.children.flatMap((child) => (child.type === 'paragraph' ? sentencesOf(child.children) : [])),
        );
        add(node, { type: 'list', ordered: node.ordered === true, items });
      } else if (node.type === 'table') {
        add(node, {
          type: 'table',
          rows: node.children.map((row) => row.children.map((cell) => flatten(cell.children).text)),
          facts: [],
        });
      } else if (node.type === 'code') {
        add(node, { type: 'paragraph', sentences: [{ text: node.value, kind: 'opinion', by: 'human' }] });
      }
    }
  };
  visit(tree.children);
  return { title, blocks };
}

function sentencesOf(nodes: readonly PhrasingContent[]): Sentence[] {
  const { text, spans } = flatten(nodes);
  return sentencesWithSpans(text, spans);
}

/** Cuts text with spans into sentences; a span belongs to the sentence that it begins in. */
export function sentencesWithSpans(text: string, spans: readonly Span[]): Sentence[] {
  return splitSentences(text).map(({ text: sentence, start, end }) => {
    const own = spans
      .filter((span) => span.start >= start && span.start < end)
      .map((span) => ({ ...span, start: span.start - start, end: Math.min(span.end, end) - start }));
    return { text: sentence, kind: 'opinion', by: 'human', ...(own.length > 0 ? { spans: own } : {}) };
  });
}

function flatten(nodes: readonly PhrasingContent[]): { text: string; spans: Span[] } {
  let text = '';
  const spans: Span[] = [];
  const visit = (list: readonly PhrasingContent[]) => {
    for (const node of list) {
      const start = text.length;
      if (node.type === 'text') text += node.value;
      else if (node.type === 'inlineCode') {
        text += node.value;
        spans.push({ start, end: text.length, kind: 'code' });
      } else if (node.type === 'break') text += '\n';
      else if (node.type === 'image') text += node.alt ?? '';
      else if ('children' in node) {
        visit(node.children as PhrasingContent[]);
        const kind =
          node.type === 'link'
            ? 'link'
            : node.type === 'strong'
              ? 'strong'
              : node.type === 'emphasis'
                ? 'em'
                : undefined;
        if (kind) spans.push({ start, end: text.length, kind, ...(node.type === 'link' ? { href: node.url } : {}) });
      }
    }
  };
  visit(nodes);
  return { text, spans };
}
