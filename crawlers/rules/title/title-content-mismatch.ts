import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { h1Of, pageTitleSegments, titleOf } from './title-text.ts';

/** Pieces to look for: Latin words of four letters or more, and pairs of Han characters. */
function pieces(title: string): string[] {
  const found: string[] = title.match(/[A-Za-z]{4,}/g) ?? [];
  for (const run of title.match(/[\u4e00-\u9fff]{2,}/g) ?? []) {
    for (let i = 0; i + 1 < run.length; i += 2) found.push(run.slice(i, i + 2));
  }
  return found;
}

export const titleContentMismatch: HtmlRule = {
  meta: {
    id: 'title-content-mismatch',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['category', 'product', 'promo', 'article'],
    whole: true,
    options: {
      minShare: {
        default: 0.3,
        text: {
          zh: '标题用词至少有几成要在正文或 H1 中出现',
          en: "share of the title's words that h1 and main text must hold",
        },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.titles, GOOGLE.titles],
    name: { zh: '标题与内容不符', en: 'Title and content do not match' },
    why: {
      zh: '标题里的词在正文里几乎找不到，引擎会认为标题不能概括页面。',
      en: 'When the text hardly holds the words of the title, an engine decides that the title does not describe the page.',
    },
    fix: {
      zh: '让标题概括这一页真正的内容；检查是否复制了别的页面的标题。',
      en: 'Make the title sum up what is on this page; check whether it was copied from another.',
    },
    notAProblemIf: {
      zh: '正文是图片、视频或由脚本加载。',
      en: 'The content is pictures, a video, or loaded by a script.',
    },
    messages: {
      mismatch: {
        zh: '标题中 {count} 个词，只有 {found} 个出现在正文或 H1 里。',
        en: 'Of {count} words of the title, h1 and main text hold {found}.',
      },
    },
    evidence: ['title', 'h1'],
  },
  check(page, context) {
    const { text } = page.html;
    if (text.mainChars < 200) return 'not-applicable';
    // The site name stands in every title and in no text.
    const segments = pageTitleSegments(page);
    const words = pieces(segments.length > 1 ? segments.slice(0, -1).join(' ') : titleOf(page));
    if (words.length < 4) return PASS;
    const need = Math.ceil(words.length * context.option<number>('minShare'));
    const h1 = h1Of(page);
    let found = 0;
    for (const word of words) {
      if (!h1.includes(word) && !text.main.includes(word) && !text.main.includes(word.toLowerCase())) continue;
      found += 1;
      if (found >= need) return PASS;
    }
    return fail('mismatch', { args: { count: words.length, found }, evidence: { title: titleOf(page), h1 } });
  },
};
