import {
  addPartner,
  keyPath,
  loadKeys,
  PARTNER_KINDS,
  PARTNER_STATUSES,
  type PartnerStatus,
  personHash,
} from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '登记合作伙伴：公司、站长、达人、导购（工号）、互补店铺。',
    en: 'Register a partner: company, site owner, creator, shop guide, complementary shop.',
  },
  arguments: [
    { name: '<code>', text: { zh: '伙伴编号（短、唯一）', en: 'code of the partner (short, unique)' } },
    { name: '[name]', text: { zh: '名称', en: 'name' } },
  ],
  options: [
    { flags: '--kind <kind>', text: { zh: '类型', en: 'kind' }, choices: PARTNER_KINDS, default: 'site' },
    {
      flags: '--status <status>',
      text: { zh: '阶段（默认 live，合作中）', en: 'stage (default live)' },
      choices: PARTNER_STATUSES,
    },
    { flags: '--site <url>', text: { zh: '网站', en: 'website' } },
    { flags: '--tier <name>', text: { zh: '等级', en: 'tier' } },
    { flags: '--email <address>', text: { zh: '邮箱', en: 'e-mail' } },
    { flags: '--phone <number>', text: { zh: '电话', en: 'phone' } },
    { flags: '--wechat <id>', text: { zh: '微信', en: 'WeChat' } },
    { flags: '--currency <code>', text: { zh: '结算币种', en: 'currency' } },
    {
      flags: '--tax <profile>',
      text: { zh: '税务身份', en: 'tax profile' },
      choices: ['company', 'sole', 'individual', 'foreign'],
    },
    { flags: '--introducer <code>', text: { zh: '介绍人（最多两级）', en: 'who brought them (two levels at most)' } },
    { flags: '--payout-account <text>', text: { zh: '收款账户', en: 'payout account' } },
  ],
  examples: [
    {
      line: 'partners add longjing 龙井说 --kind creator --email hi@longjing.example',
      text: { zh: '登记一位达人', en: 'a creator' },
    },
    {
      line: 'partners add guide88 小吴 --kind guide --tax individual',
      text: { zh: '登记一位导购', en: 'a shop guide' },
    },
  ],
  async run(context, [code = '', name], options) {
    const db = await context.store();
    const text = (key: string) => options[key] as string | undefined;
    const contacts = (['email', 'phone', 'wechat'] as const).flatMap((channel) => {
      const value = text(channel);
      return value === undefined ? [] : [{ channel, value }];
    });
    const keys = loadKeys(keyPath(context.dbPath));
    const id = addPartner(db, {
      code,
      name: name ?? code,
      kind: text('kind')!,
      ...(text('status') ? { status: text('status') as PartnerStatus } : {}),
      site: text('site'),
      tier: text('tier'),
      currency: text('currency'),
      taxProfile: text('tax'),
      introducer: text('introducer'),
      payoutAccount: text('payoutAccount'),
      contacts,
      identity: contacts.map((contact) => personHash(keys, contact.value)),
      now: Date.now(),
    });
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.partner/1', id, code })}\n`);
    context.say(
      msg(
        {
          zh: '已登记伙伴 {code}。下一步：souk partners code add 或 souk partners link create',
          en: 'Registered {code}. Next: souk partners code add or souk partners link create',
        },
        { code },
      ),
    );
    return EXIT.ok;
  },
};
