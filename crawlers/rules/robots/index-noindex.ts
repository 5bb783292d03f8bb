import type { HtmlRule } from '../../model/rule.ts';
import { LINK_KIND } from '../../model/states.ts';
import { hasNoindex } from '../canonical/canonical-of.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const indexNoindex: HtmlRule = {
  meta: {
    id: 'index-noindex',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    debatable: true,
    types: ['home', 'category', 'product', 'promo', 'article'],
    engines: { baidu: 'notice' },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta, BAIDU.robots],
    name: { zh: '内容页被设为 noindex', en: 'Content page set to noindex' },
    why: {
      zh: '带 noindex 的页面不会出现在搜索结果里。常见事故是测试环境的设置被带上线。',
      en: 'A noindex page never shows in search. A frequent accident is a staging setting that went live.',
    },
    fix: {
      zh: '确认这是有意的；若不是，删掉 robots meta 或 X-Robots-Tag 里的 noindex。',
      en: 'Check that it is meant; if not, remove noindex from the robots meta or the X-Robots-Tag header.',
    },
    notAProblemIf: { zh: '你确实不想让它被收录。', en: 'You really do not want it in search.' },
    messages: {
      noindex: {
        zh: '{type} 类型的页面带有 noindex（{value}）。',
        en: 'A page of type {type} carries noindex ({value}).',
      },
    },
    evidence: ['value', 'pageType'],
  },
  check(page) {
    if (page.indexabilityReason?.startsWith('noindex') !== true && !hasNoindex(page)) return PASS;
    // Later pages of a list are reported by page-noindex.
    if (page.html.links.some(({ kind }) => kind === LINK_KIND.prev)) return PASS;
    const found = page.html.robots.find(
      ({ directives }) => directives.includes('noindex') || directives.includes('none'),
    );
    const value = found ? `${found.source} ${found.agent}: ${found.directives.join(', ')}` : 'noindex';
    const type = page.html.pageType.type;
    return fail('noindex', {
      args: { type, value },
      evidence: { value, pageType: type },
      cause: templateOf(page.url, type),
    });
  },
};
