import type { Lang, Message } from './i18n/message.ts';
import { render } from './i18n/message.ts';

/**
 * Exit codes of the command: 1 a gate the user set has failed, 2 wrong usage, bad input or configuration,
 * 3 internal error, 4 something outside failed, 130 interrupted with the state saved.
 */
export const EXIT = { ok: 0, gate: 1, usage: 2, internal: 3, outside: 4, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface SoukErrorInit {
  /** Stable, kebab-case, starts with its area: `db-newer`, `csv-no-header`. Documented and searchable. */
  code: string;
  exit?: ExitCode;
  what: Message;
  why?: Message;
  next: Message;
  cause?: unknown;
}

/** An error that the user can act on: what happened, why, and what to do next, in both languages. */
export class SoukError extends Error {
  readonly code: string;
  readonly exit: ExitCode;
  readonly what: Message;
  readonly why: Message | undefined;
  readonly next: Message;

  constructor(init: SoukErrorInit) {
    super(`${init.code}: ${render(init.what, 'en')}`, init.cause === undefined ? undefined : { cause: init.cause });
    this.name = 'SoukError';
    this.code = init.code;
    this.exit = init.exit ?? EXIT.usage;
    this.what = init.what;
    this.why = init.why;
    this.next = init.next;
  }

  /** Lines for a person: the sentence first, then why, then the way out. */
  lines(lang: Lang): string[] {
    const out = [render(this.what, lang)];
    if (this.why) out.push((lang === 'zh' ? '原因：' : 'Why: ') + render(this.why, lang));
    out.push((lang === 'zh' ? '怎么办：' : 'Do: ') + render(this.next, lang));
    return out;
  }
}
