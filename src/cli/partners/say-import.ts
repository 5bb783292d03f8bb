import type { ImportResult } from '../../../partners/index.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { Context } from '../context.ts';

const REASON: Readonly<Record<string, Text>> = {
  'no-order-id': { zh: '没有订单号', en: 'no order number' },
  'id-damaged': {
    zh: '编号被表格软件改成了科学计数法，末几位已丢失',
    en: 'a spreadsheet turned the id into scientific notation; digits are lost',
  },
  'money-unreadable': { zh: '金额无法识别', en: 'the amount cannot be read' },
  'time-unreadable': { zh: '时间无法识别', en: 'the time cannot be read' },
  'number-unreadable': { zh: '数字无法识别', en: 'the number cannot be read' },
  'currency-unknown': { zh: '未知币种', en: 'unknown currency' },
  'partner-unknown': { zh: '没有登记该伙伴', en: 'nobody registered that partner' },
  'no-time': { zh: '没有时间', en: 'no time' },
};

/** The notes of one import on standard error: what is new, what was refused and why, what nobody knows. */
export function sayImport(context: Context, result: ImportResult, dryRun: boolean): void {
  const { file } = result;
  if (result.already) {
    context.say(
      msg(
        {
          zh: '{file}：这个文件已经导入过（第 {id} 号），没有重复计数。',
          en: '{file}: this very file is in already (import {id}); nothing was counted twice.',
        },
        { file, id: result.importId ?? 0 },
      ),
    );
    return;
  }
  if (dryRun)
    context.say(msg({ zh: '{file}：试运行，没有写入。', en: '{file}: dry run, nothing was written.' }, { file }));
  if (result.newGroup !== null) {
    context.say(
      msg(
        {
          zh: '{file}：新建了计划组“{group}”（souk partners program list 查看）。',
          en: '{file}: made the group “{group}” (see souk partners program list).',
        },
        { file, group: result.newGroup },
      ),
    );
  }
  const reasons = new Map<string, { count: number; lines: number[]; detail: string }>();
  for (const item of result.refused) {
    const entry = reasons.get(item.code) ?? { count: 0, lines: [], detail: item.detail };
    entry.count += 1;
    if (entry.lines.length < 5) entry.lines.push(item.line);
    reasons.set(item.code, entry);
  }
  for (const [code, { count, lines, detail }] of reasons) {
    const reason = REASON[code]?.[context.lang] ?? code;
    context.say(
      msg(
        {
          zh: '{file}：拒收 {count} 行：{reason}（行 {lines}，例如“{detail}”）',
          en: '{file}: {count} {count|row|rows} refused: {reason} (lines {lines}, e.g. “{detail}”)',
        },
        { file, count, reason, lines: lines.join(', '), detail: detail.slice(0, 60) },
      ),
    );
  }
  for (const [state, count] of Object.entries(result.unknownStates)) {
    context.say(
      msg(
        {
          zh: '{file}：{count} 行状态“{state}”尚不认识，已保留，不计佣金。',
          en: '{file}: {count} {count|row has|rows have} the unknown state “{state}”: kept, worth nothing until it is known.',
        },
        { file, count, state },
      ),
    );
  }
  sayTotals(context, result);
}

/** The file's own totals against the sums of its rows: a file that was cut off or edited shows here. */
function sayTotals(context: Context, { file, totals }: ImportResult): void {
  const off = totals.filter((item) => item.stated !== item.sum);
  for (const { line, column, stated, sum, currency } of off)
    context.say(
      msg(
        {
          zh: '{file}：第 {line} 行合计“{column}”写的是 {stated}，各行相加是 {sum}，差 {difference} {currency}；文件可能被截断或改过，请重新下载核对。',
          en: '{file}: line {line} states {stated} as total of “{column}”, its rows add up to {sum} ({difference} {currency} apart): the file may be cut off or edited; download it again.',
        },
        {
          file,
          line,
          column,
          stated: moneyText(stated, currency),
          sum: moneyText(sum, currency),
          difference: moneyText(stated - sum, currency),
          currency,
        },
      ),
    );
  if (totals.length > 0 && off.length === 0)
    context.say(
      msg(
        {
          zh: '{file}：文件自带的 {count} 项合计与各行相加一致。',
          en: "{file}: the file's own {count} {count|total agrees|totals agree} with its rows.",
        },
        { file, count: totals.length },
      ),
    );
}
