import { adlaw, runAdLaw } from './adlaw.ts';
import { assistantPhrases } from './assistant-phrases.ts';
import type { CheckFinding, CheckInput, ContentCheck } from './check.ts';
import { clauseLength } from './clause-length.ts';
import { contactDetails } from './contact-details.ts';
import { contradictions } from './contradictions.ts';
import { duplicates } from './duplicates.ts';
import { facts } from './facts.ts';
import { flesch } from './flesch.ts';
import { headings } from './headings.ts';
import { images } from './images.ts';
import { invisible } from './invisible.ts';
import { keywordDensity } from './keyword-density.ts';
import { keywordIntro } from './keyword-intro.ts';
import { keywordTitle } from './keyword-title.ts';
import { links } from './links.ts';
import { openings } from './openings.ts';
import { paragraphLength } from './paragraph-length.ts';
import { passive } from './passive.ts';
import { placeholders } from './placeholders.ts';
import { sentenceLength } from './sentence-length.ts';
import { summaryLength } from './summary-length.ts';
import { titleLength } from './title-length.ts';
import { undated } from './undated.ts';
import { widths } from './widths.ts';

/** Every check, in the order in which findings are shown. */
export const CONTENT_CHECKS: readonly ContentCheck[] = [
  facts,
  adlaw,
  placeholders,
  assistantPhrases,
  contactDetails,
  contradictions,
  duplicates,
  titleLength,
  keywordTitle,
  keywordIntro,
  keywordDensity,
  summaryLength,
  headings,
  paragraphLength,
  sentenceLength,
  clauseLength,
  openings,
  passive,
  flesch,
  links,
  images,
  widths,
  invisible,
  undated,
];

export interface CheckReport {
  findings: CheckFinding[];
  /** Which law packs ran, in which edition: the report never says that a text is lawful. */
  packs: { id: string; version: string; rules: number }[];
}

/** Runs every check that fits the language. A check that throws becomes one finding, and the others go on. */
export function runChecks(input: CheckInput): CheckReport {
  const findings = CONTENT_CHECKS.filter(
    (check) => check.lang === undefined || check.lang === input.article.lang,
  ).flatMap((check) => {
    try {
      return check.run(input);
    } catch (error) {
      const message = {
        text: {
          zh: `检查 ${check.id} 出错：${(error as Error).message}`,
          en: `check ${check.id} failed: ${(error as Error).message}`,
        },
        args: {},
      };
      return [{ check: check.id, level: 'warn' as const, block: -2, excerpt: '', message, line: null }];
    }
  });
  return { findings, packs: runAdLaw(input).packs };
}
