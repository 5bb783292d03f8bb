import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const indexConflicting: HtmlRule = {
  meta: {
    id: 'index-conflicting',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta],
    name: { zh: '收录指令自相矛盾', en: 'Contradicting robots directives' },
    why: {
      zh: '同时写 index 和 noindex，引擎按最严的执行，结果往往与本意相反。',
      en: 'With index and noindex together engines obey the strictest, often the opposite of what was meant.',
    },
    fix: { zh: '只保留真正想要的那一个。', en: 'Keep the one that is meant.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { both: { zh: '同时写了 {one} 和 {two}。', en: 'Both {one} and {two} are given.' } },
    evidence: ['value'],
  },
  check(page) {
    if (page.html.robots.length === 0) return PASS;
    for (const source of ['meta', 'header'] as const) {
      let all: string[] | undefined;
      for (const fact of page.html.robots) {
        if (fact.source !== source || (fact.agent !== 'robots' && fact.agent !== '*')) continue;
        all = all ? [...all, ...fact.directives] : [...fact.directives];
      }
      if (!all || all.length < 2) continue;
      for (const [one, two] of [
        ['index', 'noindex'],
        ['follow', 'nofollow'],
        ['all', 'noindex'],
      ] as const) {
        if (all.includes(one) && all.includes(two))
          return fail('both', { args: { one, two }, evidence: { value: all.join(', ') }, cause: pageTemplate(page) });
      }
    }
    return PASS;
  },
};
