import { decodePage } from '../charset/decode-page.ts';
import { type ExtractField, extractFields } from '../extraction/extraction.ts';
import { analysePage } from '../facts/analyse-page.ts';
import type { PageFacts } from '../model/page-facts.ts';
import { judgePage, pageRuleIds } from '../rules/judge-page.ts';
import type { RulePlan } from '../rules/plan.ts';
import type { AnalyseInput, PageAnalyser } from './ports.ts';

/** All facts, the fields that the user asked for, and all page rules of a plan: what an audit does with each page. */
export function pageAnalyser(plan: RulePlan, fields: readonly ExtractField[] = []): PageAnalyser {
  return {
    rules: pageRuleIds(plan),
    analyse: fields.length === 0 ? analysePage : (input) => withFields(input, fields),
    judge: (facts) => judgePage(plan, facts),
  };
}

function withFields(input: AnalyseInput, fields: readonly ExtractField[]): PageFacts {
  const facts = analysePage(input);
  if (facts.html === null) return facts;
  return { ...facts, extracted: extractFields(decodePage(input.body, input.response.contentType).text, fields) };
}
