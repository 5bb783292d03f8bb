import {
  type AdFact,
  type AdGroup,
  adSeasons,
  type ComposedGroup,
  composeAds,
  copyLaw,
  type PackLine,
  type PlanConfig,
  platformOf,
  readAccount,
  shippedPack,
} from '../../bids/index.ts';
import { type Fact, readFacts } from '../../content/index.ts';
import { loadLexicon, normaliseKeyword, Tagger } from '../../keywords/index.ts';
import type { Day } from '../kernel/calendar/day.ts';
import { isCjkText } from '../kernel/text/script.ts';
import type { Sqlite } from '../store/open.ts';

export interface WriteCreativesOptions {
  platform: PlanConfig['platform'];
  /** Day that facts and seasons are judged on. */
  on: Day;
  /** Seasons that begin within so many days get their ads now. */
  horizon: number;
  /** Name of the shop in the ads; undefined: that of the brand facts. */
  brand?: string | undefined;
  /** The user's own templates, before the shipped ones. */
  templates: readonly PackLine[];
  /** Landing page of an ad group, when a check has found it; else the sheet's. */
  pageOf?: (plan: string, unit: string) => string | null;
}

export interface WrittenGroup extends ComposedGroup {
  plan: string;
  unit: string;
  lang: 'zh' | 'en';
}

/**
 * Writes ads for every ad group of an account: what its keywords name and are after comes from the keyword bank's tags, what
 * the shop may claim from its facts, the words from the template packs. Groups in the order of the account's names.
 */
export function writeCreatives(db: Sqlite, options: WriteCreativesOptions): WrittenGroup[] {
  const platform = platformOf(options.platform);
  const tagger = new Tagger(loadLexicon(db));
  const facts = { zh: liveFacts(db, 'zh', options.on), en: liveFacts(db, 'en', options.on) };
  const packs = { zh: [...options.templates, ...shippedPack('zh')], en: [...options.templates, ...shippedPack('en')] };
  const law = copyLaw(options.on);
  return groupsOf(db, options, tagger).map((group) => {
    const lang = group.keywords.filter((row) => isCjkText(row.text)).length * 2 >= group.keywords.length ? 'zh' : 'en';
    const composed = composeAds({
      group,
      lang,
      pack: packs[lang].filter((line) => isCjkText(line.text) === (lang === 'zh') || /^[{}\w:\s]*$/.test(line.text)),
      facts: facts[lang].map(adFact),
      brand: options.brand ?? brandName(facts[lang]),
      limits: platform.limits,
      style: platform.ads,
      seasons: adSeasons(options.on, options.horizon, lang === 'zh' ? 'cn' : 'global'),
      on: options.on,
      law,
    });
    return { plan: group.plan, unit: group.unit, lang, ...composed };
  });
}

function groupsOf(db: Sqlite, options: WriteCreativesOptions, tagger: Tagger): AdGroup[] {
  const groups = new Map<string, { plan: string; unit: string; urls: string[]; texts: string[] }>();
  for (const { kind, plan, unit, text, url, status } of readAccount(db, options.platform).entities) {
    if (kind !== 'keyword' || status === 'off') continue;
    const key = `${plan}\u0001${unit}`;
    const group = groups.get(key) ?? { plan, unit, urls: [], texts: [] };
    group.texts.push(text);
    if (url) group.urls.push(url);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { plan, unit, urls, texts }]) => ({
      plan,
      unit,
      url: options.pageOf?.(plan, unit) ?? commonest(urls),
      keywords: [...new Set(texts)].sort().map((text) => ({ text, ...meaningOf(text, tagger) })),
    }));
}

/** What a keyword names (without its price words, questions and places) and what it is after. */
function meaningOf(text: string, tagger: Tagger): Pick<AdGroup['keywords'][number], 'core' | 'theme'> {
  const norm = normaliseKeyword(text);
  const { tags } = tagger.tag(norm);
  const has = (dim: string, ...codes: string[]) =>
    tags.some((tag) => tag.dim === dim && (codes.length === 0 || codes.includes(tag.code)));
  const theme = has('trade')
    ? 'wholesale'
    : has('price') || has('question', 'how-much')
      ? 'price'
      : has('question', 'which', 'versus', 'how-is') || has('trust', 'ranking') || has('page_type', 'comparison')
        ? 'compare'
        : has('question')
          ? 'how'
          : has('region')
            ? 'local'
            : tags.some((tag) => tag.dim === 'intent' && tag.end > tag.start)
              ? 'compare'
              : 'product';
  const cut = tags.filter(
    (tag) => tag.end > tag.start && ['price', 'question', 'trade', 'trust', 'intent', 'region'].includes(tag.dim),
  );
  let core = '';
  for (let i = 0; i < norm.length; i++) if (!cut.some((tag) => tag.start <= i && i < tag.end)) core += norm[i];
  core = core
    .replace(/\s+/g, ' ')
    .replace(/^(?:的|for|of|the) ?| ?(?:的|for|of|the|in)$/g, '')
    .trim();
  return { core: core === '' ? norm : core, theme };
}

function liveFacts(db: Sqlite, lang: 'zh' | 'en', on: Day): Fact[] {
  return readFacts(db, { lang }).filter(
    (fact) =>
      fact.status !== 'expired' &&
      fact.status !== 'retired' &&
      (fact.validFrom === '' || fact.validFrom <= on) &&
      (fact.validUntil === '' || fact.validUntil >= on.slice(0, fact.validUntil.length)),
  );
}

/** The short wordings of a fact: those that were allowed word for word, else its figure, else the statement. */
function adFact(fact: Fact): AdFact {
  const figure = fact.value === '' || fact.attribute === '' ? [] : [figureOf(fact)];
  const texts = fact.wording.length > 0 ? fact.wording : [...figure, fact.statement];
  return {
    code: fact.code,
    topic: fact.topic,
    texts: texts
      .map((text) => text.replace(/[。.]$/u, '').trim())
      .filter((text) => text !== '' && !/[{}\n]/.test(text)),
    verified: fact.status === 'verified',
  };
}

function figureOf({ lang, attribute, value, unit }: Fact): string {
  return lang === 'zh' ? `${attribute}${value}${unit}` : `${attribute} ${value} ${unit}`.trim();
}

function brandName(facts: readonly Fact[]): string | null {
  const brand = facts.find((fact) => fact.topic === 'brand');
  if (!brand) return null;
  return [...brand.aliases].sort((a, b) => a.length - b.length)[0] ?? (brand.subject || null);
}

function commonest(urls: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const url of urls) counts.set(url, (counts.get(url) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
