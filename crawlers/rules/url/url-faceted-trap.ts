import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';

export const urlFacetedTrap: SiteRule = {
  meta: {
    id: 'url-faceted-trap',
    area: 'url',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.facets, BAIDU.structure],
    name: { zh: '网址空间失控（蜘蛛陷阱）', en: 'URL space without end (crawler trap)' },
    why: {
      zh: '参数组合、日历、重复路径产生近乎无限的地址，抓取配额耗在重复内容上。百度称之为蜘蛛黑洞。',
      en: 'Parameters, calendars or repeated paths make nearly endless URLs, and crawl time goes into copies. Baidu calls it a spider black hole.',
    },
    fix: {
      zh: '用 robots.txt 禁止无用的参数组合，链接里不要输出；有价值的组合改成静态路径。',
      en: 'Disallow useless combinations in robots.txt and do not link to them; give useful ones a path.',
    },
    notAProblemIf: { zh: '这些组合确有独立的搜索需求。', en: 'People do search for these combinations.' },
    messages: {
      trap: {
        zh: '{kind}：{pattern}，抓取 {fetched} 个后停止，少抓约 {skipped} 个。',
        en: '{kind}: {pattern}; stopped after {fetched}, about {skipped} requests saved.',
      },
    },
    evidence: ['pattern', 'count', 'sample'],
  },
  check(site, _context, tally) {
    const traps = site.traps();
    tally.checked(Math.max(traps.length, 1));
    for (const { kind, pattern, fetched, skipped, sample } of traps) {
      const urlId = site.idOf(sample) ?? null;
      tally.fail({
        urlId,
        message: 'trap',
        args: { kind, pattern: clip(pattern), fetched, skipped },
        evidence: { pattern, count: skipped, sample },
        cause: pattern,
      });
    }
    return undefined;
  },
};
