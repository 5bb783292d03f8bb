import { TAG_COUNT, type Tag } from '../scan/tags.ts';

/** Bits of `ElementStack.state`. The low three bits are the region (LINK_POSITION). */
export const STATE = {
  region: 7,
  hidden: 8,
  noscript: 16,
  foreign: 32,
  /** Foreign element whose content is HTML again (foreignObject, desc). */
  integration: 64,
  /** Inside <template>: not part of the page. */
  inert: 128,
  /** Text in here is not text of the page (script, select, svg…). */
  unseen: 256,
  /** Inside <main> or role=main. */
  main: 512,
  inLink: 1024,
  inPicture: 2048,
  /** Inside <article> or another sectioning element, where <header> and <footer> belong to that element. */
  section: 4096,
  /** Inside <article>. */
  article: 8192,
  /** What the element held: propagated to its parent when it closes. */
  hasLink: 1 << 16,
  hasImage: 1 << 17,
  hasPrice: 1 << 18,
} as const;

/** What a child takes over from its parent. */
const INHERITED =
  STATE.region |
  STATE.hidden |
  STATE.noscript |
  STATE.inert |
  STATE.unseen |
  STATE.main |
  STATE.inLink |
  STATE.inPicture |
  STATE.section |
  STATE.article;

/** Deeper elements are counted but not kept: browsers stop building at about 512. */
const MAX_DEPTH = 1_024;

/** The open elements of the document, as parallel arrays. */
export class ElementStack {
  readonly tags: Tag[] = [];
  readonly state = new Int32Array(MAX_DEPTH + 1);
  /** Children that hold a link and an image each: the cards of a list. */
  readonly cards = new Int32Array(MAX_DEPTH + 1);
  private readonly open = new Int32Array(TAG_COUNT + 1);
  /** Elements beyond MAX_DEPTH that were opened in a row. */
  private beyond = 0;
  deepest = 0;

  get length(): number {
    return this.tags.length;
  }

  get full(): boolean {
    return this.tags.length >= MAX_DEPTH;
  }

  /** State bits of the current element; 0 when none is open. */
  currentState(): number {
    const length = this.tags.length;
    return length === 0 ? 0 : this.state[length - 1]!;
  }

  /** State bits a new child of the current element starts with. */
  inherited(): number {
    const length = this.tags.length;
    return length === 0 ? 0 : this.state[length - 1]! & INHERITED;
  }

  push(tag: Tag, state: number): void {
    const at = this.tags.length;
    this.tags.push(tag);
    this.state[at] = state;
    this.cards[at] = 0;
    this.open[tag.id]! += 1;
    if (at + 1 > this.deepest) this.deepest = at + 1;
  }

  /** An element too deep to be kept. */
  pushBeyond(): void {
    this.beyond += 1;
    this.deepest = Math.max(this.deepest, this.tags.length + this.beyond);
  }

  /** Removes the element at `index`; those above stay open (as `</a>` before an open <div> does). */
  remove(index: number): void {
    this.beyond = 0;
    const tag = this.tags[index]!;
    this.open[tag.id]! -= 1;
    const last = this.tags.length - 1;
    if (index < last) {
      this.tags.splice(index, 1);
      this.state.copyWithin(index, index + 1, last + 1);
      this.cards.copyWithin(index, index + 1, last + 1);
    } else this.tags.pop();
  }

  /** True when at least one such element is open anywhere. */
  isOpen(id: number): boolean {
    return this.open[id]! > 0;
  }

  top(): Tag | undefined {
    return this.tags[this.tags.length - 1];
  }
}
