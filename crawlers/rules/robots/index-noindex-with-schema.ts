import type { HtmlRule } from '../../model/rule.ts';
import { hasNoindex } from '../canonical/canonical-of.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

/** Types that search engines show as rich results of a page of its own. */
const RICH =
  /^(?:Product|ProductGroup|Article|NewsArticle|BlogPosting|FAQPage|HowTo|Recipe|Event|JobPosting|VideoObject|Course)$/;

export const indexNoindexWithSchema: HtmlRule = {
  meta: {
    id: 'index-noindex-with-schema',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    debatable: true,
    // Of content pages index-noindex says it, with or without markup.
    types: ['search', 'utility', 'other'],
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: 'noindex 页面带有富结果标记', en: 'Rich-result markup on a noindex page' },
    why: {
      zh: '为搜索展示做了标记，却又不许收录：两者必有一个是误设。',
      en: 'The page is marked up for the results and kept out of them: one of the two is a mistake.',
    },
    fix: {
      zh: '应当收录就去掉 noindex；确实不收录，标记可以省掉。',
      en: 'Remove noindex if the page belongs in the results; if not, the markup can go.',
    },
    notAProblemIf: {
      zh: '标记由模板统一输出，页面确实不该收录。',
      en: 'A template writes the markup everywhere, and the page is rightly kept out.',
    },
    messages: {
      marked: {
        zh: '页面声明了 noindex，却带有 {types} 标记。',
        en: 'The page says noindex and carries {types} markup.',
      },
    },
    evidence: ['value'],
  },
  check(page) {
    const types = new Set(page.html.structuredData.flatMap((block) => block.types).filter((type) => RICH.test(type)));
    if (types.size === 0) return 'not-applicable';
    if (page.indexabilityReason !== 'noindex' && !hasNoindex(page)) return PASS;
    const shown = clip([...types].join(', '), 100);
    return fail('marked', { args: { types: shown }, evidence: { value: shown }, cause: pageTemplate(page) });
  },
};
