import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';

export const h1Duplicate: SiteRule = {
  meta: {
    id: 'h1-duplicate',
    area: 'headings',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: 'H1 重复', en: 'Duplicate h1' },
    why: {
      zh: '不同页面用同一个 H1，读者不确定自己在哪一页。',
      en: 'The same h1 on different pages leaves readers unsure which page they are on.',
    },
    fix: { zh: '给 H1 加上区分内容，例如规格、地区、页码。', en: 'Add what differs: size, place, page number.' },
    notAProblemIf: {
      zh: '是同一商品的规格页，已用 canonical 归并。',
      en: 'They are variants of one product and a canonical joins them.',
    },
    messages: {
      same: {
        zh: '与另外 {count} 个可收录页面 H1 相同：“{h1}”。',
        en: '{count} other indexable {count|page has|pages have} the same h1: "{h1}".',
      },
    },
    evidence: ['h1', 'count', 'other'],
  },
  check(site, _context, tally) {
    // Pages that share a title or their whole text are reported there.
    const groupOf = new Map<number, string>();
    for (const of of ['title', 'content'] as const) {
      site.duplicates(of).forEach(({ ids }, i) => {
        for (const id of ids) groupOf.set(id, `${of}${i}`);
      });
    }
    for (const group of site.duplicates('h1')) {
      const shared = groupOf.get(group.ids[0]!);
      if (shared !== undefined && group.ids.every((id) => groupOf.get(id) === shared)) continue;
      const count = group.ids.length - 1;
      group.ids.forEach((urlId, i) => {
        const other = site.url(group.ids[i === 0 ? 1 : 0]!)?.url ?? '';
        tally.fail({
          urlId,
          message: 'same',
          args: { count, h1: clip(group.key, 100) },
          evidence: { h1: group.key, count, other },
          cause: group.key,
        });
      });
    }
    return {
      page(row) {
        if (row.indexable && row.h1 !== null) tally.checked();
      },
    };
  },
};
