import { type FeedFormat, feedPartner, partnerFeed, setPromo } from '../../../partners/index.ts';
import { writeFile } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { parseMoney } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { dayOption } from './day-option.ts';
import { needAction } from './need-action.ts';

export const command: CommandSpec = {
  text: {
    zh: '活动订阅：promo 登记活动；url 给出伙伴专属订阅地址；export 导出静态 RSS、JSON Feed、CSV。伙伴自行抓取。',
    en: 'Feeds of promotions: promo registers one, url prints a partner’s own addresses, export writes static RSS, JSON Feed and CSV. Partners fetch them themselves.',
  },
  arguments: [
    { name: '<action>', text: { zh: 'promo、url 或 export', en: 'promo, url or export' } },
    { name: '[subject]', text: { zh: '活动编号（promo）或伙伴编号', en: 'code of the promotion, or partner' } },
    { name: '[title]', text: { zh: '活动标题', en: 'title of the promotion' } },
  ],
  options: [
    { flags: '--program <code>', text: { zh: '计划', en: 'program' }, default: 'own' },
    { flags: '--url <url>', text: { zh: '活动页', en: 'page of the promotion' } },
    { flags: '--text <text>', text: { zh: '说明', en: 'text' } },
    { flags: '--coupon <code>', text: { zh: '优惠码', en: 'coupon' } },
    { flags: '--price <amount>', text: { zh: '活动价', en: 'price' } },
    { flags: '--from <date>', text: { zh: '开始', en: 'begins' } },
    { flags: '--to <date>', text: { zh: '结束', en: 'ends' } },
    {
      flags: '--base <url>',
      text: { zh: '跳转服务的对外网址', en: 'public address of the redirect server' },
      default: 'http://127.0.0.1:8787',
    },
    { flags: '--out <dir>', text: { zh: '静态文件目录', en: 'folder for static files' }, default: '.' },
    { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite existing files' } },
  ],
  examples: [
    {
      line: 'partners feed promo d1111 双11龙井八折 --url https://cha.example/1111 --coupon CHA10 --price 134.40 --from 2026-11-01 --to 2030-11-12',
      text: { zh: '登记活动', en: 'register a promotion' },
    },
    { line: 'partners feed url longjing', text: { zh: '伙伴专属订阅地址', en: "a partner's own addresses" } },
    { line: 'partners feed export longjing --out feeds', text: { zh: '导出静态文件', en: 'write static files' } },
  ],
  async run(context, [action, subject, title], options) {
    const db = await context.store();
    const now = Date.now();
    needAction(action, ['promo', 'url', 'export'], subject);
    const text = (key: string) => options[key] as string | undefined;
    const base = text('base')!.replace(/\/$/, '');
    if (action === 'promo') {
      const time = (key: string) => dayOption(text(key)) ?? null;
      setPromo(db, {
        program: text('program')!,
        code: subject!,
        title: title ?? subject!,
        body: text('text'),
        url: text('url') ?? '',
        coupon: text('coupon'),
        price: text('price') === undefined ? null : parseMoney(text('price')!, 'CNY'),
        startsAt: time('from') ?? now,
        endsAt: time('to'),
        now,
      });
      context.say(msg({ zh: '已登记活动 {code}。', en: 'The promotion {code} is registered.' }, { code: subject! }));
      return EXIT.ok;
    }
    const partner = feedPartner(db, subject!);
    for (const format of ['rss', 'json', 'csv'] as FeedFormat[]) {
      if (action === 'url') context.out(`${base}/feed/${partner.token}/promos.${format}\n`);
      else {
        const path = `${text('out')}/promos.${format === 'rss' ? 'xml' : format}`;
        await writeFile(path, partnerFeed(db, partner.id, partner.name, format, base, now).body, {
          force: options['force'] === true,
        });
        context.say(msg({ zh: '已写入 {path}', en: 'Wrote {path}' }, { path }));
      }
    }
    return EXIT.ok;
  },
};
