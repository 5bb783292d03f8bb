import type { Text } from '../../src/kernel/i18n/message.ts';
import type { PageFacts } from './page-facts.ts';
import type { SiteFacts } from './site-facts.ts';

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
  | 'html';

/** Where a rule comes from, so that a reader can judge it: who says so, and as of when. */
export interface RuleSource {
  name: string;
  url?: string;
  /** `YYYY-MM` or `YYYY-MM-DD` of the statement. */
  date: string;
  /** `unconfirmed`: known from secondary copies only; `proposal`: a threshold of this project. */
  confidence: 'official' | 'secondary' | 'unconfirmed' | 'proposal';
}

/** A rule option: numbers and word lists that a user may set in souk.config.json. */
export interface RuleOption {
  default: number | boolean | readonly string[];
  text: Text;
}

export interface RuleMeta {
  /** Kebab-case, the subject first; the file name. */
  id: string;
  area: Area;
  scope: 'page' | 'site';
  severity: Severity;
  /** Where an engine asks for more or less than `severity`. */
  engines?: Partial<Record<Engine, Severity | 'off'>>;
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
}

/** What a rule saw on one URL. Codes and values, never sentences. */
export interface Finding {
  /** Key of `meta.messages`. */
  message: string;
  args?: Readonly<Record<string, string | number>>;
  /** The raw values that prove it: header, attribute, selector, text. Keys are stable words in English. */
  evidence?: Readonly<Record<string, string | number>>;
  /**
   * What repeats: findings of one rule with the same cause are one fault with many pages (a template, a header rule, one
   * broken target). Default: the rule alone decides (see `groupBy` in the engine).
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

export interface PageRule {
  meta: RuleMeta & { scope: 'page' };
  check(page: PageFacts, context: RuleContext): Verdict;
}

/** A finding of a site rule says which URL it is about; null: the site as a whole. */
export interface SiteFinding extends Finding {
  urlId: number | null;
}

export interface SiteRule {
  meta: RuleMeta & { scope: 'site' };
  check(
    site: SiteFacts,
    context: RuleContext,
  ): { checked: number; findings: Iterable<SiteFinding> } | 'not-applicable' | 'not-measured';
}
