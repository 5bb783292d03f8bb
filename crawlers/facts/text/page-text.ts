import { decodeHTML } from 'entities/decode';
import { CodeReader } from '../../../src/kernel/text/codes.ts';
import type { SourceText } from '../scan/source-text.ts';
import { STATE } from '../tree/element-stack.ts';
import { foldAndCut } from './fold-space.ts';

/** One run of text between two block boundaries: a range of the page's text. */
export interface TextBlock {
  start: number;
  end: number;
  /** Characters of it inside links. */
  linkChars: number;
  /** State bits of the element it began in. */
  state: number;
  heading: boolean;
}

/** Text beyond this many characters of a page is not looked at. */
const MAX_CHARS = 400_000;
const APART = STATE.hidden | STATE.unseen;
const NEWLINE = 10;

/** Character classes: 1 white space of HTML and other spaces, 0 text. Beyond 255 `isWideSpace` decides. */
const SPACE = new Uint8Array(256);
for (let code = 0; code <= 32; code++) SPACE[code] = 1;
SPACE[0x7f] = SPACE[0xa0] = 1;

let buffer = new Uint16Array(65_536);
const reader = new CodeReader();
let narrow = Buffer.allocUnsafeSlow(65_536);

/**
 * The text of a page, gathered in one shared buffer with white space folded, one line per block. Anchors, headings and
 * blocks are ranges of it and become strings only when the page is complete, so no text is copied twice.
 */
export class PageText {
  readonly blocks: TextBlock[] = [];
  length = 0;
  private pendingSpace = false;
  private wide = 0;
  private nextAmp = -1;
  private current: TextBlock | null = null;
  private whole: string | null = null;

  /** Adds a piece of the source; `state` is that of the element around it. */
  add(source: SourceText, start: number, end: number, entities: boolean, state: number): void {
    const stop = Math.min(end, start + MAX_CHARS - this.length);
    if (stop <= start) return;
    if (this.current !== null && ((this.current.state ^ state) & APART) !== 0) this.flush(false);
    const before = this.length;
    if (entities && this.nextAmp < start) {
      // Looked up once per reference, not once per piece: most pieces have none, and the next may be far away.
      const amp = source.text.indexOf('&', start);
      this.nextAmp = amp < 0 ? source.length : amp;
    }
    if (entities && this.nextAmp < stop) {
      const decoded = decodeHTML(source.text.slice(start, stop));
      this.write(reader.read(decoded), 0, decoded.length, state);
    } else this.write(source.codes, start, stop, state);
    if ((state & STATE.inLink) !== 0 && this.current !== null) this.current.linkChars += this.length - before;
  }

  /** A gap between words that no white space stands for, such as an image. */
  gap(): void {
    if (this.current !== null) this.pendingSpace = true;
  }

  /** A block begins or ends. */
  flush(heading: boolean): void {
    this.pendingSpace = false;
    const block = this.current;
    if (block === null) return;
    this.current = null;
    block.end = this.length;
    block.heading = heading;
    this.blocks.push(block);
    this.room(1);
    buffer[this.length++] = NEWLINE;
  }

  /** Ends gathering; `slice` may be called from now on. */
  finish(): void {
    this.flush(false);
    const bytes = Buffer.from(buffer.buffer, buffer.byteOffset, this.length * 2);
    if (this.wide > 0xff) this.whole = bytes.toString('utf16le');
    else {
      if (narrow.length < this.length) narrow = Buffer.allocUnsafeSlow(this.length * 2);
      for (let i = 0; i < this.length; i++) narrow[i] = buffer[i]!;
      this.whole = narrow.toString('latin1', 0, this.length);
    }
  }

  /** A range of the finished text; may begin or end with a space or hold line breaks. */
  slice(start: number, end: number): string {
    return this.whole!.slice(start, end);
  }

  /** A range on one line, trimmed and cut at `max` UTF-16 units: the text of an element. */
  line(start: number, end: number, max: number): string {
    if (end <= start) return '';
    const text = this.whole!.slice(start, Math.min(end, start + max * 2)).trim();
    const flat = text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
    return flat.length > max ? foldAndCut(flat, max) : flat;
  }

  private write(codes: Uint16Array, start: number, end: number, state: number): void {
    this.room(end - start + 1);
    const out = buffer;
    let at = this.length;
    let pending = this.pendingSpace;
    let wide = this.wide;
    let open = this.current !== null;
    for (let i = start; i < end; ) {
      let code = codes[i]!;
      if (code < 256 ? SPACE[code] === 1 : isWideSpace(code)) {
        pending = open;
        i += 1;
        continue;
      }
      if (pending) {
        out[at++] = 32;
        pending = false;
      } else if (!open) {
        this.current = { start: at, end: at, linkChars: 0, state, heading: false };
        open = true;
      }
      // The rest of the word: what follows a letter is mostly a letter.
      do {
        wide |= code;
        out[at++] = code;
        i += 1;
        if (i === end) break;
        code = codes[i]!;
      } while (code > 32 && (code < 127 || (code < 256 ? SPACE[code] === 0 : !isWideSpace(code))));
    }
    this.pendingSpace = pending;
    this.wide = wide;
    this.length = at;
  }

  /** Room for `size` more characters, each maybe with a space before it. */
  private room(size: number): void {
    const needed = this.length + size * 2;
    if (needed <= buffer.length) return;
    const larger = new Uint16Array(Math.max(needed, buffer.length * 2));
    larger.set(buffer.subarray(0, this.length));
    buffer = larger;
  }
}

function isWideSpace(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x3000 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x2060 ||
    code === 0xfeff
  );
}
