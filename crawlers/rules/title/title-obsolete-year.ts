import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { titleOf } from './title-text.ts';

export const titleObsoleteYear: HtmlRule = {
  meta: {
    id: 'title-obsolete-year',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['home', 'category', 'product', 'promo', 'article'],
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.titleUpdate],
    name: { zh: '标题里的年份过时', en: 'Year in the title is out of date' },
    why: {
      zh: '标题写着旧年份而页面已更新时，用户会以为内容过期，Google 也可能改写标题。',
      en: 'With an old year in the title of a page that was updated, people think it is stale, and Google may rewrite it.',
    },
    fix: {
      zh: '把标题里的年份改成页面最近更新的年份，或去掉年份。',
      en: 'Change the year to that of the last update, or leave it out.',
    },
    notAProblemIf: {
      zh: '年份属于内容本身，例如“2023 年度报告”“2019 年普洱”。',
      en: 'The year is part of the subject: "Report 2023", "2019 vintage".',
    },
    messages: {
      old: {
        zh: '标题里写着 {year} 年，而页面上最新的日期是 {date}。',
        en: 'The title says {year}, but the newest date on the page is {date}.',
      },
    },
    evidence: ['title', 'date'],
  },
  check(page) {
    const title = titleOf(page);
    const year = /(?<!\d)20[0-3]\d(?!\d)/.exec(title)?.[0];
    if (year === undefined) return PASS;
    let newest = '';
    for (const { value } of page.html.dates) if (value > newest) newest = value;
    if (newest === '' || newest.slice(0, 4) <= year || title.includes(newest.slice(0, 4))) return PASS;
    return fail('old', { args: { year, date: newest.slice(0, 10) }, evidence: { title, date: newest } });
  },
};
