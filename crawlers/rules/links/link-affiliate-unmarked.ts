import type { LinkFact } from '../../model/page-facts.ts';
import type { HtmlRule, RuleContext } from '../../model/rule.ts';
import { LINK_FLAG } from '../../model/states.ts';
import { perRun } from '../page-memo.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { clip, hostOf, pageLinks } from './link-sets.ts';

const HOSTS = [
  's.click.taobao.com',
  'uland.taobao.com',
  'u.jd.com',
  'union-click.jd.com',
  'p.pinduoduo.com',
  'mobile.yangkeduo.com',
  'amzn.to',
  'awin1.com',
  'shareasale.com',
  'click.linksynergy.com',
  'anrdoezrs.net',
  'jdoqocy.com',
  'dpbolvw.net',
  'tkqlhce.com',
  'kqzyfj.com',
  'go.skimresources.com',
  'prf.hn',
  'pxf.io',
];
const hostsOf = perRun(
  (context: RuleContext) => new Set(context.option<readonly string[]>('hosts').map((host) => host.toLowerCase())),
);

export const linkAffiliateUnmarked: HtmlRule = {
  meta: {
    id: 'link-affiliate-unmarked',
    area: 'links',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    options: { hosts: { default: [...HOSTS], text: { zh: '推广联盟的域名', en: 'hosts of affiliate networks' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.outbound],
    name: { zh: '推广链接没有标记', en: 'Affiliate link without rel' },
    why: {
      zh: 'Google 要求付费和推广链接标记 sponsored 或 nofollow，否则可能被当作卖链接。',
      en: 'Google asks for sponsored or nofollow on paid links; without it they may count as link selling.',
    },
    fix: { zh: '给推广链接加 rel="sponsored nofollow"。', en: 'Add rel="sponsored nofollow" to affiliate links.' },
    notAProblemIf: { zh: '链接没有佣金。', en: 'No commission is paid for the link.' },
    messages: {
      unmarked: {
        zh: '{count} 个推广链接没有 sponsored 或 nofollow，例如 {target}。',
        en: '{count} affiliate {count|link lacks|links lack} sponsored or nofollow, e.g. {target}.',
      },
    },
    evidence: ['count', 'target', 'anchor'],
  },
  check(page, context) {
    const { external } = pageLinks(page);
    if (external.length === 0) return PASS;
    const hosts = hostsOf(context);
    let count = 0;
    let first: LinkFact | undefined;
    for (const link of external) {
      if ((link.flags & (LINK_FLAG.nofollow | LINK_FLAG.sponsored)) !== 0) continue;
      const host = hostOf(link.url!);
      if (!hosts.has(host.startsWith('www.') ? host.slice(4) : host)) continue;
      first ??= link;
      count += 1;
    }
    if (!first) return PASS;
    return fail('unmarked', {
      args: { count, target: clip(first.url!, 120) },
      evidence: { count, target: first.url!, anchor: clip(first.anchor, 100) },
      cause: hostOf(first.url!),
    });
  },
};
