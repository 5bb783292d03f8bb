import { addCode, listCodes } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { dayOption } from './day-option.ts';
import { needAction } from './need-action.ts';

export const command: CommandSpec = {
  text: {
    zh: '把优惠码、线下工号、联盟推广位（PID、渠道 ID、子参数）对应到伙伴。',
    en: 'Tie coupon codes, offline codes and the ids that networks echo (PID, relation id, sub id) to partners.',
  },
  arguments: [
    { name: '<action>', text: { zh: 'add 或 list', en: 'add or list' } },
    { name: '[partner]', text: { zh: '伙伴编号', en: 'code of the partner' } },
    { name: '[code...]', text: { zh: '一个或多个码', en: 'one or more codes' } },
  ],
  options: [
    {
      flags: '--kind <kind>',
      text: { zh: 'coupon 优惠码、offline 工号、pid 推广位', en: 'coupon, offline or pid' },
      choices: ['coupon', 'offline', 'pid'],
      default: 'coupon',
    },
    { flags: '--network <name>', text: { zh: '推广位属于哪个联盟', en: 'alliance that the pid belongs to' } },
    { flags: '--from <date>', text: { zh: '生效时间', en: 'valid from' } },
    { flags: '--to <date>', text: { zh: '失效时间', en: 'valid until' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'partners code add longjing CHA10', text: { zh: '优惠码', en: 'a coupon code' } },
    { line: 'partners code add guide88 0088 --kind offline', text: { zh: '导购工号', en: "a shop guide's number" } },
    {
      line: 'partners code add puer mm_1_2_4 --kind pid --network taobao',
      text: { zh: '淘宝联盟推广位', en: 'a Taobao PID' },
    },
    { line: 'partners code list', text: { zh: '全部码', en: 'all codes' } },
  ],
  async run(context, [action, partner, ...codes], options) {
    const db = await context.store();
    if (action === 'list') {
      await context.rows(
        {
          schema: 'souk.partner-codes/1',
          empty: { zh: '还没有登记码。', en: 'No codes yet.' },
          rows: listCodes(db),
          columns: [
            { key: 'kind', header: { zh: '类型', en: 'Kind' }, value: (row) => row.kind },
            { key: 'network', header: { zh: '联盟', en: 'Network' }, value: (row) => row.network || null },
            { key: 'code', header: { zh: '码', en: 'Code' }, value: (row) => row.code },
            { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
            {
              key: 'from',
              header: { zh: '生效', en: 'From' },
              value: (row) => (row.from === null ? null : new Date(row.from).toISOString()),
            },
            {
              key: 'to',
              header: { zh: '失效', en: 'Until' },
              value: (row) => (row.to === null ? null : new Date(row.to).toISOString()),
            },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    needAction(action, ['add', 'list'], codes[0]);
    const time = (key: string) => dayOption(options[key]) ?? null;
    for (const code of codes) {
      addCode(db, {
        partner: partner!,
        code,
        kind: options['kind'] as 'coupon',
        network: (options['network'] as string) ?? '',
        from: time('from'),
        to: time('to'),
      });
    }
    context.say(
      msg(
        { zh: '已登记 {count} 个码给 {partner}。', en: '{count} {count|code|codes} tied to {partner}.' },
        { count: codes.length, partner: partner! },
      ),
    );
    return EXIT.ok;
  },
};
