import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';

export const contentDuplicateExact: SiteRule = {
  meta: {
    id: 'content-duplicate-exact',
    area: 'content',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, BAIDU.hurricane],
    name: { zh: '正文完全相同', en: 'Same content on several pages' },
    why: {
      zh: '同一内容有多个地址，权重被拆散，引擎只留一个，未必是你要的那个。',
      en: 'One text at several addresses splits what it earns; an engine keeps one, perhaps not the one you want.',
    },
    fix: {
      zh: '保留一个，其余 301 或用 canonical 指向它。',
      en: 'Keep one and redirect the others, or point canonicals to it.',
    },
    notAProblemIf: {
      zh: '是打印版等，已用 canonical 或 noindex 处理（本规则不计）。',
      en: 'They are print versions with canonical or noindex (not counted here).',
    },
    messages: {
      same: {
        zh: '与另外 {count} 个可收录页面正文相同，例如 {other}。',
        en: '{count} other indexable {count|page has|pages have} the same text, e.g. {other}.',
      },
    },
    evidence: ['count', 'other'],
  },
  check(site, _context, tally) {
    for (const group of site.duplicates('content')) {
      const count = group.ids.length - 1;
      group.ids.forEach((urlId, i) => {
        const other = site.url(group.ids[i === 0 ? 1 : 0]!)?.url ?? '';
        tally.fail({
          urlId,
          message: 'same',
          args: { count, other: clip(other) },
          evidence: { count, other },
          cause: group.key,
        });
      });
    }
    return { page: (row) => (row.indexable ? tally.checked() : undefined) };
  },
};
