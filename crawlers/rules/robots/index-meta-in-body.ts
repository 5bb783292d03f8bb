import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const indexMetaInBody: HtmlRule = {
  meta: {
    id: 'index-meta-in-body',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta, GOOGLE.headElements],
    name: { zh: 'robots meta 在 body 里', en: 'Robots meta in the body' },
    why: {
      zh: '有的引擎认、有的不认，结果不可预料；访客若能插入内容，还会被人利用。',
      en: 'Some engines obey it and some do not; and if visitors can insert content, they can abuse it.',
    },
    fix: { zh: '移到 <head>。', en: 'Move it into <head>.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      body: { zh: 'robots meta（{value}）在 body 里。', en: 'The robots meta ({value}) stands in the body.' },
    },
    evidence: ['value', 'place'],
  },
  check(page) {
    if (page.html.headBrokenBy !== null) return PASS;
    for (const { source, place, directives } of page.html.robots) {
      if (source === 'meta' && place === 'body')
        return fail('body', {
          args: { value: clip(directives.join(', '), 80) },
          evidence: { value: directives.join(', '), place: 'body' },
          cause: pageTemplate(page),
        });
    }
    return PASS;
  },
};
