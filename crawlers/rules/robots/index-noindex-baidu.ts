import type { HtmlRule } from '../../model/rule.ts';
import { hasNoindex } from '../canonical/canonical-of.ts';
import { BAIDU } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const indexNoindexBaidu: HtmlRule = {
  meta: {
    id: 'index-noindex-baidu',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    debatable: true,
    stage: 'trial',
    onlyFor: ['baidu'],
    types: ['search', 'utility', 'other'],
    since: '0.1.0',
    sources: [{ ...BAIDU.robots, confidence: 'unconfirmed' }],
    name: { zh: '只靠 noindex 挡不住百度', en: 'noindex alone may not keep Baidu out' },
    why: {
      zh: '旧资料（2014 年）称百度不遵守 noindex，如今是否如此未经证实。',
      en: 'An old report (2014) says that Baidu does not honour noindex; whether it still holds is unconfirmed.',
    },
    fix: {
      zh: '真不想被百度收录的页面，在 robots.txt 里禁止 Baiduspider，或让它返回 404。',
      en: 'To be sure, disallow the page for Baiduspider in robots.txt, or answer 404.',
    },
    notAProblemIf: { zh: '被百度收录也无妨。', en: 'You do not mind if Baidu shows it.' },
    messages: { only: { zh: '页面只用 noindex 排除自己。', en: 'The page excludes itself by noindex only.' } },
    evidence: ['value'],
  },
  check(page) {
    if (!hasNoindex(page)) return PASS;
    return fail('only', { evidence: { value: 'noindex' } });
  },
};
