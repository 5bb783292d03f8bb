import { decodeHTML } from 'entities/decode';
import type { Place } from '../../model/page-facts.ts';
import { LINK_KIND, LINK_POSITION } from '../../model/states.ts';
import { hasPriceAt, saysBuy } from '../page-type/words.ts';
import { ATTR } from '../scan/attributes.ts';
import { TAG, TAG_COUNT, type Tag, tagId } from '../scan/tags.ts';
import { foldAndCut } from '../text/fold-space.ts';
import { STATE } from '../tree/element-stack.ts';
import type { Visitor } from '../tree/walker.ts';
import { readBase, readLinkElement, readMeta } from './head-facts.ts';
import { readImage, readMediaSource } from './images.ts';
import { closeAnchor, finishAnchors, openAnchor, readArea, readForm, readInput, readSource } from './links.ts';
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
  page.title = { fact: { text: '', place: page.place }, text: '' };
  page.titles.push(page.title.fact);
});
close('title', (page, state) => {
  if (page.title === null || (state & STATE.foreign) !== 0) return;
  page.title.fact.text = foldAndCut(page.title.text, CAP.title);
  page.title = null;
});
close('h1 h2 h3 h4 h5 h6', (page) => {
  if (page.heading !== null) page.heading = page.close(page.heading, page.headingTexts);
});
open('time', (page) => {
  page.time = page.capture(page.attributes.get(ATTR.datetime), false);
});
close('time', (page) => {
  if (page.time !== null) page.time = page.close(page.time, page.timeTexts);
});
open('button', (page) => {
  page.button = page.capture(null, false);
});
close('button', (page) => {
  if (page.button !== null) page.button = page.close(page.button, page.buttonTexts);
});
const crossed: Reader = (page, state) => {
  if ((state & STATE.hasPrice) !== 0) page.signals.crossedPrices += 1;
};
close('del s strike', crossed);

const IMG = tagId('img');
const A = tagId('a');
const NOSCRIPT = tagId('noscript');
const TEMPLATE = tagId('template');
const PICTURE = tagId('picture');

/** Elements of svg and math are drawings, even when they share a name with HTML; only their links are links. */
function isRead(tag: Tag, state: number): boolean {
  return (state & STATE.inert) === 0 && ((state & STATE.foreign) === 0 || tag.id === A);
}

function openHeading(page: PageCollector, tag: Tag, state: number): void {
  if (page.headings.length >= CAP.headings) return;
  const level = tag.name.charCodeAt(1) - 48;
  const fact = { level, text: '', altOnly: false, hidden: (state & STATE.hidden) !== 0 };
  page.headings.push(fact);
  page.heading = page.capture(fact, false);
}

/** Turns the ranges of headings, links, buttons and times into texts, when all text of the page is there. */
export function finishTexts(page: PageCollector): void {
  page.text.finish();
  for (const { fact, start, end, alt } of page.headingTexts) {
    fact.text = page.text.line(start, end, CAP.anchor);
    if (fact.text !== '') continue;
    fact.text = foldAndCut(alt, CAP.anchor);
    fact.altOnly = fact.text !== '';
  }
  finishAnchors(page);
  for (const { start, end } of page.buttonTexts)
    if (saysBuy(page.text.slice(start, Math.min(end, start + 100)))) page.signals.buyWords += 1;
  for (const { fact, start, end } of page.timeTexts.slice(0, 50))
    page.dates.push({ source: 'time', value: fact ?? page.text.slice(start, Math.min(end, start + 200)) });
}

/** Feeds every extractor from one walk over the document. */
export class PageVisitor implements Visitor {
  private readonly page: PageCollector;

  constructor(page: PageCollector) {
    this.page = page;
  }

  enter(tag: Tag, state: number, place: Place): number {
    let bits = enterRegion(tag, state, this.page.attributes);
    if ((state & STATE.foreign) === 0) {
      if (tag.id === NOSCRIPT) bits |= STATE.noscript;
      else if (tag.id === TEMPLATE) bits |= STATE.inert;
      else if (tag.id === PICTURE) bits |= STATE.inPicture;
    }
    this.begin(tag, bits, place);
    if (tag.id === A && this.page.attributes.has(ATTR.href)) bits |= STATE.inLink | STATE.hasLink;
    return bits;
  }

  single(tag: Tag, state: number, place: Place): number {
    this.begin(tag, state, place);
    if ((tag.is & TAG.block) !== 0) this.page.text.flush(this.page.heading !== null);
    else if ((tag.is & TAG.void) !== 0) this.page.text.gap();
    return tag.id === IMG ? STATE.hasImage : 0;
  }

  leave(tag: Tag, state: number): void {
    const { page } = this;
    if ((tag.is & TAG.block) !== 0) page.text.flush(page.heading !== null);
    if (isRead(tag, state)) ON_CLOSE[tag.id]?.(page, state);
  }

  text(start: number, end: number, entities: boolean, state: number): number {
    const { page } = this;
    if ((state & STATE.inert) !== 0) return 0;
    if (page.script !== null) {
      page.script += page.source.text.slice(start, Math.min(end, start + CAP.jsonLd + 1));
      return 0;
    }
    if (page.title !== null) {
      if (page.title.text.length < CAP.capture) page.title.text += this.decode(start, end, entities, CAP.capture);
      return 0;
    }
    // Text that nobody sees matters only for links that stand inside it, as those in <noscript> do.
    if ((state & STATE.unseen) !== 0 && page.anchor?.unseen !== true) return 0;
    page.text.add(page.source, start, end, entities, state);
    if (!page.mayHavePrice || end - start >= 60 || !hasPriceAt(page.source, start, end)) return 0;
    if ((state & STATE.region) === LINK_POSITION.content) page.signals.prices += 1;
    return STATE.hasPrice;
  }

  private begin(tag: Tag, state: number, place: Place): void {
    const { page } = this;
    page.line += 1;
    page.place = place;
    if ((tag.is & TAG.block) !== 0) page.text.flush(page.heading !== null);
    if ((state & STATE.inert) !== 0) return;
    const { attributes } = page;
    if (attributes.has(ATTR.id)) this.addId();
    if (attributes.has(ATTR.itemscope) || attributes.has(ATTR.typeof)) this.addTypes();
    if (!isRead(tag, state)) return;
    if ((tag.is & TAG.heading) !== 0) openHeading(page, tag, state);
    else ON_OPEN[tag.id]?.(page, state);
  }

  private decode(start: number, end: number, entities: boolean, max: number): string {
    const piece = this.page.source.text.slice(start, Math.min(end, start + max));
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
