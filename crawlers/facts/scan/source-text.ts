import { CodeReader } from '../../../src/kernel/text/codes.ts';

const reader = new CodeReader();

/** A document as a text and as an array of its UTF-16 units. Only the newest one is valid: pages are read one by one. */
export class SourceText {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly length: number;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
    this.codes = reader.read(text);
  }
}
