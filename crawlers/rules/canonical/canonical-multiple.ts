import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, RFC } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { canonicalsOf } from './canonical-of.ts';

export const canonicalMultiple: HtmlRule = {
  meta: {
    id: 'canonical-multiple',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, RFC.canonical],
    name: { zh: 'canonical 重复声明', en: 'Canonical declared several times' },
    why: {
      zh: '同一地址声明多次本身无害，但说明有两处代码在输出，改动一处就会冲突。',
      en: 'Declaring the same URL twice does no harm yet, but two pieces of code print it, and one change makes them conflict.',
    },
    fix: {
      zh: '只保留一个 canonical。常见原因是主题、插件和服务器响应头各输出一次。',
      en: 'Keep one. Often theme, plug-in and server header each print it.',
    },
    notAProblemIf: { zh: 'HTML 与 Link 响应头有意保持一致。', en: 'HTML and Link header agree on purpose.' },
    messages: {
      same: {
        zh: 'canonical 声明了 {count} 次，地址相同。',
        en: 'The canonical is declared {count} times with the same URL.',
      },
    },
    evidence: ['count', 'target'],
  },
  check(page) {
    const { canonicals } = page.html;
    if (canonicals.length < 2) return PASS;
    const inHtml = canonicals.filter(({ source }) => source === 'html').length;
    const urls = canonicalsOf(page);
    if (inHtml < 2 || urls.length !== 1) return PASS;
    return fail('same', {
      args: { count: inHtml },
      evidence: { count: inHtml, target: urls[0]! },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
