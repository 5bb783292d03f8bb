import { periodStatements, settle } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { periodTable } from './period-table.ts';

export const command: CommandSpec = {
  text: {
    zh: '结算一个月：把已收货且过了保障期的佣金转为应付，生成对账单。已结算的月份不再改动。',
    en: 'Close a month: what is received and past its holding period becomes payable, statements are written. A closed month never changes.',
  },
  options: [
    { flags: '--period <month>', text: { zh: '月份，例如 2026-10', en: 'month, e.g. 2026-10' } },
    {
      flags: '--timezone <zone>',
      text: { zh: '月份按哪个时区计', en: 'whose clocks the month follows' },
      default: 'Asia/Shanghai',
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'partners settle --period 2026-10', text: { zh: '结算 2026 年 10 月', en: 'close October 2026' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const result = settle(
      db,
      (options['period'] as string | undefined) ?? '',
      Date.now(),
      options['timezone'] as string,
    );
    const { period, statements, lines } = result;
    context.say(
      result.closedNow
        ? msg(
            {
              zh: '{period} 已结算：{lines} 条佣金转为应付，{statements} 份对账单。',
              en: '{period} is closed: {lines} {lines|item|items} became payable, {statements} {statements|statement|statements}.',
            },
            { period, lines, statements },
          )
        : msg(
            {
              zh: '{period} 早已结算（{statements} 份对账单），没有改动。',
              en: '{period} was closed before ({statements} {statements|statement|statements}); nothing was changed.',
            },
            { period, statements },
          ),
    );
    await context.rows(periodTable(periodStatements(db, period)), options);
    return EXIT.ok;
  },
};
