import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, PROPOSAL } from '../sources.ts';
import { h1Of, metaOf, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const keywordsNotOnPage: HtmlRule = {
  meta: {
    id: 'keywords-not-on-page',
    area: 'description',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    onlyFor: ['baidu', '360', 'sogou', 'shenma', 'toutiao'],
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.clearWind, PROPOSAL],
    name: { zh: '关键词与页面无关', en: 'Meta keywords that are not on the page' },
    why: {
      zh: '写了页面上没有的词，既不会带来排名，也像全站套用同一串词。',
      en: 'Words that the page does not hold win nothing, and look like one list pasted on every page.',
    },
    fix: { zh: '按本页内容写，或删掉 keywords。', en: 'Write them from the page, or remove the element.' },
    notAProblemIf: { zh: '词在图片或视频里。', en: 'The words are in pictures or a video.' },
    messages: {
      absent: {
        zh: '{count} 个关键词里有 {missing} 个在标题、H1、描述和正文中都找不到。',
        en: 'Of {count} keywords, {missing} are found in neither title, h1, description nor text.',
      },
    },
    evidence: ['keywords', 'word'],
  },
  check(page) {
    const keywords = metaOf(page, 'keywords');
    if (keywords === null || keywords === '') return PASS;
    const { main, mainChars } = page.html.text;
    if (mainChars < 100) return 'not-applicable';
    const head = `${titleOf(page)}\n${h1Of(page)}\n${metaOf(page, 'description') ?? ''}`.toLowerCase();
    const words = keywords
      .toLowerCase()
      .split(/[,，、;；|]/)
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .slice(0, 10);
    let lower: string | null = null;
    const missing = words.filter(
      (word) => !head.includes(word) && !main.includes(word) && !(lower ??= main.toLowerCase()).includes(word),
    );
    // A few synonyms are fine; a list that mostly misses the page is not.
    if (missing.length < 2 || missing.length * 2 <= words.length) return PASS;
    return fail('absent', {
      args: { count: words.length, missing: missing.length },
      evidence: { keywords: clip(keywords, 400), word: missing.slice(0, 5).join(', ') },
      cause: clip(keywords, 200),
    });
  },
};
