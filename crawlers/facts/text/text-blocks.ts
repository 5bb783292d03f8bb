import { STATE } from '../tree/element-stack.ts';
import { foldSpace } from './fold-space.ts';

/** One run of text between two block boundaries. */
export interface TextBlock {
  text: string;
  /** Characters of it inside links. */
  linkChars: number;
  /** LINK_POSITION of the place it stands in. */
  region: number;
  main: boolean;
  article: boolean;
  heading: boolean;
}

/** Text beyond this many characters of a page is not looked at. */
const MAX_CHARS = 400_000;

/** Gathers the visible text of a page block by block, with what is needed to tell content from boilerplate. */
export class TextBlocks {
  readonly list: TextBlock[] = [];
  visibleChars = 0;
  hiddenChars = 0;
  private run = '';
  private linkChars = 0;
  private state = 0;
  private total = 0;

  /** A piece of visible text; `state` is that of the element around it. */
  add(piece: string, state: number): void {
    if (this.total > MAX_CHARS) return;
    this.total += piece.length;
    if ((state & STATE.hidden) !== 0) {
      this.hiddenChars += foldSpace(piece).length;
      return;
    }
    if (this.run.length === 0) this.state = state;
    this.run += piece;
    if ((state & STATE.inLink) !== 0) this.linkChars += piece.length;
  }

  /** A gap between words that no white space stands for, such as an image. */
  gap(): void {
    if (this.run.length > 0) this.run += ' ';
  }

  /** A block begins or ends. */
  flush(heading: boolean): void {
    if (this.run.length === 0) return;
    const text = foldSpace(this.run);
    const { state } = this;
    this.run = '';
    const linkChars = Math.min(this.linkChars, text.length);
    this.linkChars = 0;
    if (text.length === 0) return;
    this.visibleChars += text.length;
    this.list.push({
      text,
      linkChars,
      region: state & STATE.region,
      main: (state & STATE.main) !== 0,
      article: (state & STATE.article) !== 0,
      heading,
    });
  }
}
