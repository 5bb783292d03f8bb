import type { Severity } from '../model/rule.ts';

/** One finding of one rule on one URL, as stored: codes and values. */
export interface StoredFinding {
  rule: string;
  severity: Severity;
  /** null: the site as a whole. */
  url: string | null;
  message: string;
  args: Readonly<Record<string, string | number>>;
  evidence: Readonly<Record<string, string | number>>;
  cause: string;
}

/** The JSON columns of a stored finding, read. */
export function jsonOf(row: { args: string; evidence: string }): Pick<StoredFinding, 'args' | 'evidence'> {
  return {
    args: JSON.parse(row.args) as StoredFinding['args'],
    evidence: JSON.parse(row.evidence) as StoredFinding['evidence'],
  };
}
