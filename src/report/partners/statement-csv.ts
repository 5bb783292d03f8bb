import type { Statement } from '../../../partners/index.ts';
import { causeText, zonedText } from '../../../partners/index.ts';
import { type Cell, csvLine, READING_CSV } from '../../io/csv-write.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import { statementWords } from './statement-text.ts';

/** A statement as CSV for reading; its last line carries the data for `verify`. Starts with a BOM. */
export function statementCsv(statement: Statement, lang: Lang): string {
  const { body, hash, previous, signature } = statement;
  const t = statementWords(lang);
  const money = (amount: number) => moneyText(amount, body.currency);
  const when = (at: number | null) => (at === null ? '' : zonedText(at, body.zone));
  const sum = (list: readonly { amount: number }[]) => money(list.reduce((all, item) => all + item.amount, 0));
  const rows: Cell[][] = [
    [t.title, body.period],
    [t.partner, body.partner.code, body.partner.name],
    [t.currency, body.currency],
    [t.issued, when(body.issuedAt)],
    [],
    [t.opening, money(body.opening), body.follows === null ? '' : `${t.follows} ${body.follows}`],
    [t.earned, sum(body.earned)],
    [t.reversed, sum(body.reversed)],
    [t.adjusted, sum(body.adjusted)],
    [t.tax, money(-body.tax)],
    [t.paid, money(-body.paid)],
    [t.closing, money(body.closing)],
    [t.held, money(body.held)],
    [t.pending, money(body.pending)],
    [],
    [t.rule, t.lines, t.amount],
    ...[...body.earned, ...body.reversed].map((row) => [row.rule, row.lines, money(row.amount)]),
    [],
    [t.date, t.adjusted, t.entry, t.amount],
    ...body.adjusted.map((row) => [when(row.at), causeText(row.cause, lang), row.tx, money(row.amount)]),
    [],
    [t.date, t.payouts, t.cause, t.entry, t.tax, t.net],
    ...body.payouts.map((row) => [
      when(row.at),
      row.kind === 'fail' ? t.returned : t.payout,
      causeText(row.cause, lang),
      row.tx,
      money(row.tax),
      money(row.net),
    ]),
    [],
    [t.placed, t.channel, t.order, t.line, t.rule, t.amount, t.entry],
    ...body.lines.map((row) => [
      when(row.placedAt),
      row.channel,
      row.order,
      row.line,
      row.rule,
      money(row.amount),
      row.tx,
    ]),
    [],
    [t.hash, hash],
    [t.previous, previous],
    ...(signature
      ? [
          [t.key, signature.key],
          [t.signature, signature.value],
        ]
      : []),
    [t.ledger, `${body.ledger.first}–${body.ledger.last}`, body.ledger.head],
    [
      t.data,
      Buffer.from(JSON.stringify({ lang, previous, hash, ...(signature ? { signature } : {}), body })).toString(
        'base64',
      ),
    ],
  ];
  return `\ufeff${rows.map((row) => csvLine(row, READING_CSV)).join(READING_CSV.newline)}${READING_CSV.newline}`;
}
