import { keyId, publicKeyOf, type Statement, signatureFits, statementHash } from '../../../partners/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { statementCsv } from './statement-csv.ts';
import { statementHtml } from './statement-html.ts';

export type StatementProblem =
  /** No statement data inside. */
  | 'no-data'
  /** The data do not give the hash. */
  | 'hash'
  /** The signature does not belong to the hash and the key beside it. */
  | 'signature'
  /** A key was named, but nobody signed. */
  | 'unsigned'
  /** Signed with another key than the one named. */
  | 'key'
  /** What a reader sees is not what the data say. */
  | 'shown'
  /** opening + movements is not closing, or the lines do not add up to their sums. */
  | 'sums';

export interface StatementCheck {
  statement: Statement | undefined;
  problems: StatementProblem[];
}

/**
 * Checks a statement file (HTML or CSV) from its own content alone: the hash over the data, the signature over the hash,
 * the sums, and that the page shows exactly what the data say (it is drawn again and compared). `trusted`: the shop's
 * public key (PEM, or base64 DER) or its fingerprint, as the partner got it; only with it the signature says who signed.
 */
export function verifyStatement(text: string, trusted?: string): StatementCheck {
  const found = extract(text);
  if (!found) return { statement: undefined, problems: ['no-data'] };
  const { statement, lang, html } = found;
  const problems: StatementProblem[] = [];
  try {
    if (statementHash(statement.previous, statement.body) !== statement.hash) problems.push('hash');
    const { signature } = statement;
    if (signature && !signatureFits(statement.hash, signature)) problems.push('signature');
    if (trusted !== undefined) {
      if (!signature) problems.push('unsigned');
      else if (fingerprint(trusted) !== signature.key) problems.push('key');
    }
    const again = html ? statementHtml(statement, lang) : statementCsv(statement, lang);
    const plain = (value: string) =>
      value
        .replace(/^\ufeff/, '')
        .replace(/\r\n/g, '\n')
        .trimEnd();
    if (plain(again) !== plain(text)) problems.push('shown');
    const { body } = statement;
    const sum = (list: readonly { amount: number }[]) => list.reduce((all, item) => all + item.amount, 0);
    const moved = sum(body.earned) + sum(body.reversed);
    const payouts = (key: 'tax' | 'net') => body.payouts.reduce((all, item) => all + item[key], 0);
    if (
      moved !== sum(body.lines) ||
      payouts('tax') !== body.tax ||
      payouts('net') !== body.paid ||
      body.opening + moved + sum(body.adjusted) - body.tax - body.paid !== body.closing
    )
      problems.push('sums');
  } catch {
    return { statement: undefined, problems: ['no-data'] };
  }
  return { statement, problems };
}

/** The fingerprint that a partner named: itself, or that of the key in the text. Throws for anything else. */
export function fingerprint(trusted: string): string {
  const plain = trusted.replace(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{32}$/.test(plain)) return plain;
  return keyId(publicKeyOf(trusted).export({ type: 'spki', format: 'der' }).toString('base64'));
}

function extract(text: string): { statement: Statement; lang: Lang; html: boolean } | undefined {
  const script = /<script type="application\/json" id="souk-statement">([^<]*)<\/script>/.exec(text);
  const cell = /(?:^|\n)(?:校验数据|data),([A-Za-z0-9+/=]+)\s*$/.exec(text);
  const json = script ? script[1]! : cell ? Buffer.from(cell[1]!, 'base64').toString('utf8') : undefined;
  if (json === undefined) return undefined;
  try {
    const { lang, ...statement } = JSON.parse(json) as Statement & { lang: Lang };
    if (typeof statement.hash !== 'string' || statement.body?.schema !== 'souk.partner-statement/1') return undefined;
    return { statement, lang: lang === 'zh' ? 'zh' : 'en', html: script !== null };
  } catch {
    return undefined;
  }
}
