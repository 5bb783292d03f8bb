import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { pathOf } from './url-parts.ts';

export const urlMultipleSlashes: HtmlRule = {
  meta: {
    id: 'url-multiple-slashes',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls],
    name: { zh: '网址含连续斜杠', en: 'Double slash in the path' },
    why: {
      zh: '多出来的斜杠让同一页面有两个地址，通常是拼接网址时的错误。',
      en: 'The extra slash gives one page two URLs; usually a mistake when URLs are put together.',
    },
    fix: {
      zh: '改正生成链接的代码，并把多斜杠地址 301 到正常地址。',
      en: 'Correct the code that builds links, and redirect to the proper URL.',
    },
    notAProblemIf: { zh: '路径里嵌着另一个网址（如快照服务）。', en: 'The path holds another URL, as archives do.' },
    messages: { found: { zh: '路径含“//”：{path}。', en: 'The path holds "//": {path}.' } },
    evidence: ['url'],
  },
  check(page) {
    const path = pathOf(page.url);
    const at = path.indexOf('//');
    if (at < 0 || path[at - 1] === ':') return PASS;
    return fail('found', { args: { path: clip(path, 100) }, evidence: { url: page.url }, cause: pageTemplate(page) });
  },
};
