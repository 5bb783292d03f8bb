import { createLink, disableLink, keyPath, listLinks, loadKeys, signLink } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { needAction } from './need-action.ts';

export const command: CommandSpec = {
  text: {
    zh: '推广链接：create 新建、list 列出、disable 停用、sign 为站外深度链接签名。',
    en: 'Tracking links: create, list, disable, and sign deep links to other hosts.',
  },
  arguments: [
    { name: '<action>', text: { zh: 'create、list、disable 或 sign', en: 'create, list, disable or sign' } },
    { name: '[subject]', text: { zh: '伙伴编号（create）或短码', en: 'partner (create) or short code' } },
    { name: '[url]', text: { zh: '目标网址（默认落地页）', en: 'target (default: the landing page)' } },
  ],
  options: [
    { flags: '--program <code>', text: { zh: '计划', en: 'program' }, default: 'own' },
    { flags: '--code <code>', text: { zh: '自选短码', en: 'short code of your choice' } },
    { flags: '--store <name>', text: { zh: '门店或桌号（扫码用）', en: 'store or table (for QR codes)' } },
    {
      flags: '--base <url>',
      text: { zh: '跳转服务的对外网址', en: 'public address of the redirect server' },
      default: 'http://127.0.0.1:8787',
    },
    { flags: '--days <n>', text: { zh: '签名有效天数', en: 'days that a signature is valid' }, default: '90' },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'partners link create longjing https://cha.example/longjing --code lj',
      text: { zh: '给龙井说一条链接', en: 'a link for a partner' },
    },
    { line: 'partners link list', text: { zh: '全部链接与有效点击', en: 'all links with the clicks that count' } },
    {
      line: 'partners link sign lj https://partner-shop.example/tea --days 30',
      text: { zh: '允许名单以外的目标', en: 'a target outside the allow-list' },
    },
    {
      line: 'partners link disable lj',
      text: { zh: '停用：仍会跳转，不再计佣', en: 'switch off: still redirects, earns nothing' },
    },
  ],
  async run(context, [action, subject, url], options) {
    const db = await context.store();
    const now = Date.now();
    const base = (options['base'] as string).replace(/\/$/, '');
    if (action !== 'list') needAction(action, ['create', 'list', 'disable', 'sign'], action === 'sign' ? url : subject);
    if (action === 'create') {
      const link = createLink(db, {
        partner: subject!,
        program: options['program'] as string,
        url,
        code: options['code'] as string | undefined,
        store: options['store'] as string | undefined,
        now,
      });
      if (context.json)
        context.out(`${JSON.stringify({ schema: 'souk.partner-link/1', ...link, href: `${base}/r/${link.code}` })}\n`);
      else context.out(`${base}/r/${link.code}\n`);
      context.say(msg({ zh: '→ {url}', en: '→ {url}' }, { url: link.url }));
    } else if (action === 'sign') {
      const until = Math.floor(now / 1000) + Number(options['days']) * 86_400;
      const signature = signLink(loadKeys(keyPath(context.dbPath)).signing, subject!, url!, until);
      context.out(`${base}/r/${subject}?u=${encodeURIComponent(url!)}&e=${until}&s=${signature}\n`);
    } else if (action === 'disable') {
      disableLink(db, subject!, now);
      context.say(msg({ zh: '已停用 {code}。', en: '{code} is switched off.' }, { code: subject! }));
    } else {
      await context.rows(
        {
          schema: 'souk.partner-links/1',
          empty: { zh: '还没有推广链接。', en: 'No links yet.' },
          rows: listLinks(db, subject),
          columns: [
            { key: 'code', header: { zh: '短码', en: 'Code' }, value: (row) => row.code },
            { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
            { key: 'program', header: { zh: '计划', en: 'Program' }, value: (row) => row.program },
            { key: 'url', header: { zh: '目标', en: 'Target' }, value: (row) => row.url, maxWidth: 48 },
            { key: 'clicks', header: { zh: '有效点击', en: 'Clicks' }, value: (row) => row.clicks, align: 'right' },
            { key: 'store', header: { zh: '门店', en: 'Store' }, value: (row) => row.store },
            {
              key: 'disabledAt',
              header: { zh: '停用', en: 'Off since' },
              value: (row) => (row.disabledAt === null ? null : new Date(row.disabledAt).toISOString()),
            },
          ],
        },
        options,
      );
    }
    return EXIT.ok;
  },
};
