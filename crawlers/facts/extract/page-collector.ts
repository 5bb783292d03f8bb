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
import type { Attributes } from '../scan/attributes.ts';
import { TextBlocks } from '../text/text-blocks.ts';

/** A fact whose readonly fields are still being filled. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Text that belongs to one open element: an anchor, a heading, a title… */
export interface Capture<T> {
  fact: T;
  text: string;
  alt: string;
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
  readonly source: string;
  readonly attributes: Attributes;
  readonly blocks = new TextBlocks();
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

  title: Capture<Draft<TitleFact>> | null = null;
  heading: Capture<Draft<HeadingFact>> | null = null;
  anchor: Capture<Draft<LinkFact>> | null = null;
  /** Text of a button, for the buying words. */
  button: string | null = null;
  time: { datetime: string | null; text: string } | null = null;
  script: string | null = null;
  /** Counts for the page type. */
  readonly signals = { buyWords: 0, crossedPrices: 0, prices: 0, breadcrumb: 0 };

  constructor(source: string, attributes: Attributes) {
    this.source = source;
    this.attributes = attributes;
  }
}
