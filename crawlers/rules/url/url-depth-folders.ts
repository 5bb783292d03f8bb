import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { pathOf } from './url-parts.ts';

export const urlDepthFolders: HtmlRule = {
  meta: {
    id: 'url-depth-folders',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['category', 'product', 'promo', 'article'],
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '网址目录层级过深', en: 'URL with many folders' },
    why: {
      zh: '层级过深的网址难记难分享，也常说明分类体系太细，读者要点很多次才能到。',
      en: 'Such an address is hard to remember and to share, and often tells of categories so fine that people click a lot to get there.',
    },
    fix: {
      zh: '新栏目控制在四层目录以内；已有排名的旧网址不必为此改动。',
      en: 'Keep new sections within four folders; addresses that rank already need not change for this.',
    },
    notAProblemIf: {
      zh: '目录对应真实的文档结构，点击次数并不多。',
      en: 'The folders follow the structure of a manual, and the page is few clicks away.',
    },
    options: { maxFolders: { default: 4, text: { zh: '允许的目录层数', en: 'folders that are still fine' } } },
    messages: { deep: { zh: '网址有 {folders} 层目录。', en: 'The URL has {folders} folders.' } },
    evidence: ['url', 'count'],
  },
  check(page, context) {
    // What stands behind the last slash is the page itself.
    const folders = pathOf(page.url)
      .split('/')
      .slice(1, -1)
      .filter((segment) => segment !== '').length;
    if (folders <= context.option<number>('maxFolders')) return PASS;
    return fail('deep', { args: { folders }, evidence: { url: page.url, count: folders }, cause: `${folders}` });
  },
};
