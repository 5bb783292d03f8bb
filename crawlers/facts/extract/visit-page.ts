import { decodeHTML } from 'entities/decode';
import type { Place } from '../../model/page-facts.ts';
import { LINK_KIND } from '../../model/states.ts';
import { BUY_WORDS, hasPrice } from '../page-type/words.ts';
import { ATTR } from '../scan/attributes.ts';
import { TAG, TAG_COUNT, type Tag, tagId } from '../scan/tags.ts';
import { foldAndCut } from '../text/fold-space.ts';
import { STATE } from '../tree/element-stack.ts';
import type { Visitor } from '../tree/walker.ts';
import { readBase, readLinkElement, readMeta } from './head-facts.ts';
import { readImage, readMediaSource } from './images.ts';
import { closeAnchor, openAnchor, readArea, readForm, readInput, readSource } from './links.ts';
import { CAP, type PageCollector } from './page-collector.ts';
import { enterRegion } from './region.ts';
import { readJsonLd, shortType } from './structured-data.ts';

type Reader = (page: PageCollector, state: number) => void;

/** What is done when an element begins, by its number. Void elements have nothing but this. */
const ON_OPEN: (Reader | undefined)[] = new Array(TAG_COUNT + 1).fill(undefined);
/** What is done when it ends. */
const ON_CLOSE: (Reader | undefined)[] = new Array(TAG_COUNT + 1).fill(undefined);
const open = (names: string, reader: Reader) => {
  for (const name of names.split(' ')) ON_OPEN[tagId(name)] = reader;
};
const close = (names: string, reader: Reader) => {
  for (const name of names.split(' ')) ON_CLOSE[tagId(name)] = reader;
};

open('html', (page) => {
  page.lang ??= (page.attributes.get(ATTR.lang) ?? page.attributes.get(ATTR['xml:lang']))?.trim().slice(0, 60) ?? null;
});
open('meta', readMeta);
open('base', readBase);
open('link', readLinkElement);
open('a', openAnchor);
close('a', closeAnchor);
open('area', readArea);
open('img', readImage);
open('source', readMediaSource);
open('video audio track embed', (page, state) => readSource(page, state, LINK_KIND.media));
open('iframe frame', (page, state) => readSource(page, state, LINK_KIND.iframe));
open('form', readForm);
open('input', (page, state) => {
  readInput(page);
  const type = page.attributes.get(ATTR.type)?.trim().toLowerCase();
  if (type === 'image') readImage(page, state);
});
open('picture', (page) => {
  page.pictureImages = 0;
});
close('picture', (page) => {
  if (page.pictureImages === 0) page.picturesWithoutImg += 1;
});
open('script', (page, state) => {
  if (page.attributes.has(ATTR.src)) readSource(page, state, LINK_KIND.script);
  const type = page.attributes.get(ATTR.type);
  if (type !== null && /ld\+json/i.test(type)) page.script = '';
});
close('script', (page) => {
  if (page.script !== null && page.structuredData.length < CAP.scripts)
    page.structuredData.push(readJsonLd(page.script));
  page.script = null;
});
open('title', (page, state) => {
  if ((state & STATE.foreign) !== 0 || page.titles.length >= CAP.titles) return;
  page.title = { fact: { text: '', place: page.place }, text: '', alt: '' };
  page.titles.push(page.title.fact);
});
close('title', (page, state) => {
  if (page.title === null || (state & STATE.foreign) !== 0) return;
  page.title.fact.text = foldAndCut(page.title.text, CAP.title);
  page.title = null;
});
open('h1 h2 h3 h4 h5 h6', (page, state) => {
  if (page.headings.length >= CAP.headings) return;
  const fact = { level: 0, text: '', altOnly: false, hidden: (state & STATE.hidden) !== 0 };
  page.headings.push(fact);
  page.heading = { fact, text: '', alt: '' };
});
close('h1 h2 h3 h4 h5 h6', (page) => {
  if (page.heading === null) return;
  const { fact, text, alt } = page.heading;
  fact.text = foldAndCut(text, CAP.anchor);
  if (fact.text === '') {
    fact.text = foldAndCut(alt, CAP.anchor);
    fact.altOnly = fact.text !== '';
  }
  page.heading = null;
});
open('time', (page) => {
  page.time = { datetime: page.attributes.get(ATTR.datetime), text: '' };
});
close('time', (page) => {
  const time = page.time;
  page.time = null;
  if (time !== null && page.dates.length < 50) page.dates.push({ source: 'time', value: time.datetime ?? time.text });
});
open('button', (page) => {
  page.button = '';
});
close('button', (page) => {
  if (page.button !== null && BUY_WORDS.test(page.button)) page.signals.buyWords += 1;
  page.button = null;
});
const crossed: Reader = (page, state) => {
  if ((state & STATE.hasPrice) !== 0) page.signals.crossedPrices += 1;
};
close('del s strike', crossed);

