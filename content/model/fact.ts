/** How a fact may be relied on. `owner-stated`: the owner says so, no evidence file; `expired` and `retired` back nothing. */
export type FactStatus = 'verified' | 'owner-stated' | 'expired' | 'retired';

/** What a fact is about: picks its place in a document plan. */
export const FACT_TOPICS = [
  'brand',
  'market',
  'model',
  'product',
  'service',
  'event',
  'case',
  'problem',
  'result',
  'quote',
  'proof',
  'offer',
  'plan',
  'contact',
] as const;
export type FactTopic = (typeof FACT_TOPICS)[number];

/** Where and for what a fact holds. Empty: without limit. */
export interface FactScope {
  /** `华东`, `四川`, `UK`: the place of a figure. */
  region: string;
  /** `2025年`, `2025-Q2`, `2024-2025`: the time of a figure. */
  period: string;
  /** Product line, sample, test condition. */
  other: string;
}

/** One thing that a draft may claim, with what the law asks for: source, scope, validity, evidence. */
export interface Fact {
  /** `F1`, `F2`, …: what a sentence cites. */
  code: string;
  /** The full name that the fact is about. */
  subject: string;
  /** Other names of the subject: short name, brand. */
  aliases: readonly string[];
  topic: FactTopic;
  /** What of the subject: `门店数`, `heel drop`; empty when the statement says all. */
  attribute: string;
  /** The fact in one sentence, as the owner would sign it. */
  statement: string;
  /** The figure as text (`1.2亿`, `30`, `3-5`), and its unit (`元`, `%`, `家`); empty when there is none. */
  value: string;
  unit: string;
  scope: FactScope;
  /** Who says so: document, publisher, report. */
  source: string;
  sourceUrl: string;
  /** `YYYY-MM-DD` (or a year, or a month) of the source. */
  sourceDate: string;
  validFrom: string;
  validUntil: string;
  /** SHA-256 of the evidence file, hex; empty without one. */
  evidenceSha256: string;
  evidenceFile: string;
  status: FactStatus;
  lang: 'zh' | 'en';
  /** Wordings that the owner or the lawyers have allowed, word for word. */
  wording: readonly string[];
}

/** A fact with every field that is not given left empty. */
export function makeFact(part: Partial<Fact> & Pick<Fact, 'code' | 'statement'>): Fact {
  return {
    subject: '',
    aliases: [],
    topic: 'product',
    attribute: '',
    value: '',
    unit: '',
    scope: { region: '', period: '', other: '' },
    source: '',
    sourceUrl: '',
    sourceDate: '',
    validFrom: '',
    validUntil: '',
    evidenceSha256: '',
    evidenceFile: '',
    status: 'owner-stated',
    lang: /\p{Script=Han}/u.test(part.statement) ? 'zh' : 'en',
    wording: [],
    ...part,
  };
}
