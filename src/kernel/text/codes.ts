/** Zeros behind the last unit, so that looking a little ahead needs no check. */
const TAIL = 32;
/** A larger text gets an array of its own, so that one monster does not stay in memory. */
const KEEP = 2_000_000;

/**
 * The UTF-16 units of a text in an array that is reused by the next call of the same reader: reading numbers from it is
 * two to three times as fast as `charCodeAt`. Behind the last unit stand at least 32 zeros.
 */
export class CodeReader {
  private units = new Uint16Array(4_096);
  private bytes = Buffer.from(this.units.buffer);

  /** Fills the array with a text; valid until the next call. */
  read(text: string): Uint16Array {
    if (text.length > KEEP) {
      const once = new Uint16Array(text.length + TAIL);
      Buffer.from(once.buffer).write(text, 0, 'utf16le');
      return once;
    }
    if (this.units.length < text.length + TAIL) {
      this.units = new Uint16Array((text.length + TAIL) * 2);
      this.bytes = Buffer.from(this.units.buffer);
    }
    this.bytes.write(text, 0, 'utf16le');
    this.units.fill(0, text.length, text.length + TAIL);
    return this.units;
  }
}
