import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, COMMON_PRACTICE, GOOGLE } from '../sources.ts';

export const contentDuplicateNear: SiteRule = {
  meta: {
    id: 'content-duplicate-near',
    area: 'content',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, BAIDU.hurricane, COMMON_PRACTICE],
    name: { zh: '正文高度相似', en: 'Nearly the same content' },
    why: {
      zh: '只改了几个字的页面会被当作重复；百度飓风算法专门打击改写拼凑的内容。',
      en: "Pages that differ in a few words count as duplicates; Baidu's 飓风 algorithm acts on rewritten copies.",
    },
    fix: {
      zh: '合并成一页，或写出真正的差别；商品规格用一个页面加选项。',
      en: 'Merge them, or write what really differs; use one page with options for variants.',
    },
    notAProblemIf: {
      zh: '规格页必须分开，且 canonical 已设置。',
      en: 'Variants must stay apart and canonicals are set.',
    },
    messages: {
      near: {
        zh: '与 {other} 等 {count} 个可收录页面相似（最低 {similarity}%）。',
        en: 'Like {count} other indexable {count|page|pages}, e.g. {other} (at least {similarity}%).',
      },
    },
    evidence: ['similarity', 'count', 'other'],
  },
  check(site, _context, tally) {
    for (const group of site.duplicates('content-near')) {
      const count = group.ids.length - 1;
      const similarity = Math.round(group.similarity * 100);
      const cause = String(Math.min(...group.ids));
      group.ids.forEach((urlId, i) => {
        const other = site.url(group.ids[i === 0 ? 1 : 0]!)?.url ?? '';
        tally.fail({
          urlId,
          message: 'near',
          args: { count, similarity, other: clip(other) },
          evidence: { similarity, count, other },
          cause,
        });
      });
    }
    return { page: (row) => (row.indexable ? tally.checked() : undefined) };
  },
};
