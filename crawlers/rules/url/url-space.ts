import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, RFC } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { pathOf } from './url-parts.ts';

export const urlSpace: HtmlRule = {
  meta: {
    id: 'url-space',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls, RFC.uri],
    name: { zh: '网址含空格', en: 'Space in the URL' },
    why: { zh: '空格编码成 %20，复制时常被截断。', en: 'It becomes %20 and is often cut when copied.' },
    fix: { zh: '改用连字符，旧地址 301 过去。', en: 'Use a hyphen and redirect the old URL.' },
    notAProblemIf: { zh: '文件名不可更改。', en: 'The file name cannot be changed.' },
    messages: { found: { zh: '路径含空格：{path}。', en: 'The path holds a space: {path}.' } },
    evidence: ['url'],
  },
  check(page) {
    const path = pathOf(page.url);
    if (!path.includes('%20') && !path.includes(' ')) return PASS;
    return fail('found', { args: { path: clip(path, 100) }, evidence: { url: page.url } });
  },
};
