import type { HtmlRule } from '../../model/rule.ts';
import { PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { excerpt } from './text-clues.ts';

const LEADING = /[,;?!]/g;

export const contentPunctuation: HtmlRule = {
  meta: {
    id: 'content-punctuation',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['article', 'product', 'category', 'promo', 'home'],
    options: {
      minCount: { default: 5, text: { zh: '至少多少处才提醒', en: 'fewest places before this is reported' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [PROPOSAL],
    name: { zh: '中文里用了半角标点', en: 'Half-width punctuation in Chinese text' },
    why: {
      zh: '汉字之间的半角逗号、问号显得不专业，多半是机器翻译或转码留下的。',
      en: 'Half-width commas between Han characters look careless; machine translation and conversions leave them.',
    },
    fix: { zh: '把汉字之间的 , ; ? ! 换成 ，；？！', en: 'Replace , ; ? ! between Han characters with ，；？！' },
    notAProblemIf: { zh: '是代码、公式或固定写法。', en: 'It is code, a formula or a fixed notation.' },
    messages: {
      half: {
        zh: '正文有 {count} 处汉字之间用了半角标点，例如“{text}”。',
        en: '{count} half-width punctuation marks stand between Han characters, e.g. "{text}".',
      },
    },
    evidence: ['count', 'text'],
  },
  check(page, context) {
    const { main, cjk } = page.html.text;
    if (!cjk) return 'not-applicable';
    let count = 0;
    let first = -1;
    LEADING.lastIndex = 0;
    for (let match = LEADING.exec(main); match && count < 200; match = LEADING.exec(main)) {
      const at = match.index;
      const before = main.charCodeAt(at - 1);
      const after = main.charCodeAt(at + 1);
      if (before < 0x4e00 || before > 0x9fff || after < 0x4e00 || after > 0x9fff) continue;
      if (first < 0) first = at;
      count += 1;
    }
    LEADING.lastIndex = 0;
    if (count < context.option<number>('minCount')) return PASS;
    return fail('half', {
      args: { count, text: main.slice(Math.max(0, first - 4), first + 5) },
      evidence: { count, text: excerpt(main, first, 1, 12) },
      cause: pageTemplate(page),
    });
  },
};
