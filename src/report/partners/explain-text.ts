import {
  type explainOrder,
  KIND_TEXT,
  type LineExplanation,
  STATE_NAME,
  VERDICT_TEXT,
  zonedText,
} from '../../../partners/index.ts';
import { type Lang, msg, render } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import { visibleText } from '../../kernel/text/visible.ts';
import { terminalTable } from '../terminal/table.ts';

type Explained = ReturnType<typeof explainOrder>;

/** Why an order's commission went where it went, for people. */
export function explainText(order: string, explained: Explained, lang: Lang): string {
  return explained.lines.map((item) => lineText(order, item, explained, lang)).join('\n');
}

function lineText(order: string, item: LineExplanation, { directory }: Explained, lang: Lang): string {
  const { line, group, decision } = item;
  const zone = group?.timezone ?? 'Asia/Shanghai';
  const say = (zh: string, en: string, args: Record<string, string | number> = {}) =>
    render({ text: { zh, en }, args }, lang);
  const money = (amount: number | null) =>
    amount === null ? '–' : `${moneyText(amount, line.currency)} ${line.currency}`;
  const when = (at: number | null) => (at === null ? '–' : zonedText(at, zone));
  const partner = (id: number | null) => (id === null ? '–' : (directory.partners.get(id)?.code ?? `#${id}`));
  const out = [
    say('订单 {order}，明细 {line}（渠道 {channel}）', 'Order {order}, line {line} (channel {channel})', {
      order: visibleText(order),
      line: visibleText(line.lineKey || '–'),
      channel: line.channel,
    }),
    say(
      '  状态：{state}{unknown}；付款 {gross}，已退 {refunded}；下单 {placed}，收货 {received}',
      '  State: {state}{unknown}; paid {gross}, returned {refunded}; ordered {placed}, received {received}',
      {
        state: STATE_NAME[line.state][lang],
        unknown: line.unknown === null ? '' : ` (${visibleText(line.unknown)}?)`,
        gross: money(line.gross),
        refunded: money(line.refunded),
        placed: when(line.placedAt),
        received: when(line.receivedAt),
      },
    ),
    say('  {own}，共 {count} 条记录', '  {own}, {count} {count|record|records}', {
      own: line.own ? say('自有订单', "in the shop's own book") : say('仅网络报表', 'known from networks only'),
      count: item.observations,
    }),
  ];
  if (!decision)
    return `${out.join('\n')}\n${render(msg({ zh: '  该渠道不属于任何计划组。', en: '  The channel belongs to no group.' }), lang)}\n`;
  const version = decision.policy
    ? `v${decision.policy.version} ${decision.policy.hash.slice(0, 12)}`
    : say('内置默认', 'built-in default');
  out.push(
    decision.shares.length === 0
      ? say(
          '  结论：没有伙伴胜出（归店铺自己）。归因政策 {version}',
          '  Result: nobody is paid (the house). Attribution policy {version}',
          { version },
        )
      : say(
          '  结论：{winners}；依据 {rule}（优先级第 {rank} 级），归因政策 {version}',
          '  Result: {winners}; by {rule} (rank {rank} of the precedence table), attribution policy {version}',
          {
            winners: decision.shares.map((share) => `${partner(share.partner)} ${share.ppm / 10_000}%`).join(', '),
            rule: decision.rule,
            rank: decision.rank,
            version,
          },
        ),
  );
  if (decision.verdicts.length > 0) {
    const table = terminalTable(
      [
        { header: say('证据', 'Evidence') },
        { header: say('伙伴', 'Partner') },
        { header: say('时间', 'Time') },
        { header: say('编号', 'Reference'), maxWidth: 28 },
        { header: say('判定', 'Verdict') },
      ],
      decision.verdicts.map(({ evidence, verdict }) => [
        KIND_TEXT[evidence.kind][lang],
        partner(evidence.partner),
        when(evidence.at),
        evidence.ref,
        VERDICT_TEXT[verdict][lang],
      ]),
    );
    out.push(table.replace(/^/gm, '    '));
  }
  if (item.postings.length > 0) {
    const table = terminalTable(
      [
        { header: say('记账', 'Booked') },
        { header: say('伙伴', 'Partner') },
        { header: say('账户', 'Account') },
        { header: say('规则', 'Rule') },
        { header: say('金额', 'Amount'), align: 'right' },
        { header: say('事由', 'Cause') },
      ],
      item.postings.map((posting) => [
        when(posting.at),
        posting.partner,
        posting.place,
        posting.rule,
        moneyText(posting.amount, posting.currency),
        posting.cause,
      ]),
    );
    out.push(table.replace(/^/gm, '    '));
  }
  return `${out.join('\n')}\n`;
}

/** The same as data. */
export function explainJson(order: string, { lines, directory }: Explained, lang: Lang) {
  const partner = (id: number | null) => (id === null ? null : (directory.partners.get(id)?.code ?? String(id)));
  return {
    schema: 'souk.partner-explain/1',
    order,
    lines: lines.map(({ line, decision, postings, group }) => ({
      channel: line.channel,
      line: line.lineKey,
      group: group?.code ?? null,
      state: line.state,
      unknownState: line.unknown,
      own: line.own,
      currency: line.currency,
      gross: line.gross,
      refunded: line.refunded,
      placedAt: line.placedAt,
      receivedAt: line.receivedAt,
      shares: decision?.shares.map((share) => ({ partner: partner(share.partner), ppm: share.ppm })) ?? [],
      rule: decision?.rule ?? null,
      rank: decision?.rank ?? null,
      policy: decision?.policy ? { version: decision.policy.version, hash: decision.policy.hash } : null,
      evidence:
        decision?.verdicts.map(({ evidence, verdict }) => ({
          kind: evidence.kind,
          partner: partner(evidence.partner),
          at: evidence.at,
          reference: evidence.ref,
          verdict,
          text: VERDICT_TEXT[verdict][lang],
        })) ?? [],
      postings,
    })),
  };
}
