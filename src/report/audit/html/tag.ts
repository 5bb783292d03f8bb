import type { Severity } from '../../../../crawlers/index.ts';
import { SEVERITY_TEXT } from '../severity-text.ts';
import { both } from './both.ts';

/** A severity as a small mark and a word: never colour alone. */
export function tag(severity: Severity): string {
  const { mark, name } = SEVERITY_TEXT[severity];
  return `<span class="tag sev-${severity}"><span aria-hidden="true">${mark}</span> ${both(name)}</span>`;
}
