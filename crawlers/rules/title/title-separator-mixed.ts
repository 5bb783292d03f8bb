import type { SiteRule } from '../../model/rule.ts';
import { BAIDU } from '../sources.ts';
import { titleSeparators } from './title-text.ts';

export const titleSeparatorMixed: SiteRule = {
  meta: {
    id: 'title-separator-mixed',
    area: 'title',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    onlyFor: ['baidu', '360', 'sogou', 'shenma', 'toutiao'],
    options: {
      minPages: {
        default: 20,
        text: { zh: '至少有多少个带分隔符的页面才判断', en: 'fewest titles with a separator before this is judged' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.titles],
    name: { zh: '标题分隔符不统一', en: 'Title separators differ over the site' },
    why: {
      zh: '百度的标题规范建议全站用同一种分隔符，便于识别主标题和站名。',
      en: "Baidu's title guide asks for one separator over the site, so that title and site name can be told apart.",
    },
    fix: {
      zh: '选定一种分隔符（如“_”或“-”），在标题模板里统一。',
      en: 'Choose one separator and use it in every title template.',
    },
    notAProblemIf: {
      zh: '不同栏目由不同系统发布，短期内统一代价太大。',
      en: 'Parts of the site come from different systems and unifying them costs too much.',
    },
    messages: {
      mixed: { zh: '全站用了 {count} 种标题分隔符：{list}。', en: 'Titles use {count} different separators: {list}.' },
    },
    evidence: ['separators', 'count'],
  },
  check(_site, context, tally) {
    const counts = new Map<string, number>();
    let total = 0;
    return {
      page(row) {
        if (!row.indexable || row.title === null) return;
        tally.checked();
        const last = titleSeparators(row.title).at(-1);
        if (last === undefined) return;
        const one = last === '｜' ? '|' : last;
        counts.set(one, (counts.get(one) ?? 0) + 1);
        total += 1;
      },
      end() {
        if (total < context.option<number>('minPages')) return;
        const used = [...counts].filter(([, count]) => count >= total * 0.05).sort((a, b) => b[1] - a[1]);
        if (used.length < 3) return;
        const list = used.map(([separator, count]) => `${separator} ×${count}`).join('  ');
        tally.fail({
          urlId: null,
          message: 'mixed',
          args: { count: used.length, list },
          evidence: { separators: list, count: used.length },
        });
      },
    };
  },
};
