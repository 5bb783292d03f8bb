import type { Text } from '../../src/kernel/i18n/message.ts';
import type { EvidenceKey } from './evidence.ts';
import type { PageChange } from './page-change.ts';
import type { HtmlFacts, PageFacts, PageType } from './page-facts.ts';
import type { LinkEnds, SiteFacts, SiteLink, SitePage, SiteUrl } from './site-facts.ts';

export type Severity = 'error' | 'warning' | 'notice';
export type Engine = 'google' | 'bing' | 'baidu' | '360' | 'sogou' | 'shenma' | 'toutiao';
export type Area =
  | 'response'
  | 'url'
  | 'title'
  | 'description'
  | 'headings'
  | 'canonical'
  | 'robots'
  | 'pagination'
  | 'images'
  | 'links'
  | 'content'
  | 'sitemap'
  | 'history'
  | 'html';

/** Where a rule comes from, so that a reader can judge it: who says so, and as of when. */
export interface RuleSource {
  name: string;
  url?: string;
  /** `YYYY-MM` or `YYYY-MM-DD`: of the statement, or of the state in which a living page was taken. */
  date: string;
  /** `unconfirmed`: known from secondary copies only; `proposal`: a threshold of this project. */
  confidence: 'official' | 'secondary' | 'unconfirmed' | 'proposal';
}

/** A rule option: numbers and word lists that a user may set in souk.config.json. */
export interface RuleOption {
  default: number | boolean | readonly string[];
  text: Text;
}

/**
 * Which answers a page rule is asked about; everything else is `not-applicable` without a call.
 * `answer`: every fetched URL; `html`: HTML pages that answered 200; `indexable`: those an engine may show.
 */
export type Audience = 'answer' | 'html' | 'indexable';

export interface RuleMeta {
  /** Kebab-case, the subject first; the file name. */
  id: string;
  area: Area;
  scope: 'page' | 'site';
  severity: Severity;
  /** Where an engine asks for more or less than `severity`. */
  engines?: Partial<Record<Engine, Severity | 'off'>>;
  /** The rule is asked only when one of these is in the engine profile. */
  onlyFor?: readonly Engine[];
  options?: Readonly<Record<string, RuleOption>>;
  /** Version of Souk that brought it. */
  since: string;
  sources: readonly RuleSource[];
  stage: 'stable' | 'trial';
  /** A matter of judgement: shown under "review before changing", not as a fault. */
  debatable?: boolean;
  name: Text;
  /** Why it matters (one or two sentences). */
  why: Text;
  /** What to do, as steps. */
  fix: Text;
  /** When it is no problem after all. */
  notAProblemIf: Text;
  /** One sentence per message id; `{name}` are the finding's args. */
  messages: Readonly<Record<string, Text>>;
  /** Keys of `Finding.evidence` that this rule may fill; each has a label in crawlers/model/evidence.ts. */
  evidence: readonly EvidenceKey[];
  /** Extra words of the command that proves the fix, e.g. `--external`. Default: the page, or the site, is audited again. */
  retest?: string;
}

export interface PageRuleMeta extends RuleMeta {
  scope: 'page';
  on: Audience;
  /** Page types the rule is about; default: all. */
  types?: readonly PageType[];
  /** Page types the rule makes no sense for. */
  exceptTypes?: readonly PageType[];
  /** The rule speaks of what is missing or how much there is: `not-measured` when the page was cut at a cap. */
  whole?: boolean;
}

/** What a rule saw on one URL. Codes and values, never sentences. */
export interface Finding {
  /** Key of `meta.messages`. */
  message: string;
  args?: Readonly<Record<string, string | number>>;
  /** The raw values that prove it: header, attribute, selector, text. Keys are stable words in English. */
  evidence?: Readonly<Partial<Record<EvidenceKey, string | number>>>;
  /**
   * What repeats: findings of one rule with the same cause are one fault with many pages (a template, a header rule, one
   * broken target). Default: the whole rule is one fault.
   */
  cause?: string;
}

/** The four states: findings (fail), nothing (pass), or one of the two words. */
export type Verdict = readonly Finding[] | 'not-applicable' | 'not-measured';

export interface RuleContext {
  /** Options in force: defaults overlaid with the configuration. */
  option<T extends number | boolean | readonly string[]>(name: string): T;
  engines: readonly Engine[];
}

/** Facts of a page that was parsed as HTML. */
export type HtmlPage = PageFacts & { html: HtmlFacts };

/** A rule about any fetched URL. */
export interface AnswerRule {
  meta: PageRuleMeta & { on: 'answer' };
  check(page: PageFacts, context: RuleContext): Verdict;
}

/** A rule about HTML pages that answered 200. */
export interface HtmlRule {
  meta: PageRuleMeta & { on: 'html' | 'indexable' };
  check(page: HtmlPage, context: RuleContext): Verdict;
}

export type PageRule = AnswerRule | HtmlRule;

/** A finding of a site rule says which URL it is about; null: the site as a whole. */
export interface SiteFinding extends Finding {
  urlId: number | null;
}

/** Where a site rule puts what it saw: how many things it looked at, and each fault. */
export interface SiteTally {
  checked(count?: number): void;
  fail(finding: SiteFinding): void;
}

/**
 * The streams a site rule wants to see. All rules share one pass over each, in this order: `change`, `url`,
 * `entry`, `page`, `link`, then `end`. A visitor keeps ids and counters, never rows.
 */
export interface SiteVisitor {
  /** Pages that differ from the earlier crawl. */
  change?(change: PageChange): void;
  url?(url: SiteUrl): void;
  entry?(entry: { sitemapId: number; urlId: number; lastmod: string | null }): void;
  page?(page: SitePage): void;
  link?(link: SiteLink): void;
  /** Kinds of link that `link` wants; default: anchors and areas. */
  kinds?: readonly number[];
  /** Asked before the links come: what `link` wants to hear of. Default: all. It may still be given others. */
  ends?(): LinkEnds;
  end?(): void;
}

export interface SiteRule {
  meta: RuleMeta & { scope: 'site' };
  /** Judges at once what is small (robots, sitemaps, chains, duplicates), or returns a visitor of the streams. */
  check(
    site: SiteFacts,
    context: RuleContext,
    tally: SiteTally,
  ): SiteVisitor | 'not-applicable' | 'not-measured' | undefined;
}

export type Rule = PageRule | SiteRule;
