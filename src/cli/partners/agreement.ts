import { addAgreement, listAgreements } from '../../../partners/index.ts';
import { checkAgreements, type LinkCheck } from '../../app/partners-check-links.ts';
import { placementValues } from '../../app/partners-placement-value.ts';
import { swapBalances } from '../../app/partners-swap-balance.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { parseMoney } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { agreementTable, balanceTable, valueTable } from './agreement-tables.ts';
import { needAction } from './need-action.ts';

const ACTIONS = ['add', 'list', 'check', 'value', 'balance'];

export const command: CommandSpec = {
  text: {
    zh: '广告位、互推、友情链接的约定：add 登记、list 列出、check 用最近一次抓取核对（还在不在、rel、状态）、value 费用与在位及效果对比、balance 互推与友链的给出和得到。',
    en: 'Placements, swaps and friendly links: add, list, check against the newest crawl (still there, rel, status), value (fee against presence and results), balance (links given and received).',
  },
  arguments: [
    {
      name: '<action>',
      text: { zh: 'add、list、check、value 或 balance', en: 'add, list, check, value or balance' },
    },
    { name: '[partner]', text: { zh: '伙伴编号', en: 'code of the partner' } },
    { name: '[title]', text: { zh: '说明', en: 'title' } },
  ],
  options: [
    {
      flags: '--kind <kind>',
      text: { zh: '广告位、互推或友情链接', en: 'placement, swap or friendlink' },
      choices: ['placement', 'swap', 'friendlink'],
      default: 'friendlink',
    },
    { flags: '--page <url>', text: { zh: '对方页面', en: "the partner's page" } },
    { flags: '--target <url>', text: { zh: '应链接到的本站页面', en: 'our page that it shall link to' } },
    { flags: '--price <amount>', text: { zh: '广告位费用', en: 'fee of a placement' } },
    { flags: '--currency <code>', text: { zh: '币种', en: 'currency' }, default: 'CNY' },
    { flags: '--program <code>', text: { zh: '费用计入的计划', en: 'program that bears the fee' } },
    { flags: '--from <date>', text: { zh: '开始', en: 'first day' } },
    { flags: '--to <date>', text: { zh: '结束', en: 'last day' } },
    { flags: '--last <days>', text: { zh: 'balance 统计最近天数', en: 'days that balance looks back' }, default: '90' },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'partners agreement add puer 首页友情链接 --page https://puer.example/links --target https://cha.example/',
      text: { zh: '友情链接', en: 'a friendly link' },
    },
    {
      line: 'partners agreement add longjing 十月首屏 --kind placement --price 300.00 --to 2026-10-31',
      text: { zh: '付费广告位，10 月结算入账', en: 'a paid placement, booked with October' },
    },
    { line: 'partners agreement check', text: { zh: '用最近的抓取核对', en: 'check with the newest crawl' } },
    { line: 'partners agreement value', text: { zh: '费用花得值不值', en: 'whether the fees were worth it' } },
    { line: 'partners agreement balance --last 30', text: { zh: '互推是否对等', en: 'whether swaps are even' } },
    { line: 'partners agreement list', text: { zh: '全部约定', en: 'all agreements' } },
  ],
  async run(context, [action, partner, title], options) {
    const db = await context.store();
    const now = Date.now();
    const text = (key: string) => options[key] as string | undefined;
    if (action === 'add') {
      needAction(action, ACTIONS, partner);
      const currency = text('currency')!;
      const price = text('price') === undefined ? null : parseMoney(text('price')!, currency);
      addAgreement(db, {
        partner: partner!,
        kind: text('kind')!,
        title: title ?? text('kind')!,
        pageUrl: text('page'),
        targetUrl: text('target'),
        price,
        currency,
        program: text('program'),
        startsOn: text('from'),
        endsOn: text('to'),
        now,
      });
    } else needAction(action, ACTIONS, action);
    if (action === 'value') {
      await context.rows(valueTable(context, placementValues(db, now)), options);
      return EXIT.ok;
    }
    if (action === 'balance') {
      const since = now - Number(options['last']) * 86_400_000;
      await context.rows(balanceTable(context, swapBalances(db, since, now)), options);
      return EXIT.ok;
    }
    const lost = action === 'check' ? checkAgreements(db, now).filter(broken).length : 0;
    if (action === 'check')
      context.say(msg({ zh: '{lost} 处不符合约定。', en: '{lost} {lost|does|do} not keep the agreement.' }, { lost }));
    await context.rows(agreementTable(context, listAgreements(db)), options);
    return lost > 0 ? EXIT.gate : EXIT.ok;
  },
};

/** A paid placement keeps its agreement with rel=sponsored or nofollow, too; nobody can tell about a page never crawled. */
function broken({ agreement, state }: LinkCheck): boolean {
  return state !== 'ok' && state !== 'unknown' && !(agreement.kind === 'placement' && state === 'nofollow');
}
