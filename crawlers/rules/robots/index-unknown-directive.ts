import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

const KNOWN = new Set([
  'all',
  'index',
  'follow',
  'noindex',
  'nofollow',
  'none',
  'noarchive',
  'nocache',
  'nosnippet',
  'notranslate',
  'noimageindex',
  'indexifembedded',
  'noodp',
  'noydir',
  'noyaca',
  'archive',
  'snippet',
  'nositelinkssearchbox',
  'noimageai',
  'noai',
  'imageindex',
  'translate',
  'odp',
  'nopreview',
  'noimageclick',
]);

export const indexUnknownDirective: HtmlRule = {
  meta: {
    id: 'index-unknown-directive',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta],
    name: { zh: 'robots meta 里有无效指令', en: 'Unknown robots directive' },
    why: {
      zh: '写错的指令不起作用：no-index、noidex 不会阻止收录。',
      en: 'A misspelt directive does nothing: no-index and noidex keep nobody out.',
    },
    fix: {
      zh: '改成有效写法，例如 noindex、nofollow、max-snippet:-1。',
      en: 'Write it correctly: noindex, nofollow, max-snippet:-1.',
    },
    notAProblemIf: { zh: '是某个小引擎专用的指令。', en: 'It is meant for one particular engine.' },
    messages: { unknown: { zh: '“{value}”不是已知的指令。', en: '"{value}" is no known directive.' } },
    evidence: ['value'],
  },
  check(page) {
    for (const { directives } of page.html.robots) {
      for (const value of directives) {
        if (value === '' || KNOWN.has(value) || value.includes(':')) continue;
        return fail('unknown', {
          args: { value: clip(value, 60) },
          evidence: { value: directives.join(', ') },
          cause: value,
        });
      }
    }
    return PASS;
  },
};
