import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { pathOf } from './url-parts.ts';

export const urlUppercase: HtmlRule = {
  meta: {
    id: 'url-uppercase',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls],
    name: { zh: '网址含大写字母', en: 'Upper-case letters in the URL' },
    why: {
      zh: '路径区分大小写，同一页面容易出现两种写法，变成重复内容。',
      en: 'Paths are case-sensitive, so one page easily gets two URLs.',
    },
    fix: {
      zh: '新页面统一小写；两种写法都能打开时，301 到小写。',
      en: 'Use lower case for new pages; when both open, redirect to lower case.',
    },
    notAProblemIf: {
      zh: '服务器已统一跳转，或路径是技术名称。',
      en: 'The server redirects the other form, or the path is a technical name.',
    },
    messages: { found: { zh: '路径含大写字母：{path}。', en: 'The path holds upper-case letters: {path}.' } },
    evidence: ['url'],
  },
  check(page) {
    const path = pathOf(page.url);
    // Upper case inside %E7 is only how escapes are written.
    if (!/[A-Z]/.test(path) || !/[A-Z]/.test(path.replace(/%[0-9A-F]{2}/g, ''))) return PASS;
    return fail('found', { args: { path: clip(path, 100) }, evidence: { url: page.url } });
  },
};
