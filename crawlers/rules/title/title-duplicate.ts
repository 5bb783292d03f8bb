import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';

export const titleDuplicate: SiteRule = {
  meta: {
    id: 'title-duplicate',
    area: 'title',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.titles, BAIDU.titles],
    name: { zh: '标题重复', en: 'Duplicate titles' },
    why: {
      zh: '几个页面同一个标题时，搜索引擎和用户都分不清哪一页回答哪个问题，这些页面会互相竞争。',
      en: 'When pages share a title, neither engines nor people can tell which one answers what, and the pages compete with each other.',
    },
    fix: {
      zh: '给每一页写自己的标题；若这些页面本来就是同一内容，请合并或用 canonical 指向一个。',
      en: 'Give each page its own title; if they are really one page, merge them or point canonicals to one.',
    },
    notAProblemIf: { zh: '这些页面很快会被合并或下线。', en: 'The pages are about to be merged or removed.' },
    messages: {
      same: {
        zh: '与另外 {count} 个可收录页面标题相同：“{title}”。',
        en: '{count} other indexable {count|page has|pages have} the same title: "{title}".',
      },
    },
    evidence: ['title', 'count', 'other'],
  },
  check(site, _context, tally) {
    // Pages whose whole text is the same are reported once, as duplicate content.
    const contentOf = new Map<number, number>();
    site.duplicates('content').forEach(({ ids }, group) => {
      for (const id of ids) contentOf.set(id, group);
    });
    for (const group of site.duplicates('title')) {
      const content = contentOf.get(group.ids[0]!);
      if (content !== undefined && group.ids.every((id) => contentOf.get(id) === content)) continue;
      group.ids.forEach((urlId, i) => {
        const other = site.url(group.ids[i === 0 ? 1 : 0]!)?.url ?? '';
        const count = group.ids.length - 1;
        tally.fail({
          urlId,
          message: 'same',
          args: { count, title: clip(group.key, 100) },
          evidence: { title: group.key, count, other },
          cause: group.key,
        });
      });
    }
    return { page: (row) => (row.indexable ? tally.checked() : undefined) };
  },
};
