import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';

export const canonicalUnlinked: SiteRule = {
  meta: {
    id: 'canonical-unlinked',
    area: 'canonical',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, COMMON_PRACTICE],
    name: { zh: '规范页没有站内链接', en: 'Canonical page without internal links' },
    why: {
      zh: '站内都链到变体，却声明一个没人链接的地址是正式的，引擎可能不采信。',
      en: 'All links go to variants while a page that nobody links to is declared the real one; engines may not believe it.',
    },
    fix: { zh: '把站内链接改到规范地址。', en: 'Link to the canonical URL.' },
    notAProblemIf: { zh: '规范页刚上线。', en: 'The canonical page is brand new.' },
    messages: {
      unlinked: {
        zh: '规范页 {target} 没有站内链接指向。',
        en: 'No internal link points to the canonical page {target}.',
      },
    },
    evidence: ['target'],
  },
  check(site, _context, tally) {
    if (!site.complete) return 'not-measured';
    return {
      page(row) {
        if (row.canonicalId === null || row.canonicalId === row.id) return;
        const target = site.url(row.canonicalId);
        if (target?.status !== 200 || target.role !== URL_ROLE.page) return;
        tally.checked();
        if (target.inlinks > 0 || site.seeds.includes(target.url)) return;
        tally.fail({
          urlId: row.id,
          message: 'unlinked',
          args: { target: clip(target.url) },
          evidence: { target: target.url },
          cause: target.url,
        });
      },
    };
  },
};
