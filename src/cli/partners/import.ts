import { type ImportResult, importFile, keyPath, loadKeys, readMap } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { dayOption } from './day-option.ts';
import { sayImport } from './say-import.ts';

export const command: CommandSpec = {
  text: {
    zh: '导入联盟报表（订单、维权、处罚、结算）、自有订单与退货、点击日志、优惠码。自动识别来源、编码和表头；重复导入不会重复计数。',
    en: 'Import reports of alliances (orders, refunds, punishments, settlements), own orders and returns, click logs, codes. Source, encoding and headers are recognised; importing again counts nothing twice.',
  },
  arguments: [{ name: '<files...>', text: { zh: '报表文件（CSV、TSV、XLSX）', en: 'report files (CSV, TSV, XLSX)' } }],
  options: [
    {
      flags: '--network <name>',
      text: {
        zh: '来源：auto（默认）、own、clicks、codes 或联盟名',
        en: 'source: auto (default), own, clicks, codes or the name of an alliance',
      },
      default: 'auto',
    },
    {
      flags: '--map <file>',
      text: { zh: '列映射文件（YAML 或 JSON），用于任意店铺导出', en: 'column map (YAML or JSON) for any shop export' },
    },
    {
      flags: '--account <name>',
      text: { zh: '联盟账号（同一联盟有多个账号时）', en: 'account at the alliance, when there are several' },
    },
    {
      flags: '--channel <name>',
      text: {
        zh: '订单号所属渠道，例如 own（商家导入西方联盟报表时）',
        en: 'whose order numbers these are, e.g. own (a merchant importing a Western network)',
      },
    },
    { flags: '--currency <code>', text: { zh: '报表没有币种时使用', en: 'used when the report names no currency' } },
    {
      flags: '--as-of <date>',
      text: {
        zh: '报表导出日期（报表没有更新时间时，用它排先后）',
        en: 'day of the export, when its rows carry no time of change',
      },
    },
    { flags: '--dry-run', text: { zh: '只检查，不写入', en: 'check only, write nothing' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'partners import taobao-orders.csv jd-orders.csv',
      text: { zh: '自动识别两份联盟报表', en: 'two alliance reports, recognised by their headers' },
    },
    {
      line: 'partners import shop-orders.csv --map shop.yaml --dry-run',
      text: { zh: '先看看映射是否正确', en: 'see first whether the map fits' },
    },
  ],
  async run(context, files, options) {
    const db = await context.store();
    const keys = loadKeys(keyPath(context.dbPath));
    const map = options['map'] === undefined ? undefined : readMap(options['map'] as string);
    const asOf = dayOption(options['asOf']);
    const results: ImportResult[] = [];
    for (const file of files) {
      const result = await importFile(db, file, {
        network: options['network'] as string,
        map,
        account: options['account'] as string | undefined,
        channel: options['channel'] as string | undefined,
        currency: options['currency'] as string | undefined,
        asOf,
        dryRun: options['dryRun'] === true,
        keys,
        now: Date.now(),
      });
      sayImport(context, result, options['dryRun'] === true);
      results.push(result);
    }
    await context.rows(
      {
        schema: 'souk.partner-imports/1',
        empty: { zh: '没有文件。', en: 'No files.' },
        rows: results,
        columns: [
          { key: 'file', header: { zh: '文件', en: 'File' }, value: (row) => row.file, maxWidth: 40 },
          { key: 'source', header: { zh: '识别为', en: 'Read as' }, value: (row) => row.source },
          { key: 'importId', header: { zh: '导入编号', en: 'Import' }, value: (row) => row.importId, align: 'right' },
          { key: 'accepted', header: { zh: '新增', en: 'New' }, value: (row) => row.accepted, align: 'right' },
          { key: 'repeated', header: { zh: '已有', en: 'Known' }, value: (row) => row.repeated, align: 'right' },
          { key: 'refused', header: { zh: '拒收', en: 'Refused' }, value: (row) => row.refusedTotal, align: 'right' },
          { key: 'skipped', header: { zh: '跳过', en: 'Skipped' }, value: (row) => row.skipped, align: 'right' },
          {
            key: 'already',
            header: { zh: '同一文件', en: 'Same file' },
            value: (row) => row.already,
            hideInTerminal: true,
          },
          {
            key: 'unknownStates',
            header: { zh: '未知状态', en: 'Unknown states' },
            value: (row) => Object.entries(row.unknownStates).map(([state, n]) => `${state}×${n}`),
          },
          {
            key: 'totals',
            header: { zh: '合计核对', en: 'Totals' },
            value: (row) =>
              row.totals.map(
                ({ line, column, stated, sum, currency }) =>
                  `${line}:${column}:${moneyText(stated, currency)}${stated === sum ? '=' : '≠'}${moneyText(sum, currency)}`,
              ),
            hideInTerminal: true,
          },
          {
            key: 'ignored',
            header: { zh: '未用的列', en: 'Unused columns' },
            value: (row) => row.ignored,
            hideInTerminal: true,
          },
          {
            key: 'refusals',
            header: { zh: '拒收明细', en: 'Refusals' },
            value: (row) => row.refused.map((item) => `${item.line}:${item.code}:${item.detail}`),
            hideInTerminal: true,
          },
        ],
      },
      options,
    );
    if (options['dryRun'] !== true) {
      context.say(
        msg({
          zh: '下一步：souk partners balance（更新并查看余额）',
          en: 'Next: souk partners balance (bring up to date and see where things stand)',
        }),
      );
    }
    return results.every((result) => result.accepted + result.repeated === 0 && result.refusedTotal > 0)
      ? EXIT.usage
      : EXIT.ok;
  },
};
