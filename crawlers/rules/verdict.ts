import type { Finding, Verdict } from '../model/rule.ts';

/** The verdict of a page with nothing to say: one shared empty list, so that passing costs no allocation. */
export const PASS: Verdict = Object.freeze([]);

/** A verdict with one finding. */
export function fail(
  message: string,
  more: { args?: Finding['args']; evidence?: Finding['evidence']; cause?: string | undefined } = {},
): Verdict {
  const { cause, ...rest } = more;
  return [{ message, ...(rest as Omit<Finding, 'message'>), ...(cause === undefined ? {} : { cause }) }];
}
