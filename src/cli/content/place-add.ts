import { placementState, writePlacement } from '../../../content/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { parseMoney } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '登记或更新一次投放：媒体、频道、位置、费用、日期、链接、收录。',
    en: 'Add or update a placement: medium, channel, position, cost, dates, URL, where it is indexed.',
  },
  arguments: [
    { name: '<draft>', text: { zh: '草稿编号', en: 'number of the draft' } },
    { name: '<medium>', text: { zh: '媒体名称', en: 'name of the medium' } },
  ],
  options: [
    { flags: '--domain <host>', text: { zh: '媒体域名', en: 'its domain' } },
    { flags: '--channel <name>', text: { zh: '频道', en: 'channel or section' } },
    { flags: '--position <name>', text: { zh: '位置', en: 'position' } },
    {
      flags: '--status <state>',
      text: { zh: '状态', en: 'state' },
      choices: ['planned', 'submitted', 'accepted', 'live', 'rejected', 'removed'],
      default: 'planned',
    },
    { flags: '--date <date>', text: { zh: '这一状态的日期', en: 'day of this state' } },
    { flags: '--url <url>', text: { zh: '发布链接', en: 'address of the piece' } },
    { flags: '--cost <amount>', text: { zh: '费用', en: 'cost' } },
    { flags: '--currency <code>', text: { zh: '币种', en: 'currency' }, default: 'CNY' },
    {
      flags: '--indexed <engine>',
      many: true,
      text: { zh: '已收录的搜索引擎（可多次）', en: 'an engine that has it in its index (may be repeated)' },
    },
  ],
  examples: [
    {
      line: 'content place add 1 四川新闻网 --channel 财经 --status live --date 2026-11-23 --url https://news.example/1 --cost 800 --indexed baidu',
      text: { zh: '已上线的投放', en: 'a placement that is live' },
    },
  ],
  async run(context, [draft = '', medium = ''], options) {
    const text = (key: string) => options[key] as string | undefined;
    const date = text('date') ?? new Date().toISOString().slice(0, 10);
    const currency = (text('currency') ?? 'CNY').toUpperCase();
    const status = placementState(text('status') ?? 'planned')!;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
      throw new SoukError({
        code: 'date-unreadable',
        what: msg({ zh: '日期“{date}”无法识别', en: 'Not a date: “{date}”' }, { date }),
        next: msg({ zh: '写成 2026-12-31 这样。', en: 'Write it as 2026-12-31.' }),
      });
    const costMinor = text('cost') === undefined ? null : parseMoney(text('cost')!, currency);
    const { id, added } = writePlacement(
      await context.store({ mustExist: true }),
      {
        draftId: Number(draft),
        medium,
        domain: text('domain') ?? '',
        channel: text('channel') ?? '',
        position: text('position') ?? '',
        status,
        plannedOn: status === 'planned' ? date : null,
        acceptedOn: status === 'accepted' ? date : null,
        liveOn: status === 'live' ? date : null,
        url: text('url') ?? '',
        costMinor,
        currency: costMinor === null ? null : currency,
        indexed: Object.fromEntries(
          ((options['indexed'] as string[] | undefined) ?? []).map((engine) => [engine.toLowerCase(), date]),
        ),
      },
      Date.now(),
      null,
    );
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.content.placement/1', id, added })}\n`);
    else
      context.say(
        added
          ? msg({ zh: '已登记投放 {id}。', en: 'Placement {id} is on the ledger.' }, { id: String(id) })
          : msg({ zh: '已更新投放 {id}。', en: 'Placement {id} is up to date.' }, { id: String(id) }),
      );
    return EXIT.ok;
  },
};
