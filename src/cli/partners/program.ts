import { addProgram, listPrograms } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { needAction } from './need-action.ts';

export const command: CommandSpec = {
  text: {
    zh: '推广计划：自有联盟和各网络。同一组的计划争同一批订单，只有一个胜出。',
    en: 'Programs: the own alliance and each network. Programs of one group compete for the same orders; one wins.',
  },
  arguments: [
    { name: '<action>', text: { zh: 'add 或 list', en: 'add or list' } },
    { name: '[code]', text: { zh: '计划编号', en: 'code of the program' } },
  ],
  options: [
    { flags: '--name <text>', text: { zh: '名称', en: 'name' } },
    { flags: '--group <code>', text: { zh: '计划组（默认自成一组）', en: 'group (default: one of its own)' } },
    {
      flags: '--direction <way>',
      text: { zh: 'pays：我们付给伙伴；earns：网络付给我们', en: 'pays: we pay partners; earns: the network pays us' },
      choices: ['pays', 'earns'],
    },
    { flags: '--channel <name>', text: { zh: '订单渠道（可多次）', en: 'whose orders (may be repeated)' }, many: true },
    {
      flags: '--network <name>',
      text: { zh: '联盟名（自有联盟不填）', en: 'name of the alliance (none: the own one)' },
    },
    {
      flags: '--host <host>',
      text: { zh: '深度链接允许的主机（可多次）', en: 'host that deep links may go to (may be repeated)' },
      many: true,
    },
    { flags: '--landing <url>', text: { zh: '默认落地页', en: 'default landing page' } },
    { flags: '--currency <code>', text: { zh: '币种', en: 'currency' } },
    { flags: '--timezone <zone>', text: { zh: '时区', en: 'time zone' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'partners program add own --channel own --host cha.example --landing https://cha.example/',
      text: { zh: '自有联盟', en: 'the own alliance' },
    },
    {
      line: 'partners program add awin --group own --network awin',
      text: { zh: 'Awin 与自有联盟争同一批订单', en: 'Awin, competing with the own alliance' },
    },
    { line: 'partners program list', text: { zh: '全部计划', en: 'all programs' } },
  ],
  async run(context, [action, code], options) {
    const db = await context.store();
    const text = (key: string) => options[key] as string | undefined;
    if (action === 'list') {
      await context.rows(
        {
          schema: 'souk.partner-programs/1',
          empty: { zh: '还没有推广计划。', en: 'No programs yet.' },
          rows: listPrograms(db),
          columns: [
            { key: 'code', header: { zh: '计划', en: 'Program' }, value: (row) => row.code },
            { key: 'name', header: { zh: '名称', en: 'Name' }, value: (row) => row.name, maxWidth: 24 },
            { key: 'group', header: { zh: '组', en: 'Group' }, value: (row) => row.group },
            { key: 'direction', header: { zh: '方向', en: 'Way' }, value: (row) => row.direction },
            { key: 'network', header: { zh: '网络', en: 'Network' }, value: (row) => row.network },
            { key: 'channels', header: { zh: '渠道', en: 'Channels' }, value: (row) => row.channels },
            { key: 'hosts', header: { zh: '允许主机', en: 'Hosts' }, value: (row) => row.hosts, maxWidth: 30 },
            { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
            {
              key: 'commission',
              header: { zh: '佣金政策版本', en: 'Commission v' },
              value: (row) => row.commissionVersion,
              align: 'right',
            },
            {
              key: 'attribution',
              header: { zh: '归因政策版本', en: 'Attribution v' },
              value: (row) => row.attributionVersion,
              align: 'right',
            },
            {
              key: 'landing',
              header: { zh: '落地页', en: 'Landing' },
              value: (row) => row.landing,
              hideInTerminal: true,
            },
            { key: 'timezone', header: { zh: '时区', en: 'Zone' }, value: (row) => row.timezone, hideInTerminal: true },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    needAction(action, ['add', 'list'], code);
    addProgram(db, {
      code: code!,
      name: text('name'),
      group: text('group'),
      direction: text('direction') as 'pays' | 'earns' | undefined,
      channels: options['channel'] as string[] | undefined,
      network: text('network'),
      hosts: options['host'] as string[] | undefined,
      landing: text('landing'),
      currency: text('currency'),
      timezone: text('timezone'),
    });
    context.say(
      msg(
        {
          zh: '已新建计划 {code}。下一步：souk partners policy set {code} commission.json',
          en: 'Added {code}. Next: souk partners policy set {code} commission.json',
        },
        { code: code! },
      ),
    );
    return EXIT.ok;
  },
};
