import type { ArticleStyle } from './document.ts';

export type Intent = 'information' | 'question' | 'guide' | 'transaction' | 'navigation' | 'story' | 'news';

/** A page of the crawl as a brief reads it. */
export interface ReferencePage {
  url: string;
  title: string;
  h1: string;
  headings: readonly { level: number; text: string }[];
  text: string;
  own: boolean;
}

/** Everything a writer needs before the first sentence; computed from keywords, crawled pages and facts, without a model. */
export interface Brief {
  keyword: string;
  style: ArticleStyle;
  channel: string;
  lang: 'zh' | 'en';
  trade: string;
  cluster: { name: string; members: readonly { text: string; volume: number | null }[]; volume: number | null } | null;
  intent: Intent;
  /** The words that decided. */
  intentEvidence: readonly string[];
  questions: readonly { text: string; from: 'keywords' | 'pages' }[];
  references: readonly { url: string; title: string; length: number; own: boolean }[];
  headings: readonly { text: string; pages: number }[];
  /** `share`: part of the pages that use it; `low`–`high`: quartiles of uses per 1,000 characters (zh) or words (en). */
  terms: readonly { term: string; pages: number; share: number; low: number; high: number }[];
  /** What our facts hold and none of the pages says. */
  gains: readonly { fact: string; statement: string }[];
  length: { low: number; high: number; unit: 'characters' | 'words'; pages: number };
  links: readonly { url: string; anchor: string }[];
  cannibals: readonly { url: string; title: string }[];
  titles: readonly { text: string; px: number; units: number }[];
  description: { text: string; px: number };
  slug: string;
  schemaType: string;
  facts: readonly string[];
  missing: readonly string[];
  forbidden: readonly {
    pack: string;
    version: string;
    rules: readonly { id: string; article: string; zh: string; en: string }[];
  }[];
  acceptance: readonly { zh: string; en: string }[];
}
