import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { titleSegments } from './title-text.ts';

interface Edge {
  count: number;
  /** Characters of all titles that end (or begin) with this part. */
  total: number;
}

/** The part that stands in at least 80% of the titles and fills most of them; null when there is none. */
function dominant(
  edges: Map<string, Edge>,
  pages: number,
  minRatio: number,
): { text: string; ratio: number; count: number } | null {
  for (const [text, { count, total }] of edges) {
    const ratio = (text.length * count) / total;
    if (count >= pages * 0.8 && ratio >= minRatio) return { text, ratio, count };
  }
  return null;
}

export const titleBoilerplate: SiteRule = {
  meta: {
    id: 'title-boilerplate',
    area: 'title',
    scope: 'site',
    severity: 'warning',
    options: {
      minPages: {
        default: 10,
        text: { zh: '同类页面至少多少个才判断', en: 'fewest pages of a type before this is judged' },
      },
      minRatio: {
        default: 0.7,
        text: { zh: '公共部分占标题长度的比例', en: 'share of the title that the common part fills' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.titles, GOOGLE.titleUpdate],
    name: { zh: '标题大部分是套话', en: 'Titles are mostly boilerplate' },
    why: {
      zh: '同类页面的标题只差几个字，搜索结果里看不出区别，Google 会改写。',
      en: 'When titles of a kind differ in a few letters only, results look alike and Google rewrites them.',
    },
    fix: {
      zh: '缩短公共部分（只留站名），把本页独有的内容放到前面。',
      en: 'Cut the common part down to the site name and put what is special about the page first.',
    },
    notAProblemIf: {
      zh: '公共部分就是系列名，用户按它搜索。',
      en: 'The common part is the name of a series that people search for.',
    },
    messages: {
      boilerplate: {
        zh: '{type} 类页面的标题里，“{text}”占了 {ratio}%。',
        en: 'In titles of type {type}, "{text}" fills {ratio}%.',
      },
    },
    evidence: ['text', 'ratio', 'count', 'pageType'],
  },
  check(_site, context, tally) {
    const types = new Map<string, { pages: number; last: Map<string, Edge>; first: Map<string, Edge> }>();
    const note = (edges: Map<string, Edge>, text: string, length: number) => {
      const edge = edges.get(text);
      if (edge) {
        edge.count += 1;
        edge.total += length;
      } else if (edges.size < 500) edges.set(text, { count: 1, total: length });
    };
    return {
      page(row) {
        if (!row.indexable || row.title === null || row.pageType === null) return;
        tally.checked();
        let type = types.get(row.pageType);
        if (!type) types.set(row.pageType, (type = { pages: 0, last: new Map(), first: new Map() }));
        type.pages += 1;
        const parts = titleSegments(row.title);
        if (parts.length < 2) return;
        note(type.last, parts.slice(1).join(' '), row.title.length);
        note(type.first, parts.slice(0, -1).join(' '), row.title.length);
      },
      end() {
        for (const [type, { pages, last, first }] of types) {
          if (pages < context.option<number>('minPages')) continue;
          const minRatio = context.option<number>('minRatio');
          const found = dominant(last, pages, minRatio) ?? dominant(first, pages, minRatio);
          if (!found) continue;
          const ratio = Math.round(found.ratio * 100);
          tally.fail({
            urlId: null,
            message: 'boilerplate',
            args: { type, text: clip(found.text, 80), ratio },
            evidence: { text: found.text, ratio, count: found.count, pageType: type },
            cause: type,
          });
        }
      },
    };
  },
};
