import { LINK_POSITION } from '../../model/states.ts';
import { STATE } from '../tree/element-stack.ts';
import type { PageText, TextBlock } from './page-text.ts';

/** A landmark must hold at least this much text to be believed. */
const ENOUGH = 80;
/** A block whose text is mostly links is a list of links, not content. */
const LINK_DENSITY = 0.75;
/** With less prose than this share beside its links, a page is a list of links: a contents page, a category. */
const HUB = 0.1;

/**
 * The blocks that are the page's own content: those inside <main> when it holds enough, else inside <article>, else all
 * blocks outside nav, header, footer and aside that are not mostly links. Pages that are nothing but links (categories)
 * keep their link texts, because that is what they say.
 */
export function mainBlocks(blocks: readonly TextBlock[]): TextBlock[] {
  const content = blocks.filter(
    ({ state }) => (state & STATE.region) === LINK_POSITION.content && (state & (STATE.hidden | STATE.unseen)) === 0,
  );
  const main = content.filter((block) => (block.state & STATE.main) !== 0);
  if (chars(main) >= ENOUGH) return main;
  const prose = content.filter((block) => block.heading || block.linkChars < size(block) * LINK_DENSITY);
  const article = prose.filter((block) => (block.state & STATE.article) !== 0);
  const proseChars = chars(prose);
  if (chars(article) >= Math.max(ENOUGH, proseChars * 0.4)) return article;
  const all = chars(content);
  return proseChars >= Math.max(Math.min(ENOUGH, all * 0.3), all * HUB) ? prose : content;
}

/** The text of blocks, one per line; neighbours are taken in one piece. */
export function joinBlocks(text: PageText, blocks: readonly TextBlock[]): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; ) {
    const { start } = blocks[i]!;
    let { end } = blocks[i]!;
    for (i += 1; i < blocks.length && blocks[i]!.start === end + 1; i++) end = blocks[i]!.end;
    parts.push(text.slice(start, end));
  }
  return parts.join('\n');
}

/** Characters of blocks that can be seen, and of those hidden by an attribute or inline style. */
export function countVisible(blocks: readonly TextBlock[]): { visible: number; hidden: number } {
  let visible = 0;
  let hidden = 0;
  for (const block of blocks) {
    if ((block.state & STATE.unseen) !== 0) continue;
    if ((block.state & STATE.hidden) !== 0) hidden += size(block);
    else visible += size(block);
  }
  return { visible, hidden };
}

function size(block: TextBlock): number {
  return block.end - block.start;
}

function chars(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + size(block), 0);
}
