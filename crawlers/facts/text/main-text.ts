import { LINK_POSITION } from '../../model/states.ts';
import type { TextBlock } from './text-blocks.ts';

/** A landmark must hold at least this much text to be believed. */
const ENOUGH = 80;
/** A block whose text is mostly links is a list of links, not content. */
const LINK_DENSITY = 0.75;

/**
 * The blocks that are the page's own content: those inside <main> when it holds enough, else inside <article>, else all
 * blocks outside nav, header, footer and aside that are not mostly links. Pages that are nothing but links (categories)
 * keep their link texts, because that is what they say.
 */
export function mainBlocks(blocks: readonly TextBlock[]): TextBlock[] {
  const content = blocks.filter((block) => block.region === LINK_POSITION.content);
  const main = content.filter((block) => block.main);
  if (chars(main) >= ENOUGH) return main;
  const prose = content.filter((block) => block.heading || block.linkChars < block.text.length * LINK_DENSITY);
  const article = prose.filter((block) => block.article);
  const proseChars = chars(prose);
  if (chars(article) >= Math.max(ENOUGH, proseChars * 0.4)) return article;
  return proseChars >= Math.min(ENOUGH, chars(content) * 0.3) ? prose : content;
}

function chars(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
