import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';

export const descDuplicate: SiteRule = {
  meta: {
    id: 'desc-duplicate',
    area: 'description',
    scope: 'site',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.snippets, COMMON_PRACTICE],
    name: { zh: '描述重复', en: 'Duplicate meta descriptions' },
    why: {
      zh: '所有页面用同一段描述，等于没有描述：摘要不能帮用户区分页面。',
      en: 'The same description on many pages is as good as none: it does not tell them apart.',
    },
    fix: {
      zh: '为重要页面单独写；其余页面宁可删掉描述，让引擎从正文取。',
      en: 'Write one for each important page; leave it out on the others rather than repeat it.',
    },
    notAProblemIf: { zh: '只是翻页或筛选页共用描述。', en: 'Only paginated or filtered lists share it.' },
    messages: {
      same: {
        zh: '与另外 {count} 个可收录页面描述相同。',
        en: '{count} other indexable {count|page has|pages have} the same description.',
      },
    },
    evidence: ['description', 'count', 'other'],
  },
  check(site, _context, tally) {
    const contentOf = new Map<number, number>();
    site.duplicates('content').forEach(({ ids }, group) => {
      for (const id of ids) contentOf.set(id, group);
    });
    for (const group of site.duplicates('description')) {
      const content = contentOf.get(group.ids[0]!);
      if (content !== undefined && group.ids.every((id) => contentOf.get(id) === content)) continue;
      const count = group.ids.length - 1;
      group.ids.forEach((urlId, i) => {
        const other = site.url(group.ids[i === 0 ? 1 : 0]!)?.url ?? '';
        tally.fail({
          urlId,
          message: 'same',
          args: { count },
          evidence: { description: clip(group.key), count, other },
          cause: group.key,
        });
      });
    }
    return {
      page(row) {
        if (row.indexable && row.description !== null) tally.checked();
      },
    };
  },
};
