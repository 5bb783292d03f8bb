import type { RuleMeta, StoredFinding } from '../../../crawlers/index.ts';
import type { Message } from '../../kernel/i18n/message.ts';
import type { Catalogue } from './audit-summary.ts';

/** The name of a rule; its id where this Souk does not know it (a database written by another version). */
export function ruleName(catalogue: Catalogue, rule: string): Message {
  return { text: catalogue.get(rule)?.name ?? { zh: rule, en: rule }, args: {} };
}

/** What a finding says, as a message: the sentence of its rule with the values that were seen. */
export function findingText(meta: RuleMeta | undefined, finding: Pick<StoredFinding, 'message' | 'args'>): Message {
  const text = meta?.messages[finding.message];
  return text ? { text, args: finding.args } : { text: { zh: finding.message, en: finding.message }, args: {} };
}
