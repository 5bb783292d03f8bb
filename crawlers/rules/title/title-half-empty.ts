import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { foldText, metaOf, separatorEdge, titleOf } from './title-text.ts';

export const titleHalfEmpty: HtmlRule = {
  meta: {
    id: 'title-half-empty',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'error',
    engines: { google: 'error', baidu: 'warning' },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.titleUpdate, BAIDU.titles],
    name: { zh: '标题只剩一半', en: 'Half-empty title' },
    why: {
      zh: '模板里的变量为空，标题只剩分隔符和站名，Google 会把它改写。',
      en: 'A variable of the template was empty, so only separator and site name are left; Google rewrites such titles.',
    },
    fix: {
      zh: '检查标题模板中取值的字段，给空值一个后备（例如用 H1）。',
      en: 'Check which field the title template reads and give it a fallback, e.g. the h1.',
    },
    notAProblemIf: { zh: '首页只写站名。', en: 'It is the home page and says only the site name.' },
    messages: {
      begins: { zh: '标题以分隔符开头：“{title}”。', en: 'The title begins with a separator: "{title}".' },
      ends: { zh: '标题以分隔符结尾：“{title}”。', en: 'The title ends with a separator: "{title}".' },
      site: { zh: '标题只有站名“{title}”。', en: 'The title is only the site name "{title}".' },
    },
    evidence: ['title'],
  },
  check(page) {
    const title = titleOf(page).trim();
    if (title === '') return PASS;
    const edge = separatorEdge(title);
    if (edge !== null) {
      return fail(edge, { args: { title: clip(title, 100) }, evidence: { title }, cause: pageTemplate(page) });
    }
    if (page.html.pageType.type === 'home') return PASS;
    const site = metaOf(page, 'og:site_name');
    if (site === null || site === '' || foldText(site) !== foldText(title)) return PASS;
    return fail('site', { args: { title: clip(title, 100) }, evidence: { title }, cause: pageTemplate(page) });
  },
};
