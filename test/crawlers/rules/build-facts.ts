import type {
  CanonicalFact,
  HeadingFact,
  HreflangFact,
  HtmlFacts,
  ImageFact,
  LinkFact,
  MetaFact,
  PageFacts,
  PageType,
  ResponseFacts,
  RobotsFact,
  TextFacts,
} from '../../../crawlers/model/page-facts.ts';
import { LINK_KIND, LINK_POSITION } from '../../../crawlers/model/states.ts';

/** Shorthand for a page of the tea shop: strings where a fact has one usual shape, whole facts where it matters. */
export interface PageInit {
  url?: string;
  depth?: number;
  status?: number;
  indexable?: boolean;
  reason?: string;
  response?: Partial<ResponseFacts>;
  charset?: Partial<NonNullable<PageFacts['charset']>> | null;
  type?: PageType;
  /** null: no title element. */
  title?: string | null;
  /** null: no description. */
  description?: string | null;
  metas?: Partial<MetaFact>[];
  headings?: (string | (Partial<HeadingFact> & { level: number }))[];
  links?: (string | (Partial<LinkFact> & { href: string }))[];
  images?: (string | Partial<ImageFact>)[];
  canonicals?: (string | Partial<CanonicalFact>)[];
  hreflangs?: (Partial<HreflangFact> & { lang: string; href: string })[];
  robots?: (string | Partial<RobotsFact>)[];
  /** The main text; counts are derived from it. */
  text?: string;
  textFacts?: Partial<TextFacts>;
  html?: Partial<HtmlFacts> | null;
}

const LATIN = /[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*/g;
const HAN = /\p{Script=Han}/gu;

/** Facts of an HTML page that is in order in every way; `init` spoils what a test wants spoiled. */
export function page(init: PageInit = {}): PageFacts {
  const url = init.url ?? 'https://tea.example/green-tea';
  const status = init.status ?? 200;
  const title = init.title === undefined ? 'Spring green tea from the cloud gardens of Anji | Cloud Tea' : init.title;
  const description =
    init.description === undefined
      ? 'Hand-picked green tea from the spring harvest in Anji, roasted the same evening and sent within two days of your order.'
      : init.description;
  const text =
    init.text ?? 'Anji white tea is picked in early April, when the young leaves are still pale. '.repeat(20);
  const han = text.match(HAN)?.length ?? 0;
  const html: HtmlFacts = {
    doctype: 'html',
    lang: 'en',
    base: null,
    titles: title === null ? [] : [{ text: title, place: 'head' }],
    metas: [
      ...(description === null ? [] : [{ name: 'description', content: description, place: 'head' as const }]),
      ...(init.metas ?? []).map((meta) => ({ name: 'x', content: '', place: 'head' as const, ...meta })),
    ],
    headings: (init.headings ?? ['Anji white tea, spring harvest']).map((heading) =>
      typeof heading === 'string'
        ? { level: 1, text: heading, altOnly: false, hidden: false }
        : { text: 'Harvest', altOnly: false, hidden: false, ...heading },
    ),
    links: (init.links ?? ['/', '/teapots']).map((link, i) =>
      makeLink(typeof link === 'string' ? { href: link } : link, url, i),
    ),
    images: (init.images ?? []).map((image) => makeImage(typeof image === 'string' ? { src: image } : image, url)),
    canonicals: (init.canonicals ?? []).map((canonical) => {
      const given = typeof canonical === 'string' ? { href: canonical } : canonical;
      return {
        href: '',
        url: absolute(given.href ?? '', url),
        source: 'html' as const,
        place: 'head' as const,
        ...given,
      };
    }),
    hreflangs: (init.hreflangs ?? []).map((entry) => ({
      url: absolute(entry.href, url),
      source: 'html' as const,
      place: 'head' as const,
      ...entry,
    })),
    robots: (init.robots ?? []).map((robots) => {
      const given = typeof robots === 'string' ? { directives: robots.split(',') } : robots;
      return { agent: 'robots', directives: [], source: 'meta' as const, place: 'head' as const, ...given };
    }),
    structuredData: [],
    headBrokenBy: null,
    headCount: 1,
    bodyCount: 1,
    viewport: 'width=device-width, initial-scale=1',
    ids: [],
    duplicateIds: [],
    elements: 200,
    maxNesting: 12,
    cutBy: null,
    forms: [],
    iframes: [],
    picturesWithoutImg: 0,
    refresh: null,
    dates: [],
    favicon: true,
    pageType: { type: init.type ?? 'other', score: 0.8, evidence: [] },
    text: {
      main: text,
      visibleChars: text.length + 200,
      mainChars: text.length,
      words: (text.match(LATIN)?.length ?? 0) + Math.round(han / 1.6),
      hanChars: han,
      cjk: han * 2.5 >= text.length - han && han > 0,
      meanSentence: 14,
      lang: han > 20 ? 'zh-Hans' : 'en',
      hiddenChars: 0,
      hash: '0123456789abcdef',
      signature: null,
      ...init.textFacts,
    },
    ...init.html,
  };
  const response: ResponseFacts = {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    headerLists: {},
    contentType: 'text/html',
    codedBytes: 4_000,
    bytes: 16_000,
    encoding: 'gzip',
    cut: false,
    ttfbMs: 80,
    totalMs: 120,
    fetchedAt: Date.UTC(2026, 9, 1),
    location: null,
    rawLocation: null,
    ...init.response,
  };
  return {
    url,
    depth: init.depth ?? 1,
    response,
    charset:
      init.charset === null
        ? null
        : {
            used: 'utf-8',
            by: 'header',
            header: 'utf-8',
            meta: 'utf-8',
            metaOffset: 60,
            metaCount: 1,
            disagrees: false,
            replacementChars: 0,
            ...init.charset,
          },
    html: init.html === null ? null : html,
    indexable: init.indexable ?? status === 200,
    indexabilityReason: init.reason ?? (status === 200 ? null : `status-${status}`),
  };
}

function makeLink(given: Partial<LinkFact> & { href: string }, base: string, n: number): LinkFact {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(given.href)?.[1]?.toLowerCase() ?? null;
  const web = scheme === null || scheme === 'http' || scheme === 'https';
  const whole = web ? absolute(given.href, base) : null;
  const hash = given.href.indexOf('#');
  return {
    url: whole === null ? null : whole.replace(/#.*$/, ''),
    fragment: hash < 0 ? null : given.href.slice(hash + 1),
    scheme: web ? null : scheme,
    kind: LINK_KIND.anchor,
    position: LINK_POSITION.content,
    flags: 0,
    anchor: 'Anji white tea',
    label: '',
    imageWithoutAlt: false,
    lang: null,
    line: n + 1,
    ...given,
  };
}

function makeImage(given: Partial<ImageFact>, base: string): ImageFact {
  const src = given.src ?? '/img/leaf.jpg';
  return {
    src,
    url: absolute(src, base),
    alt: 'Young tea leaves',
    width: '640',
    height: '480',
    lazySrc: null,
    noscriptFallback: false,
    inLink: false,
    inPicture: false,
    loading: null,
    sizedByStyle: false,
    ...given,
  };
}

function absolute(href: string, base: string): string | null {
  try {
    return new URL(href, base).href;
  } catch {
    return null;
  }
}
