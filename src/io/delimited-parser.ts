/** One row of a file as it stands there: every cell as text, with the number of its first line (or its sheet row). */
export interface SheetRow {
  line: number;
  cells: string[];
  /**
   * What had to be mended to read it: `quote` = a quotation mark that opens a cell and never closes was taken as a
   * character; `cut` = longer than any sane record, the rest of the line was dropped.
   */
  mended?: 'quote' | 'cut';
}

const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
/** The longest record that is kept whole, in characters: one bad quote or a file without line ends cannot eat the memory. */
const MAX_RECORD = 8 * 1024 * 1024;

/**
 * Splits text that arrives in pieces into rows. Made for files that people and tools hand over: LF, CR LF and lone CR
 * may be mixed; a quotation mark inside a cell (`5" screen`) is a character; an opening mark that never closes costs no
 * row, because such a record is read again with the mark as a character. NUL characters are dropped.
 */
export class DelimitedParser {
  readonly #delimiter: number;
  #text = '';
  #line = 1;
  #skipping = false;
  #enough = 0;
  #pos = 0;
  #mended: SheetRow['mended'];

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Takes the next piece and returns the rows that are complete. */
  push(piece: string): SheetRow[] {
    const clean = piece.includes('\0') ? piece.replaceAll('\0', '') : piece;
    this.#text = this.#text === '' ? clean : this.#text + clean;
    // An open record is read again from its start: waiting until it has grown by half keeps a 1 MB cell linear.
    return this.#text.length < this.#enough ? [] : this.#take(false);
  }

  /** No more pieces: the rows that were still open. */
  end(): SheetRow[] {
    return this.#take(true);
  }

  #take(final: boolean): SheetRow[] {
    const rows: SheetRow[] = [];
    let start = 0;
    const text = this.#text;
    while (start < text.length) {
      if (this.#skipping) {
        start = this.#skipLine(start, final);
        if (this.#skipping) break;
        continue;
      }
      this.#pos = start;
      this.#mended = undefined;
      const line = this.#line;
      const cells = this.#record(final);
      if (cells && this.#pos - start > MAX_RECORD) {
        rows.push(this.#cut(line, start));
        start = this.#pos;
      } else if (cells) {
        rows.push(this.#mended ? { line, cells, mended: this.#mended } : { line, cells });
        start = this.#pos;
      } else if (text.length - start > MAX_RECORD) {
        rows.push(this.#cut(line, start));
        start += MAX_RECORD;
        this.#skipping = true;
      } else break;
    }
    this.#text = start >= text.length ? '' : text.slice(start);
    this.#enough = this.#text.length > 100_000 ? this.#text.length * 1.5 : 0;
    return rows;
  }

  #cut(line: number, start: number): SheetRow {
    const kept = this.#text.slice(start, start + MAX_RECORD);
    return { line, cells: kept.split(String.fromCharCode(this.#delimiter)), mended: 'cut' };
  }

  /** After a cut record: forward to the next line end. */
  #skipLine(start: number, final: boolean): number {
    const text = this.#text;
    for (let i = start; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== LF && code !== CR) continue;
      if (code === CR && i + 1 >= text.length && !final) return i;
      this.#skipping = false;
      this.#line += 1;
      return code === CR && text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
    }
    if (final) this.#skipping = false;
    return text.length;
  }

  /** The record at `#pos`, or undefined when its end has not arrived yet. Moves `#pos` and `#line` only on success. */
  #record(final: boolean): string[] | undefined {
    const text = this.#text;
    const length = text.length;
    const delimiter = this.#delimiter;
    const cells: string[] = [];
    let i = this.#pos;
    let lines = 0;
    let cellStart = i;
    // A mark opens a quoted cell only where a cell starts.
    if (text.charCodeAt(i) === QUOTE) {
      const closed = this.#quoted(i, final);
      if (closed === undefined) return undefined;
      if (closed !== null) {
        cells.push(closed.value);
        lines += closed.lines;
        i = closed.next;
        cellStart = -1;
      }
    }
    for (;;) {
      if (i >= length) {
        if (!final) return undefined;
        if (cellStart >= 0) cells.push(text.slice(cellStart, i));
        break;
      }
      const code = text.charCodeAt(i);
      if (code === delimiter) {
        if (cellStart >= 0) cells.push(text.slice(cellStart, i));
        i += 1;
        cellStart = i;
        if (text.charCodeAt(i) === QUOTE) {
          const closed = this.#quoted(i, final);
          if (closed === undefined) return undefined;
          if (closed !== null) {
            cells.push(closed.value);
            lines += closed.lines;
            i = closed.next;
            cellStart = -1;
          }
        }
      } else if (code === LF || code === CR) {
        // A CR at the end of what arrived may be half of CR LF.
        if (code === CR && i + 1 >= length && !final) return undefined;
        if (cellStart >= 0) cells.push(text.slice(cellStart, i));
        i += code === CR && text.charCodeAt(i + 1) === LF ? 2 : 1;
        lines += 1;
        break;
      } else i += 1;
    }
    this.#pos = i;
    this.#line += lines;
    return cells;
  }

  /**
   * The quoted cell that opens at `start`. undefined: more text is needed. null: the mark is a mere character, because
   * the cell never closes or a second cell seems to open inside it on a later line.
   */
  #quoted(start: number, final: boolean): { value: string; next: number; lines: number } | null | undefined {
    const text = this.#text;
    const length = text.length;
    let from = start + 1;
    let value = '';
    let lines = 0;
    let counted = from;
    for (;;) {
      const mark = text.indexOf('"', from);
      if (mark < 0 || mark - start > MAX_RECORD) {
        if (!final && length - start <= MAX_RECORD) return undefined;
        this.#mended = 'quote';
        return null;
      }
      for (; counted < mark; counted++) {
        const code = text.charCodeAt(counted);
        if (code === LF || (code === CR && text.charCodeAt(counted + 1) !== LF)) lines += 1;
      }
      if (mark + 1 >= length && !final) return undefined;
      if (text.charCodeAt(mark + 1) === QUOTE) {
        value += text.slice(from, mark + 1);
        from = mark + 2;
        counted = from;
        continue;
      }
      let after = mark + 1;
      while (after < length && after < mark + 4 && text.charCodeAt(after) === SPACE) after += 1;
      if (after >= length && !final) return undefined;
      const code = after >= length ? LF : text.charCodeAt(after);
      if (code === this.#delimiter || code === LF || code === CR) {
        value += text.slice(from, mark);
        return { value, next: after, lines };
      }
      if (lines > 0) {
        this.#mended = 'quote';
        return null;
      }
      value += text.slice(from, mark + 1);
      from = mark + 1;
    }
  }
}
