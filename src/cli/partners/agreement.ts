import { addAgreement, listAgreements } from '../../../partners/index.ts';
import { checkAgreements } from '../../app/partners-check-links.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import { moneyText, parseMoney } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { needAction } from './need-action.ts';

const STATE: Readonly<Record<string, Text>> = {
  ok: { zh: '正常', en: 'ok' },
  nofollow: { zh: '链接带 nofollow', en: 'nofollow' },
  gone: { zh: '链接没了', en: 'link gone' },
  'page-error': { zh: '页面打不开', en: 'page error' },
  noindex: { zh: '页面禁止收录', en: 'noindex' },
  unknown: { zh: '尚未抓取该页', en: 'not crawled' },
};

export const command: CommandSpec = {
  text: {
    zh: '广告位、互推、友情链接的约定：add 登记、list 列出、check 用最近一次抓取核对（还在不在、rel、状态）。',
    en: 'Placements, swaps and friendly links: add, list, and check against the newest crawl (still there, rel, status).',
  },
  arguments: [
    { name: '<action>', text: { zh: 'add、list 或 check', en: 'add, list or check' } },
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
    { line: 'partners agreement list', text: { zh: '全部约定', en: 'all agreements' } },
  ],
  async run(context, [action, partner, title], options) {
    const db = await context.store();
    const now = Date.now();
    const text = (key: string) => options[key] as string | undefined;
    if (action === 'add') {
      needAction(action, ['add', 'list', 'check'], partner);
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
    } else needAction(action, ['add', 'list', 'check'], action);
    const lost =
      action === 'check'
        ? checkAgreements(db, now).filter((item) => item.state !== 'ok' && item.state !== 'unknown').length
        : 0;
    if (action === 'check')
      context.say(msg({ zh: '{lost} 处不符合约定。', en: '{lost} {lost|does|do} not keep the agreement.' }, { lost }));
    await context.rows(
      {
        schema: 'souk.partner-agreements/1',
        empty: { zh: '还没有约定。', en: 'No agreements yet.' },
        rows: listAgreements(db),
        columns: [
          { key: 'id', header: { zh: '编号', en: 'ID' }, value: (row) => row.id, align: 'right' },
          { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
          { key: 'kind', header: { zh: '类型', en: 'Kind' }, value: (row) => row.kind },
          { key: 'title', header: { zh: '说明', en: 'Title' }, value: (row) => row.title, maxWidth: 24 },
          { key: 'page', header: { zh: '对方页面', en: 'Page' }, value: (row) => row.pageUrl, maxWidth: 36 },
          {
            key: 'target',
            header: { zh: '本站页面', en: 'Target' },
            value: (row) => row.targetUrl,
            hideInTerminal: true,
          },
          {
            key: 'price',
            header: { zh: '费用', en: 'Fee' },
            value: (row) => (row.price === null ? null : moneyText(row.price, row.currency)),
            align: 'right',
          },
          { key: 'endsOn', header: { zh: '结束', en: 'Until' }, value: (row) => row.endsOn },
          {
            key: 'state',
            header: { zh: '核对结果', en: 'Found' },
            value: (row) => (row.checkState === null ? null : STATE[row.checkState]![context.lang]),
          },
        ],
      },
      options,
    );
    return lost > 0 ? EXIT.gate : EXIT.ok;
  },
};
