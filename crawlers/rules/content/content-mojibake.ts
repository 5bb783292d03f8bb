import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { h1Of, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';
import { countOf, excerpt, firstOf } from './text-clues.ts';

const TITLE_MARKS = ['锟斤拷', '烫烫烫', '屯屯屯', '\ufffd', 'â€™', 'â€œ', 'Ã©', 'ï¼', '锛'];
/** What wrong conversions leave, and how often it must stand there: some of it occurs alone in honest text. */
const BODY_MARKS: readonly (readonly [string, number])[] = [
  ['锟斤拷', 1],
  ['烫烫烫', 1],
  ['屯屯屯', 1],
  ['â€™', 1],
  ['â€œ', 1],
  ['ï¼Œ', 1],
  ['ã€‚', 1],
  ['Ã©', 3],
  ['锛', 3],
  ['銆', 3],
];

export const contentMojibake: HtmlRule = {
  meta: {
    id: 'content-mojibake',
    area: 'content',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.titles, PROPOSAL],
    name: { zh: '页面有乱码', en: 'Garbled characters' },
    why: {
      zh: '锟斤拷、烫烫烫、� 是编码转换出错留下的，读者读不懂，引擎也认不出词。',
      en: 'Such characters are left by wrong conversions: readers cannot read them and engines find no words.',
    },
    fix: {
      zh: '找到出错的一步（数据库、导入、模板），用正确编码重新转换；已损坏的文字只能重录。',
      en: 'Find the step that failed (database, import, template) and convert again; text already lost must be typed anew.',
    },
    notAProblemIf: { zh: '页面就是在讲乱码。', en: 'The page is about garbled text.' },
    messages: {
      title: { zh: '标题里有乱码“{text}”。', en: 'The title holds garbled characters: "{text}".' },
      body: {
        zh: '正文里有乱码“{text}”，共 {count} 处。',
        en: 'The text holds garbled characters, "{text}", {count} {count|time|times}.',
      },
      replacement: { zh: '有 {count} 个无法解码的字符（�）。', en: '{count} characters could not be decoded (�).' },
    },
    evidence: ['text', 'count'],
  },
  check(page) {
    const title = titleOf(page);
    const inTitle = firstOf(title, TITLE_MARKS);
    if (inTitle)
      return fail('title', {
        args: { text: inTitle.phrase },
        evidence: { text: clip(title) },
        cause: pageTemplate(page),
      });
    const { main } = page.html.text;
    for (const [mark, least] of BODY_MARKS) {
      const at = main.indexOf(mark);
      if (at < 0) continue;
      const count = countOf(main, mark, 100);
      if (count < least || h1Of(page).includes(mark) || /乱码|mojibake/i.test(title)) continue;
      return fail('body', { args: { text: mark, count }, evidence: { text: excerpt(main, at, mark.length), count } });
    }
    const count = page.charset?.replacementChars ?? 0;
    if (count < 3) return PASS;
    return fail('replacement', { args: { count }, evidence: { count }, cause: pageTemplate(page) });
  },
};
