import type { Statement } from '../../../partners/index.ts';
import { causeText, zonedText } from '../../../partners/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import { visibleText } from '../../kernel/text/visible.ts';
import { terminalTable } from '../terminal/table.ts';
import { statementWords } from './statement-text.ts';

/** A statement for the terminal. */
export function statementLines(statement: Statement, lang: Lang): string {
  const { body, hash, signature } = statement;
  const t = statementWords(lang);
  const money = (amount: number) => moneyText(amount, body.currency);
  const sum = (list: readonly { amount: number }[]) => money(list.reduce((all, item) => all + item.amount, 0));
  const totals = terminalTable(
    [{ header: `${t.title} ${body.period}` }, { header: body.currency, align: 'right' }],
    [
      [body.follows === null ? t.opening : `${t.opening} (${t.follows} ${body.follows})`, money(body.opening)],
      [t.earned, sum(body.earned)],
      [t.reversed, sum(body.reversed)],
      [t.adjusted, sum(body.adjusted)],
      [t.tax, money(-body.tax)],
      [t.paid, money(-body.paid)],
      [t.closing, money(body.closing)],
      [t.held, money(body.held)],
      [t.pending, money(body.pending)],
    ],
  );
  const details = terminalTable(
    [
      { header: t.placed },
      { header: t.channel },
      { header: t.order },
      { header: t.line, maxWidth: 24 },
      { header: t.rule },
      { header: t.amount, align: 'right' },
      { header: t.entry, align: 'right' },
    ],
    body.lines.map((row) => [
      row.placedAt === null ? '–' : zonedText(row.placedAt, body.zone),
      row.channel,
      row.order,
      row.line,
      row.rule,
      money(row.amount),
      String(row.tx),
    ]),
  );
  const others = terminalTable(
    [
      { header: t.date },
      { header: t.cause, maxWidth: 48 },
      { header: t.amount, align: 'right' },
      { header: t.entry, align: 'right' },
    ],
    [
      ...body.adjusted.map((row) => [
        zonedText(row.at, body.zone),
        causeText(row.cause, lang),
        money(row.amount),
        String(row.tx),
      ]),
      ...body.payouts.map((row) => [
        zonedText(row.at, body.zone),
        `${row.kind === 'fail' ? t.returned : t.payout} · ${causeText(row.cause, lang)}`,
        money(-row.net - row.tax),
        String(row.tx),
      ]),
    ],
  );
  return `${visibleText(body.partner.name)} (${visibleText(body.partner.code)})\n\n${totals}\n${body.adjusted.length + body.payouts.length === 0 ? '' : `\n${others}\n`}${body.lines.length === 0 ? '' : `\n${details}\n`}\n${t.hash}  ${hash}\n${signature ? `${t.key}  ${signature.key}\n` : ''}`;
}
