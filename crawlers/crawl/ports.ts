import type { PageFacts, ResponseFacts } from '../model/page-facts.ts';
import type { Finding, Severity } from '../model/rule.ts';

/** What one page's analysis starts from. `url` is the URL that was requested; the body is decoded of its coding, as bytes. */
export interface AnalyseInput {
  url: string;
  /** Clicks from the nearest seed as known so far; -1: known from a sitemap only. */
  depth: number;
  response: ResponseFacts;
  /** Empty for answers that are not HTML. */
  body: Uint8Array;
}

/** Outcome of one rule on one page, as stored per byte. */
export const RULE_OUTCOME = { notApplicable: 0, pass: 1, fail: 2, notMeasured: 3, error: 4 } as const;

/** A finding with its rule and the severity in force. */
export interface PageFinding extends Finding {
  rule: string;
  severity: Severity;
}

export interface PageJudgement {
  findings: readonly PageFinding[];
  /** One RULE_OUTCOME per rule, in the order of `PageAnalyser.rules`. */
  outcomes: Uint8Array;
  /** Rules that threw. */
  errors?: readonly { rule: string; message: string }[];
}

/** Facts and judgement of one page: pure, synchronous, without I/O. Runs on the main thread or in workers. */
export interface PageAnalyser {
  /** Ids of the page rules, in the order of the outcomes. */
  readonly rules: readonly string[];
  analyse(input: AnalyseInput): PageFacts;
  judge(facts: PageFacts): PageJudgement;
}
