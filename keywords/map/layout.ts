import { segmentWords } from '../../src/kernel/text/segment.ts';
import { type Field, fieldOf, fitOf, type PageTerms } from './fit.ts';
import { hasPhrase, phraseHits } from './phrase.ts';

/** The places of a page that a keyword can stand in, in the order in which people check them. */
export const SLOTS = [
  'title',
  'h1',
  'first100',
  'h2',
  'description',
  'url',
  'alt',
  'anchors-in',
  'anchors-out',
  'last-paragraph',
] as const;
export type Slot = (typeof SLOTS)[number];

/**
 * How a keyword stands in a place: the phrase itself; all its words, apart or in other forms; some of them; not at all.
 * `not-applicable`: the page has no such place (no image, no h2). null: the crawl keeps nothing about it.
 */
export type Presence = 'exact' | 'words' | 'part' | 'none' | 'not-applicable' | null;

export interface SlotState {
  slot: Slot;
  presence: Presence;
  /** What stands there now. */
  now: string;
  /** What to do: a code of `layoutAdvice` with its arguments; null when nothing is left to do. */
  advice: LayoutAdvice | null;
}

export interface LayoutAdvice {
  code: string;
  args: Readonly<Record<string, string | number>>;
}

/** Everything about one page that the layout looks at. null: the crawl did not keep it. */
export interface LayoutPage {
  terms: PageTerms;
  title: string | null;
  h1: string | null;
  description: string | null;
  h2: readonly string[];
  images: { images: number; withoutAlt: number; alts: readonly string[] } | null;
  /** Links from other pages (`frame`: in a menu or footer), and from this page: text and the page at the other end. */
  anchorsIn: readonly { text: string; url: string; frame: boolean }[];
  anchorsOut: readonly { text: string; url: string }[];
  /** Pages whose text names the keyword and that do not link here, strongest first. */
  couldLink: readonly string[];
}

export interface Layout {
  keyword: string;
  url: string;
  fit: number;
  /** Places that hold the keyword, of those that exist and were measured. */
  coverage: number;
  measured: number;
  /** Words of all occurrences ÷ words of the text, and the same by characters; null for an empty text. */
  tokenDensity: number | null;
  charDensity: number | null;
  occurrences: number;
  /** `title-only`, `body-only`, `clumped` (80% of the hits in a fifth of the text), `dense` (above 4%). */
  flags: string[];
  linkScore: number | null;
  slots: SlotState[];
}

/** Above this share of words a text reads as stuffed (the line of Yoast's density check is 3–4%). */
export const DENSE = 0.04;

/** Where a keyword stands on a page, how densely, and what to place where. Pure. */
export function layoutOf(keyword: Field, page: LayoutPage): Layout {
  const { terms } = page;
  const body = fieldOf(terms.bodyText).text;
  const hits = phraseHits(body, keyword.text);
  const words = segmentWords(terms.bodyText).length;
  const own = Math.max(1, segmentWords(keyword.text).length);
  const tokenDensity = words === 0 ? null : Math.min(1, (hits.length * own) / words);
  const chars = body.replace(/\s/g, '').length;
  const charDensity = chars === 0 ? null : (hits.length * keyword.text.replace(/\s/g, '').length) / chars;
  const slots = SLOTS.map((slot) => SLOT[slot](keyword, page, { body, hits }));
  const flags: string[] = [];
  const inTitle = isThere(slots[0]!.presence);
  if (inTitle && body !== '' && !isThere(presenceIn(keyword, body))) flags.push('title-only');
  if (!inTitle && hits.length > 0) flags.push('body-only');
  if (hits.length >= 5 && clumped(hits, body.length)) flags.push('clumped');
  if ((tokenDensity ?? 0) > DENSE && hits.length > 2) flags.push('dense');
  const measured = slots.filter((entry) => entry.presence !== null && entry.presence !== 'not-applicable');
  return {
    keyword: keyword.text,
    url: terms.url,
    fit: fitOf(keyword, terms).total,
    coverage: measured.filter((entry) => isThere(entry.presence)).length,
    measured: measured.length,
    tokenDensity,
    charDensity,
    occurrences: hits.length,
    flags,
    linkScore: terms.linkScore,
    slots,
  };
}

/** Whether a place counts as holding the keyword. */
export function isThere(presence: Presence): boolean {
  return presence === 'exact' || presence === 'words';
}

/** How a keyword stands in a text: `none` for an empty one. */
export function presenceIn(keyword: Field, text: string | null): Exclude<Presence, 'not-applicable' | null> {
  const field = fieldOf(text);
  if (field.text === '' || keyword.text === '') return 'none';
  if (hasPhrase(field.text, keyword.text)) return 'exact';
  let hits = 0;
  for (const word of keyword.words) if (field.words.has(word)) hits += 1;
  return hits === 0 ? 'none' : hits === keyword.words.size ? 'words' : 'part';
}

interface BodyFacts {
  body: string;
  hits: readonly number[];
}

const ORDER = ['none', 'part', 'words', 'exact'];

/** The best of several texts, with the text it was found in. */
function best(keyword: Field, texts: readonly string[]): { presence: 'exact' | 'words' | 'part' | 'none'; at: number } {
  let found = { presence: 'none' as 'exact' | 'words' | 'part' | 'none', at: -1 };
  texts.forEach((text, at) => {
    const presence = presenceIn(keyword, text);
    if (ORDER.indexOf(presence) > ORDER.indexOf(found.presence)) found = { presence, at };
  });
  return found;
}

const state = (slot: Slot, presence: Presence, now: string | null, advice: LayoutAdvice | null): SlotState => ({
  slot,
  presence,
  now: now ?? '',
  advice: isThere(presence) && advice?.code.endsWith('-missing') ? null : advice,
});

