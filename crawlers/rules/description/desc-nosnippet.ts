import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const descNosnippet: HtmlRule = {
  meta: {
    id: 'desc-nosnippet',
    area: 'description',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    types: ['home', 'category', 'product', 'promo', 'article'],
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta],
    name: { zh: '禁止了搜索摘要', en: 'Search snippet is forbidden' },
    why: {
      zh: 'nosnippet 或 max-snippet:0 让搜索结果只剩标题，也不会被用于 AI 摘要和精选摘要。',
      en: 'nosnippet or max-snippet:0 leaves only the title in results, and keeps the page out of answers and featured snippets.',
    },
    fix: { zh: '若不是有意的，删掉这个指令。', en: 'Remove the directive unless it is meant.' },
    notAProblemIf: { zh: '内容受授权限制，不能被引用。', en: 'A licence forbids quoting the content.' },
    messages: { nosnippet: { zh: '页面带有 {value}。', en: 'The page carries {value}.' } },
    evidence: ['value'],
  },
  check(page) {
    for (const { directives, source, agent } of page.html.robots) {
      const value = directives.find((directive) => directive === 'nosnippet' || directive === 'max-snippet:0');
      if (value !== undefined)
        return fail('nosnippet', {
          args: { value },
          evidence: { value: `${source} ${agent}: ${directives.join(', ')}` },
          cause: pageTemplate(page),
        });
    }
    return PASS;
  },
};
