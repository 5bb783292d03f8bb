import { listAgreements, listPartners, listPrograms, loadDirectory, partnerUnknown } from '../../../partners/index.ts';
import { SoukError } from '../../kernel/errors.ts';
import { type Lang, msg } from '../../kernel/i18n/message.ts';
import type { Sqlite } from '../../store/open.ts';
import { LINK_LETTERS } from './link-letters.ts';

export type LetterKind = 'program' | keyof typeof LINK_LETTERS;

/**
 * A letter to a partner: an invitation with the real terms of the own program, or one about links. Only a draft: nothing is
 * sent. Errors: `partner-unknown`, `partner-blocked` (who asked not to be written to).
 */
export function prospectDraft(db: Sqlite, code: string, lang: Lang, about: LetterKind = 'program'): string {
  const partner = listPartners(db).find((row) => row.code.toLowerCase() === code.toLowerCase());
  if (!partner) throw partnerUnknown(code);
  if (partner.status === 'blocked') throw blocked(partner.code);
  const program = listPrograms(db).find((row) => row.network === null && row.direction === 'pays');
  const directory = loadDirectory(db);
  const id = [...directory.programs.values()].find((item) => item.code === program?.code)?.id;
  const policy = id === undefined ? undefined : directory.commission.get(id)?.at(-1)?.body;
  const rates =
    policy?.rules.flatMap((rule) =>
      rule.percent !== undefined ? [rule.percent] : (rule.tiers?.steps.map((step) => step.percent) ?? []),
    ) ?? [];
  const range =
    rates.length === 0 ? undefined : [Math.min(...rates), Math.max(...rates)].map((ppm) => `${ppm / 10_000}%`);
  const rate = range === undefined ? undefined : range[0] === range[1] ? range[0] : `${range[0]}–${range[1]}`;
  const shop = program?.landing ?? program?.hosts[0] ?? '';
  if (about !== 'program') {
    const mine = listAgreements(db).filter((item) => item.partner === partner.code);
    const agreement = mine.find((item) => item.checkState === 'gone') ?? mine[0];
    return LINK_LETTERS[about][lang]({ name: partner.name, site: partner.site ?? '', shop, agreement });
  }
  const window =
    directory.attribution.get(directory.groups.find((group) => group.code === program?.group)?.id ?? 0)?.at(-1)?.body
      .windowDays ?? 30;
  const hold = policy?.holdDays;
  if (lang === 'zh') {
    return `主题：合作邀约：${partner.name} × ${shop}

${partner.name} 您好：

读过贵站的内容，觉得与我们的顾客很合拍，想邀请您加入我们的推广计划${shop === '' ? '' : `（${shop}）`}。
${rate === undefined ? '' : `· 佣金：${rate}，按订单明细计算，退款按实际退款额冲回。\n`}· 归因：点击后 ${window} 天内成交有效，规则公开，每一单都能查到归属和原因。
${hold === undefined ? '' : `· 结算：每月一次，收货满 ${hold} 天后计入；对账单可自行离线核验。\n`}
如有兴趣，请回复您方便的联系方式；如不希望再收到此类来信，回复“退订”即可。

祝好！
`;
  }
  return `Subject: Working together: ${partner.name} × ${shop}

Dear ${partner.name},

Your readers and our customers seem to like the same things, so we would like to invite you to our partner program${shop === '' ? '' : ` (${shop})`}.
${rate === undefined ? '' : `- Commission: ${rate} per order line; refunds are taken back by their real amount only.\n`}- Attribution: sales within ${window} days of a click count; the rules are public, and every order can be explained.
${hold === undefined ? '' : `- Settlement: monthly, ${hold} days after delivery; you can verify each statement offline.\n`}
If you are interested, just reply. If you do not want to hear from us again, reply “unsubscribe”.

Kind regards
`;
}

function blocked(code: string): SoukError {
  return new SoukError({
    code: 'partner-blocked',
    what: msg({ zh: '“{code}”已列为不再联系', en: '“{code}” is not to be contacted' }, { code }),
    next: msg(
      {
        zh: '确需联系时，先用 souk partners edit {code} --status prospect 解除。',
        en: 'If that has changed, set it back with souk partners edit {code} --status prospect.',
      },
      { code },
    ),
  });
}