const IMG = tagId('img');
const A = tagId('a');

/** Feeds every extractor from one walk over the document. */
export class PageVisitor implements Visitor {
  private readonly page: PageCollector;

  constructor(page: PageCollector) {
    this.page = page;
  }

  enter(tag: Tag, state: number, place: Place): number {
    let bits = enterRegion(tag, state, this.page.attributes);
    if (tag.name === 'noscript') bits |= STATE.noscript;
    else if (tag.name === 'template') bits |= STATE.inert;
    else if (tag.name === 'picture') bits |= STATE.inPicture;
    this.begin(tag, bits, place);
    if (tag.id === A && this.page.attributes.has(ATTR.href)) bits |= STATE.inLink | STATE.hasLink;
    return bits;
  }

  single(tag: Tag, state: number, place: Place): number {
    this.begin(tag, state, place);
    if ((tag.is & TAG.block) !== 0) this.page.blocks.flush(false);
    else if ((tag.is & TAG.void) !== 0) this.page.blocks.gap();
    return tag.id === IMG ? STATE.hasImage : 0;
  }

  leave(tag: Tag, state: number): void {
    const { page } = this;
    if ((tag.is & TAG.block) !== 0) page.blocks.flush((tag.is & TAG.heading) !== 0);
    if ((state & STATE.inert) === 0) ON_CLOSE[tag.id]?.(page, state);
  }

  text(start: number, end: number, entities: boolean, state: number): number {
    const { page } = this;
    if ((state & STATE.inert) !== 0) return 0;
    if (page.script !== null) {
      page.script += page.source.slice(start, Math.min(end, start + CAP.jsonLd + 1));
      return 0;
    }
    if (page.title !== null) {
      if (page.title.text.length < CAP.capture) page.title.text += this.decode(start, end, entities, CAP.capture);
      return 0;
    }
    const inAnchor = page.anchor !== null;
    if ((state & STATE.unseen) !== 0 && !inAnchor) return 0;
    const piece = this.decode(start, end, entities, 400_000);
    if (inAnchor) append(page.anchor!, piece);
    if ((state & STATE.unseen) !== 0) return 0;
    if (page.heading !== null) append(page.heading, piece);
    if (page.time !== null && page.time.text.length < 200) page.time.text += piece.slice(0, 200);
    if (page.button !== null && page.button.length < 200) page.button += piece.slice(0, 200);
    page.blocks.add(piece, state);
    return piece.length < 60 && hasPrice(piece) ? STATE.hasPrice : 0;
  }

  private begin(tag: Tag, state: number, place: Place): void {
    const { page } = this;
    page.line += 1;
    page.place = place;
    if ((tag.is & TAG.block) !== 0) page.blocks.flush(false);
    if ((state & STATE.inert) !== 0) return;
    const { attributes } = page;
    if (attributes.has(ATTR.id)) this.addId();
    if (attributes.has(ATTR.itemscope) || attributes.has(ATTR.typeof)) this.addTypes();
    const reader = ON_OPEN[tag.id];
    if (reader === undefined) return;
    if ((tag.is & TAG.heading) !== 0) {
      const before = page.headings.length;
      reader(page, state);
      if (page.headings.length > before) page.headings[before]!.level = tag.name.charCodeAt(1) - 48;
    } else reader(page, state);
  }

  private decode(start: number, end: number, entities: boolean, max: number): string {
    const piece = this.page.source.slice(start, Math.min(end, start + max));
    return entities && piece.includes('&') ? decodeHTML(piece) : piece;
  }

  private addId(): void {
    const { page } = this;
    const id = page.attributes.get(ATTR.id)!;
    if (id === '') return;
    const key = id.slice(0, 300);
    if (page.ids.has(key)) {
      if (page.duplicateIds.size < 200) page.duplicateIds.add(key);
    } else if (page.ids.size < CAP.ids) page.ids.add(key);
  }

  private addTypes(): void {
    const { page } = this;
    if (page.microdata.length >= CAP.scripts) return;
    const item = page.attributes.get(ATTR.itemtype);
    if (item !== null)
      for (const type of item.split(/\s+/)) page.microdata.push({ format: 'microdata', type: shortType(type) });
    const rdfa = page.attributes.get(ATTR.typeof);
    if (rdfa !== null)
      for (const type of rdfa.split(/\s+/)) page.microdata.push({ format: 'rdfa', type: shortType(type) });
  }
}

function append(capture: { text: string }, piece: string): void {
  if (capture.text.length < CAP.capture)
    capture.text += piece.length > CAP.capture ? piece.slice(0, CAP.capture) : piece;
}
