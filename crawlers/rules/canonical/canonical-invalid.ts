import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { LIGHTHOUSE, RFC } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const canonicalInvalid: HtmlRule = {
  meta: {
    id: 'canonical-invalid',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [LIGHTHOUSE, RFC.canonical],
    name: { zh: 'canonical 不是有效网址', en: 'Canonical is no valid URL' },
    why: {
      zh: '无法解析的 canonical 会被忽略，重复页面照样竞争。',
      en: 'A canonical that does not parse is ignored, and duplicates go on competing.',
    },
    fix: {
      zh: '写完整的绝对地址，例如 https://shop.example/a。',
      en: 'Write an absolute URL: https://shop.example/a.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { invalid: { zh: 'canonical“{href}”无法解析。', en: 'The canonical "{href}" does not parse.' } },
    evidence: ['href'],
  },
  check(page) {
    for (const { url, href } of page.html.canonicals) {
      if (url === null)
        return fail('invalid', { args: { href: clip(href, 120) }, evidence: { href }, cause: pageTemplate(page) });
    }
    return PASS;
  },
};
