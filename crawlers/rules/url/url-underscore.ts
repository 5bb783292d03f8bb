import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { pathOf } from './url-parts.ts';

export const urlUnderscore: HtmlRule = {
  meta: {
    id: 'url-underscore',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls],
    name: { zh: '网址用下划线分词', en: 'Underscores in the URL' },
    why: {
      zh: 'Google 建议用连字符分词，下划线会把两个词当成一个。',
      en: 'Google recommends hyphens: underscores may join two words into one.',
    },
    fix: {
      zh: '新页面用连字符；旧网址不必为此改动。',
      en: 'Use hyphens for new pages; old URLs need not change for this.',
    },
    notAProblemIf: {
      zh: '网址已有排名，或是技术名称的一部分。',
      en: 'The URL ranks already, or the underscore is part of a technical name.',
    },
    messages: { found: { zh: '路径含下划线：{path}。', en: 'The path holds underscores: {path}.' } },
    evidence: ['url'],
  },
  check(page) {
    const path = pathOf(page.url);
    if (!path.includes('_')) return PASS;
    return fail('found', { args: { path: clip(path, 100) }, evidence: { url: page.url } });
  },
};
