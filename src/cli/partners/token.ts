import {
  issueToken,
  keyPath,
  loadDirectory,
  loadKeys,
  partnerUnknown,
  readToken,
  signingKey,
  zonedText,
} from '../../../partners/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { needAction } from './need-action.ts';

const DAY = 86_400_000;

export const command: CommandSpec = {
  text: {
    zh: '归因令牌：issue 签发给伙伴的智能体或应用，随订单提交（像优惠码一样）；check 核验。',
    en: 'Signed attribution tokens: issue one for a partner’s agent or app, which hands it in with the order like a code; check one.',
  },
  arguments: [
    { name: '<action>', text: { zh: 'issue 或 check', en: 'issue or check' } },
    { name: '<subject>', text: { zh: '伙伴编号（issue）或令牌（check）', en: 'partner (issue) or token (check)' } },
  ],
  options: [
    { flags: '--days <n>', text: { zh: '有效天数', en: 'days it is valid' }, default: '30' },
    { flags: '--order <number>', text: { zh: '只用于这个订单号', en: 'for this order number alone' } },
  ],
  examples: [
    { line: 'partners token issue longjing --days 7', text: { zh: '7 天内有效的令牌', en: 'a token for seven days' } },
  ],
  async run(context, [action = '', subject = ''], options) {
    needAction(action, ['issue', 'check'], subject);
    const db = await context.store({ mustExist: true });
    if (action === 'check') {
      const token = readToken(subject, loadDirectory(db).publicKeys);
      const good = token !== undefined && Date.now() >= token.from && Date.now() < token.until;
      if (context.json)
        context.out(`${JSON.stringify({ schema: 'souk.partner-token/1', good, token: token ?? null })}\n`);
      else
        context.out(
          `${context.text(
            token === undefined
              ? msg({ zh: '✗ 令牌无效，或不是本店签发', en: '✗ damaged, or not signed by this shop' })
              : msg(
                  {
                    zh: '{mark} {partner}，{from} 至 {until}{order}',
                    en: '{mark} {partner}, {from} to {until}{order}',
                  },
                  {
                    mark: good ? '✓' : '✗',
                    partner: token.partner,
                    from: zonedText(token.from, 'Asia/Shanghai'),
                    until: zonedText(token.until, 'Asia/Shanghai'),
                    order: token.order === null ? '' : ` · ${token.order}`,
                  },
                ),
          )}\n`,
        );
      return good ? EXIT.ok : EXIT.gate;
    }
    const partner = loadDirectory(db).partnerByCode.get(subject.toLowerCase());
    if (!partner) throw partnerUnknown(subject);
    const days = Number(options['days']);
    if (!(days > 0 && days <= 3650)) {
      throw new SoukError({
        code: 'days-invalid',
        what: msg({ zh: '有效天数“{days}”不可用', en: '“{days}” days will not do' }, { days: String(options['days']) }),
        next: msg({ zh: '写 1 到 3650 之间的天数。', en: 'Give a number of days from 1 to 3650.' }),
      });
    }
    const path = keyPath(context.dbPath);
    const now = Date.now();
    const key = signingKey(db, path, loadKeys(path), now);
    const order = (options['order'] as string | undefined) ?? null;
    const text = issueToken(key, { partner: partner.code, from: now, until: now + days * DAY, order });
    context.out(context.json ? `${JSON.stringify({ schema: 'souk.partner-token/1', token: text })}\n` : `${text}\n`);
    return EXIT.ok;
  },
};
