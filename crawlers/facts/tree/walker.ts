import type { Place } from '../../model/page-facts.ts';
import { ATTR, type Attributes } from '../scan/attributes.ts';
import { CONTENT, type TokenSink } from '../scan/scan-html.ts';
import type { SourceText } from '../scan/source-text.ts';
import { TAG, TAG_COUNT, type Tag, tagId, tagOf } from '../scan/tags.ts';
import { closeElement, closeImplied } from './body-rules.ts';
import { ElementStack, STATE } from './element-stack.ts';

/** What the walker tells about the document. `enter` gets the state bits inherited and returns those of the element. */
export interface Visitor {
  enter(tag: Tag, state: number, place: Place): number;
  /** A void element, or one that is too deep to be kept open. Returns bits to add to its parent. */
  single(tag: Tag, state: number, place: Place): number;
  leave(tag: Tag, state: number): void;
  /** Returns bits to add to the element around it. */
  text(start: number, end: number, entities: boolean, state: number): number;
}

const MODE = { start: 0, head: 1, headNoscript: 2, afterHead: 3, body: 4, frameset: 5 } as const;
type Mode = (typeof MODE)[keyof typeof MODE];

const ID = {
  html: tagId('html'),
  head: tagId('head'),
  body: tagId('body'),
  frameset: tagId('frameset'),
  noscript: tagId('noscript'),
  template: tagId('template'),
  table: tagId('table'),
  svg: tagId('svg'),
  math: tagId('math'),
  font: tagId('font'),
  br: tagId('br'),
  script: tagId('script'),
  plaintext: tagId('plaintext'),
  form: tagId('form'),
  image: tagId('image'),
  p: tagId('p'),
  a: tagId('a'),
};
const IMG = tagOf('img');
/** The <body> that nobody wrote. */
const BODY = tagOf('body');
const TABLE_PARTS = new Set(['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map(tagId));
const NOSCRIPT_HEAD = new Set(['basefont', 'bgsound', 'link', 'meta', 'noframes', 'style'].map(tagId));
const INTEGRATION = new Set(['foreignobject', 'desc', 'title', 'mi', 'mo', 'mn', 'ms', 'mtext'].map(tagId));

const MAX_ELEMENTS = 300_000;

/**
 * Builds as much of the tree as facts need, by the rules of the HTML standard (scripting off): which elements belong to
 * <head> and what ended it, which end tags are implied, what is inside svg or template. No nodes are made.
 */
export class Walker implements TokenSink {
  readonly stack = new ElementStack();
  elements = 0;
  headCount = 0;
  bodyCount = 0;
  doctypeText: string | null = null;
  cutBy: string | null = null;
  /** Most cards (children with a link and an image) that one element of the content holds. */
  maxCards = 0;
  private mode: Mode = MODE.start;
  /** What opened <body> without saying so, while <head> was not closed by its end tag. */
  private brokenBy: string | null = null;
  private broken = false;
  private inNoscript = false;
  private readonly source: SourceText;
  private readonly attributes: Attributes;
  private readonly visitor: Visitor;

  constructor(source: SourceText, attributes: Attributes, visitor: Visitor) {
    this.source = source;
    this.attributes = attributes;
    this.visitor = visitor;
  }

  /** The element (or `#text`) that closed <head> before its end tag or <body>; null when the head is whole. */
  get headBrokenBy(): string | null {
    return this.broken ? this.brokenBy : null;
  }

  stopped(): boolean {
    return this.cutBy === 'elements';
  }

  inForeign(): boolean {
    const length = this.stack.length;
    return length > 0 && (this.stack.state[length - 1]! & (STATE.foreign | STATE.integration)) === STATE.foreign;
  }

  doctype(start: number, end: number): void {
    if (this.mode === MODE.start && this.doctypeText === null)
      this.doctypeText = this.source.text.slice(start, Math.min(end, start + 200)).trim();
  }

  open(tag: Tag, selfClosing: boolean) {
    this.elements += 1;
    if (this.elements > MAX_ELEMENTS) {
      this.cutBy = 'elements';
      return CONTENT.data;
    }
    if (this.inForeign()) {
      if (!this.breaksForeign(tag)) return this.openForeign(tag, selfClosing);
      while (this.inForeign()) this.pop();
    }
    // An old name that browsers still understand.
    const known = tag.id === ID.image ? IMG : tag;
    if (this.mode !== MODE.body && !this.stack.isOpen(ID.template) && this.openOutsideBody(known)) return CONTENT.data;
    return this.insert(known, selfClosing);
  }

  close(tag: Tag): void {
    const { stack } = this;
    if (this.mode !== MODE.body && !stack.isOpen(ID.template) && this.closeOutsideBody(tag)) return;
    if (tag.id === ID.body || tag.id === ID.html) return;
    if (tag.id === ID.head) {
      if (this.brokenBy !== null) this.broken = true;
      return;
    }
    if (!this.closeForeign(tag)) closeElement(stack, tag, this.remove);
  }

  /** An end tag inside svg or math closes the nearest element of that name in there. */
  private closeForeign(tag: Tag): boolean {
    if (!this.inForeign()) return false;
    if (tag.id === ID.p || tag.id === ID.br) {
      while (this.inForeign()) this.pop();
      return false;
    }
    const { stack } = this;
    for (let i = stack.length - 1; i >= 0 && (stack.state[i]! & STATE.foreign) !== 0; i--) {
      if (stack.tags[i]!.name !== tag.name) continue;
      while (stack.length > i) this.pop();
      return true;
    }
    return false;
  }

  text(start: number, end: number, entities: boolean): void {
    const top = this.stack.top();
    // Raw text inside <head> (title, script, style) belongs to that element.
    if (this.mode < MODE.body && (top === undefined || (top.is & (TAG.rawText | TAG.rcData)) === 0)) {
      if (!this.stack.isOpen(ID.template) && !this.inForeign()) {
        if (isBlank(this.source, start, end)) return;
        this.startBody('#text');
      }
    }
    this.mark(this.visitor.text(start, end, entities, this.stack.currentState()));
  }

  /** Closes everything that is still open. */
  end(): void {
    while (this.stack.length > 0) this.pop();
  }

  private mark(bits: number): void {
    if (bits !== 0 && this.stack.length > 0) this.stack.state[this.stack.length - 1]! |= bits;
  }

  private place(): Place {
    return this.mode < MODE.body ? 'head' : 'body';
  }

  private pop(): void {
    this.removeAt(this.stack.length - 1);
  }

  private readonly remove = (index: number): void => this.removeAt(index);

  private removeAt(index: number): void {
    const { stack } = this;
    const tag = stack.tags[index]!;
    const state = stack.state[index]!;
    if (index > 0) {
      const holds = state & (STATE.hasLink | STATE.hasImage | STATE.hasPrice);
      stack.state[index - 1]! |= holds;
      const card = (holds & STATE.hasLink) !== 0 && (holds & STATE.hasImage) !== 0;
      if (card && (stack.state[index - 1]! & STATE.inLink) === 0) stack.cards[index - 1]! += 1;
    }
    if ((state & STATE.region) === 0 && stack.cards[index]! > this.maxCards) this.maxCards = stack.cards[index]!;
    this.visitor.leave(tag, state);
    stack.remove(index);
  }

  private insert(tag: Tag, selfClosing: boolean) {
    const { stack } = this;
    if (tag.id === ID.body || tag.id === ID.html || tag.id === ID.head)
      return stack.isOpen(ID.template) ? CONTENT.data : this.strayRoot(tag);
    if (this.mode === MODE.body) {
      if (TABLE_PARTS.has(tag.id) && !stack.isOpen(ID.table) && !stack.isOpen(ID.template)) return CONTENT.data;
      if (tag.id === ID.form && stack.isOpen(ID.form) && !stack.isOpen(ID.template)) return CONTENT.data;
    }
    closeImplied(stack, tag, this.remove);
    const foreign = tag.id === ID.svg || tag.id === ID.math;
    const state = stack.inherited();
    if ((tag.is & TAG.void) !== 0 || (foreign && selfClosing)) {
      this.mark(this.visitor.single(tag, state, this.place()));
      return CONTENT.data;
    }
    if (stack.full) {
      this.cutBy ??= 'nesting';
      stack.pushBeyond();
      this.mark(this.visitor.single(tag, state, this.place()));
    } else stack.push(tag, this.visitor.enter(tag, foreign ? state | STATE.foreign : state, this.place()));
    return this.contentOf(tag);
  }

  private contentOf(tag: Tag) {
    if (tag.id === ID.script) return CONTENT.script;
    if ((tag.is & TAG.rawText) !== 0) return CONTENT.rawText;
    if ((tag.is & TAG.rcData) !== 0) return CONTENT.rcData;
    return tag.id === ID.plaintext ? CONTENT.plain : CONTENT.data;
  }

  private openForeign(tag: Tag, selfClosing: boolean) {
    const { stack } = this;
    const state = stack.inherited() | STATE.foreign;
    const bits = INTEGRATION.has(tag.id) ? state | STATE.integration : state;
    if (selfClosing || stack.full) this.visitor.single(tag, bits, this.place());
    else stack.push(tag.id === ID.a ? tag : foreignTag(tag), this.visitor.enter(tag, bits, this.place()));
    return CONTENT.data;
  }

  private breaksForeign(tag: Tag): boolean {
    if (tag.id !== ID.font) return (tag.is & TAG.breaksForeign) !== 0;
    return this.attributes.has(ATTR.color) || this.attributes.has(ATTR.face) || this.attributes.has(ATTR.size);
  }

  /** A second <html>, <head> or <body>: only counted, its attributes go to the first. */
  private strayRoot(tag: Tag) {
    if (tag.id === ID.body) {
      this.bodyCount += 1;
      if (this.brokenBy !== null) this.broken = true;
    } else if (tag.id === ID.head) {
      this.headCount += 1;
      if (this.brokenBy !== null) this.broken = true;
    } else this.visitor.single(tag, 0, 'body');
    return CONTENT.data;
  }

  /** Start tags before <body>. True: dealt with; false: insert it as usual. */
  private openOutsideBody(tag: Tag): boolean {
    if (tag.id === ID.html) {
      this.visitor.single(tag, 0, 'head');
      return true;
    }
    if (tag.id === ID.head) {
      this.headCount += 1;
      if (this.mode === MODE.start) this.mode = MODE.head;
      return true;
    }
    if (this.mode === MODE.start) this.mode = MODE.head;
    if (this.mode === MODE.headNoscript) {
      if (NOSCRIPT_HEAD.has(tag.id)) return false;
      if (tag.id === ID.noscript) return true;
      this.inNoscript = true;
      this.pop();
      this.mode = MODE.head;
    }
    if (this.mode === MODE.head && (tag.is & TAG.head) !== 0) {
      if (tag.id === ID.noscript) this.mode = MODE.headNoscript;
      return false;
    }
    if (this.mode === MODE.afterHead && (tag.is & TAG.head) !== 0 && tag.id !== ID.noscript) return false;
    if (tag.id === ID.body || tag.id === ID.frameset) {
      this.bodyCount += 1;
      this.mode = tag.id === ID.body ? MODE.body : MODE.frameset;
      this.stack.push(tag, this.visitor.enter(tag, 0, 'body'));
      return true;
    }
    if (this.mode === MODE.frameset) return tag.name !== 'frame' && tag.name !== 'noframes';
    this.startBody(tag.name);
    return false;
  }

  /** End tags before <body>. True: dealt with. */
  private closeOutsideBody(tag: Tag): boolean {
    if ((tag.is & (TAG.rawText | TAG.rcData)) !== 0 || tag.id === ID.template) return false;
    if (this.inForeign()) return false;
    if (this.mode === MODE.frameset) return true;
    if (this.mode === MODE.headNoscript) {
      if (tag.id === ID.noscript) {
        this.pop();
        this.mode = MODE.head;
        return true;
      }
      if (tag.id !== ID.br) return true;
      this.inNoscript = true;
      this.pop();
      this.mode = MODE.head;
    }
    if (tag.id === ID.head && this.mode < MODE.afterHead) {
      this.mode = MODE.afterHead;
      return true;
    }
    if (tag.id !== ID.body && tag.id !== ID.html && tag.id !== ID.br) return true;
    this.startBody(tag.name);
    return false;
  }

  private startBody(by: string): void {
    if (this.mode === MODE.head || this.mode === MODE.start) this.brokenBy = this.inNoscript ? `noscript ${by}` : by;
    else if (this.mode === MODE.headNoscript) {
      this.pop();
      this.brokenBy = `noscript ${by}`;
    }
    this.mode = MODE.body;
    this.stack.push(BODY, 0);
  }
}

/** An element of svg or math that shares its name with one of HTML has none of its powers. */
function foreignTag(tag: Tag): Tag {
  return { id: TAG_COUNT, name: tag.name, is: 0 };
}

function isBlank(source: SourceText, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = source.codes[i]!;
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13 && code !== 12) return false;
  }
  return true;
}
