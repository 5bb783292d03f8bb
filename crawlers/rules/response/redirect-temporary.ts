import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';

const TEMPORARY: ReadonlySet<number> = new Set([302, 303, 307]);

export const redirectTemporary: SiteRule = {
  meta: {
    id: 'redirect-temporary',
    area: 'response',
    scope: 'site',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.status],
    name: { zh: '“临时”跳转一直没变', en: 'Temporary redirect that stays' },
    why: {
      zh: '302、303、307 告诉引擎原地址还会回来，权重留在旧地址上。两次抓取都跳到同一处，就不是临时的了。',
      en: '302, 303 and 307 say that the old address comes back, and signals stay there. The same target in two crawls is not temporary.',
    },
    fix: { zh: '改成 301 或 308，并把站内链接改到目标地址。', en: 'Answer 301 or 308, and link to the target itself.' },
    notAProblemIf: { zh: '按登录状态、语言或库存临时跳转。', en: 'It depends on login, language or stock.' },
    messages: {
      stays: {
        zh: '以 {status} 跳到 {target}，与上次抓取相同。',
        en: 'It leads to {target} with {status}, as in the last crawl.',
      },
    },
    evidence: ['status', 'target'],
  },
  check(site, _context, tally) {
    if (site.earlier === null) return 'not-applicable';
    const seen = new Set<number>();
    for (const { hops } of site.chains()) {
      for (let i = 0; i + 1 < hops.length; i++) {
        const [from, to] = [site.url(hops[i]!), site.url(hops[i + 1]!)];
        if (!from || !to || seen.has(from.id)) continue;
        seen.add(from.id);
        tally.checked();
        if (!TEMPORARY.has(from.status)) continue;
        const before = site.earlier.page(from.url);
        if (!before || !TEMPORARY.has(before.status) || before.redirect !== to.url) continue;
        tally.fail({
          urlId: from.id,
          message: 'stays',
          args: { status: from.status, target: clip(to.url) },
          evidence: { status: from.status, target: to.url },
          cause: `${from.status}`,
        });
      }
    }
    return undefined;
  },
};
