import { createHash } from 'node:crypto';
import type { AnalyseInput, PageAnalyser } from '../../crawlers/crawl/ports.ts';
import type { HtmlFacts, LinkFact, PageFacts } from '../../crawlers/model/page-facts.ts';
import { LINK_KIND } from '../../crawlers/model/states.ts';
import { resolveHref } from '../../crawlers/url/normalise.ts';

const KINDS: Record<string, number> = {
  a: LINK_KIND.anchor,
  img: LINK_KIND.image,
  script: LINK_KIND.script,
  form: LINK_KIND.form,
};

/** The least that a crawl needs to know of a page, found with regular expressions, and one rule: the title is missing. */
export const plainAnalyser: PageAnalyser = {
  rules: ['title-missing'],
  analyse: (input) => plainFacts(input),
  judge: (facts) => {
    const missing = facts.html !== null && facts.html.titles.length === 0;
    return {
      findings: missing
        ? [{ rule: 'title-missing', severity: 'error' as const, message: 'missing', evidence: { url: facts.url } }]
        : [],
      outcomes: Uint8Array.of(facts.html === null ? 0 : missing ? 2 : 1),
      errors: [],
    };
  },
};

function plainFacts({ url, depth, response, body }: AnalyseInput): PageFacts {
  const isHtml = response.status === 200 && body.length > 0 && /html/.test(response.contentType ?? 'text/html');
  return {
    url,
    depth,
    response,
    charset: null,
    html: isHtml ? htmlFacts(url, Buffer.from(body).toString('utf8')) : null,
    indexable: response.status === 200,
    indexabilityReason: response.status === 200 ? null : `status-${response.status}`,
  };
}

function htmlFacts(url: string, text: string): HtmlFacts {
  const title = /<title>([^<]*)<\/title>/i.exec(text)?.[1];
  const main = text
    .replace(/<head[\s\S]*<\/head>/i, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const links: LinkFact[] = [];
  for (const match of text.matchAll(/<(a|img|script|form)\s[^>]*?(?:href|src|action)="([^"]*)"([^>]*)>([^<]*)/gi)) {
    const { url: target, fragment, scheme } = resolveHref(match[2]!, url);
    links.push({
      href: match[2]!,
      url: target,
      fragment,
      scheme,
      kind: KINDS[match[1]!.toLowerCase()]!,
      position: 0,
      flags: /nofollow/.test(match[3]!) ? 1 : 0,
      anchor: match[4]!.trim(),
      label: '',
      imageWithoutAlt: false,
      lang: null,
      line: links.length,
    });
  }
  const refresh = /http-equiv="refresh" content="(\d+);\s*url=([^"]+)"/i.exec(text);
  return {
    doctype: null,
    lang: null,
    base: null,
    titles: title === undefined ? [] : [{ text: title, place: 'head' }],
    metas: [],
    headings: [],
    links,
    images: [],
    canonicals: [],
    hreflangs: [],
    robots: /<meta name="robots" content="nofollow"/.test(text)
      ? [{ agent: 'robots', directives: ['nofollow'], source: 'meta', place: 'head' }]
      : [],
    structuredData: [],
    headBrokenBy: null,
    headCount: 1,
    bodyCount: 1,
    viewport: null,
    ids: [],
    duplicateIds: [],
    elements: 0,
    maxNesting: 0,
    cutBy: null,
    forms: [],
    iframes: [],
    picturesWithoutImg: 0,
    refresh: refresh
      ? { seconds: Number(refresh[1]), href: refresh[2]!, url: resolveHref(refresh[2]!, url).url }
      : null,
    dates: [],
    favicon: false,
    pageType: { type: 'other', score: 0, evidence: [] },
    text: {
      main,
      visibleChars: main.length,
      mainChars: main.length,
      words: main.split(' ').length,
      hanChars: 0,
      cjk: false,
      meanSentence: null,
      lang: null,
      hiddenChars: 0,
      hash: main === '' ? null : createHash('sha1').update(main).digest('hex').slice(0, 16),
      signature: null,
    },
  };
}