const SLOT: Readonly<Record<Slot, (keyword: Field, page: LayoutPage, body: BodyFacts) => SlotState>> = {
  title(keyword, page) {
    const presence = presenceIn(keyword, page.title);
    const at = fieldOf(page.title).text.indexOf(keyword.text);
    const late = presence === 'exact' && at > 15;
    return state(
      'title',
      presence,
      page.title,
      late ? { code: 'title-late', args: { at: at + 1 } } : { code: 'title-missing', args: { keyword: keyword.text } },
    );
  },
  h1(keyword, page) {
    const code = page.h1 ? 'h1-missing' : 'h1-absent';
    return state('h1', presenceIn(keyword, page.h1), page.h1, { code, args: { keyword: keyword.text } });
  },
  first100(keyword, { terms }, { body, hits }) {
    if (body === '') return state('first100', 'not-applicable', '', { code: 'body-absent', args: {} });
    const start = body.slice(0, 100 + keyword.text.length);
    // A hit that begins within the first hundred characters counts, also when it ends behind them.
    const presence = (hits[0] ?? 100) < 100 ? 'exact' : presenceIn(keyword, start.slice(0, 100));
    const code = hits.length > 0 ? 'first100-missing' : 'body-missing';
    const args = code === 'body-missing' ? { keyword: keyword.text } : { at: (hits[0] ?? 0) + 1 };
    return state('first100', presence, terms.bodyText.trim().slice(0, 60), { code, args });
  },
  h2(keyword, { h2 }) {
    if (h2.length === 0)
      return state('h2', 'not-applicable', '', { code: 'h2-absent', args: { keyword: keyword.text } });
    const { presence, at } = best(keyword, h2);
    return state('h2', presence, at >= 0 ? h2[at]! : h2.slice(0, 3).join(' | '), {
      code: 'h2-missing',
      args: { keyword: keyword.text },
    });
  },
  description(keyword, page) {
    const code = page.description ? 'description-missing' : 'description-absent';
    const presence = presenceIn(keyword, page.description);
    return state('description', presence, page.description, { code, args: { keyword: keyword.text } });
  },
  url(keyword, { terms }) {
    const presence = fitOf(keyword, terms).url >= 0.9 ? 'exact' : presenceIn(keyword, terms.path.text);
    return state('url', presence, terms.url, { code: 'url-missing', args: {} });
  },
  alt(keyword, { images }) {
    if (images === null) return state('alt', null, '', null);
    if (images.images === 0) return state('alt', 'not-applicable', '', { code: 'alt-no-image', args: {} });
    const { presence, at } = best(keyword, images.alts);
    const many = images.alts.filter((alt) => hasPhrase(fieldOf(alt).text, keyword.text)).length;
    const now = at >= 0 ? images.alts[at]! : images.alts.slice(0, 3).join(' | ');
    const args = { images: images.images, without: images.withoutAlt };
    if (many > 5 && many * 2 > images.alts.length)
      return state('alt', presence, now, { code: 'alt-repeated', args: { many } });
    return state('alt', presence, now, { code: 'alt-missing', args: { ...args, keyword: keyword.text } });
  },
  'anchors-in'(keyword, { anchorsIn, couldLink }) {
    const texts = [...new Set(anchorsIn.map((anchor) => anchor.text))];
    const { presence, at } = best(keyword, texts);
    const now = at >= 0 ? texts[at]! : texts.slice(0, 3).join(' | ');
    // A menu repeats one anchor on every page; only links that people wrote one by one can be monotonous.
    const written = anchorsIn.filter((anchor) => !anchor.frame);
    const exact = written.filter((anchor) => fieldOf(anchor.text).text === keyword.text).length;
    if (written.length >= 10 && exact * 10 > written.length * 6)
      return state('anchors-in', presence, now, {
        code: 'anchors-uniform',
        args: { exact, all: written.length },
      });
    if (anchorsIn.length === 0)
      return state('anchors-in', 'none', '', {
        code: couldLink.length > 0 ? 'anchors-in-from' : 'anchors-in-absent',
        args: { pages: couldLink.join(' '), keyword: keyword.text },
      });
    return state('anchors-in', presence, now, {
      code: couldLink.length > 0 ? 'anchors-in-from-missing' : 'anchors-in-missing',
      args: { pages: couldLink.join(' '), keyword: keyword.text },
    });
  },
  'anchors-out'(keyword, { anchorsOut, terms }) {
    // Turned round: the place is right when no link of the page gives the keyword away to another page.
    const stolen = [
      ...new Set(
        anchorsOut
          .filter(({ text, url }) => url !== terms.url && fieldOf(text).text === keyword.text)
          .map(({ url }) => url),
      ),
    ];
    return state('anchors-out', stolen.length === 0 ? 'exact' : 'none', stolen.join(' '), {
      code: 'anchors-out-missing',
      args: { pages: stolen.slice(0, 3).join(' ') },
    });
  },
  'last-paragraph'(keyword, { terms }) {
    const last = terms.bodyText
      .split(/\n+/)
      .map((part) => part.trim())
      .filter((part) => part.length > 5)
      .at(-1);
    if (last === undefined) return state('last-paragraph', 'not-applicable', '', null);
    return state('last-paragraph', presenceIn(keyword, last), last.slice(0, 60), null);
  },
};

function clumped(hits: readonly number[], length: number): boolean {
  const need = Math.ceil(hits.length * 0.8);
  for (let at = 0; at + need - 1 < hits.length; at++) if (hits[at + need - 1]! - hits[at]! <= length * 0.2) return true;
  return false;
}
