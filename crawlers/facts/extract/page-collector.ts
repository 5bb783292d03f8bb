import type {
  CanonicalFact,
  HeadingFact,
  HreflangFact,
  HtmlFacts,
  ImageFact,
  LinkFact,
  MetaFact,
  Place,
  RobotsFact,
  StructuredDataFact,
  TitleFact,
} from '../../model/page-facts.ts';
import { mayHavePrice } from '../page-type/words.ts';
import type { Attributes } from '../scan/attributes.ts';
import type { SourceText } from '../scan/source-text.ts';
import { PageText } from '../text/page-text.ts';

/** A fact whose readonly fields are still being filled. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A range of the page's text that belongs to one element: an anchor, a heading, a button… */
export interface Capture<T> {
  fact: T;
  start: number;
  end: number;
  /** Alts of the images inside, for elements without text. */
  alt: string;
  /** It stands where text is not seen (in <noscript>): only there its own text is gathered. */
  unseen: boolean;
}

/** Caps that keep a hostile page harmless. */
export const CAP = {
  links: 20_000,
  images: 10_000,
  metas: 500,
  headings: 2_000,
  titles: 20,
  ids: 5_000,
  scripts: 200,
  href: 2_000,
  anchor: 1_000,
  title: 2_000,
  metaContent: 8_000,
  jsonLd: 1_000_000,
  capture: 20_000,
} as const;

/** Everything the extractors gather while one page is walked. */
export class PageCollector {
  readonly source: SourceText;
  readonly attributes: Attributes;
  readonly text = new PageText();
  readonly mayHavePrice: boolean;
  readonly titles: Draft<TitleFact>[] = [];
  readonly metas: MetaFact[] = [];
  readonly headings: Draft<HeadingFact>[] = [];
  readonly links: Draft<LinkFact>[] = [];
  readonly images: Draft<ImageFact>[] = [];
  readonly canonicals: Draft<CanonicalFact>[] = [];
  readonly hreflangs: Draft<HreflangFact>[] = [];
  readonly robots: RobotsFact[] = [];
  readonly structuredData: StructuredDataFact[] = [];
  readonly forms: HtmlFacts['forms'][number][] = [];
  readonly iframes: string[] = [];
  readonly dates: { source: string; value: string }[] = [];
  readonly ids = new Set<string>();
  readonly anchorNames = new Set<string>();
  readonly duplicateIds = new Set<string>();
  readonly microdata: { format: 'microdata' | 'rdfa'; type: string }[] = [];
  lang: string | null = null;
  base: string | null = null;
  favicon = false;
  picturesWithoutImg = 0;
  /** Images inside each open <picture>. */
  pictureImages = 0;
  refresh: string | null = null;
  cutBy: string | null = null;
  /** How many elements came before: names the spot of a link. */
  line = 0;
  place: Place = 'head';

  /** What is open at the moment and waits for its text. */
  title: { fact: Draft<TitleFact>; text: string } | null = null;
  heading: Capture<Draft<HeadingFact>> | null = null;
  anchor: Capture<Draft<LinkFact>> | null = null;
  button: Capture<null> | null = null;
  time: Capture<string | null> | null = null;
  script: string | null = null;
  /** What was closed: turned into texts when the page is complete. */
  readonly headingTexts: Capture<Draft<HeadingFact>>[] = [];
  readonly anchorTexts: Capture<Draft<LinkFact>>[] = [];
  readonly buttonTexts: Capture<null>[] = [];
  readonly timeTexts: Capture<string | null>[] = [];
  /** Counts for the page type. */
  readonly signals = { buyWords: 0, crossedPrices: 0, prices: 0, breadcrumb: 0 };

  constructor(source: SourceText, attributes: Attributes) {
    this.source = source;
    this.attributes = attributes;
    this.mayHavePrice = mayHavePrice(source.text);
  }

  /** Begins to listen for the text of an element. */
  capture<T>(fact: T, unseen: boolean): Capture<T> {
    return { fact, start: this.text.length, end: this.text.length, alt: '', unseen };
  }

  /** Ends it: the text since then is its own. */
  close<T>(capture: Capture<T>, into: Capture<T>[]): null {
    capture.end = this.text.length;
    into.push(capture);
    return null;
  }
}
