import type { HtmlRule } from '../../model/rule.ts';
import { LIGHTHOUSE, WHATWG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlDoctypeMissing: HtmlRule = {
  meta: {
    id: 'html-doctype-missing',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, LIGHTHOUSE],
    name: { zh: '没有 doctype', en: 'No doctype' },
    why: {
      zh: '没有 doctype，浏览器用二十年前的怪异模式排版，手机上尤其容易错位。',
      en: 'Without it browsers lay the page out in quirks mode, which breaks above all on phones.',
    },
    fix: { zh: '第一行写 <!doctype html>。', en: 'Make <!doctype html> the first line.' },
    notAProblemIf: { zh: '页面依赖旧的排版方式，短期内不改。', en: 'The page depends on the old layout.' },
    messages: { missing: { zh: '页面没有 doctype。', en: 'The page has no doctype.' } },
    evidence: ['value'],
  },
  check(page) {
    if (page.html.doctype !== null) return PASS;
    return fail('missing', { cause: pageTemplate(page) });
  },
};
