import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { h1Of, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';
import { excerpt, firstOf } from './text-clues.ts';

const LATIN_MARKS = [
  'Lorem ipsum dolor',
  'LOREM IPSUM DOLOR',
  'Your text here',
  'Insert text here',
  'Sample text goes here',
];
const CHINESE_MARKS = [
  '这里是内容',
  '此处填写',
  '请在此输入',
  '请在此处输入',
  '示例文本',
  '占位文字',
  '占位文本',
  '这是一段文字',
  '默认内容',
  '请替换为',
  '测试内容',
  '這裡是內容',
];

export const contentPlaceholder: HtmlRule = {
  meta: {
    id: 'content-placeholder',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '占位文字没有替换', en: 'Placeholder text left in' },
    why: {
      zh: '上线的页面还留着 Lorem ipsum 或“这里是内容”，读者会觉得没做完。',
      en: 'A live page with lorem ipsum looks unfinished.',
    },
    fix: { zh: '换成真实内容，或删掉这一块。', en: 'Replace it with real text, or remove the block.' },
    notAProblemIf: { zh: '页面就是讲占位文字的。', en: 'The page is about placeholder text.' },
    messages: { found: { zh: '正文里有“{text}”。', en: 'The text says "{text}".' } },
    evidence: ['text'],
  },
  check(page) {
    const { main, cjk } = page.html.text;
    const found =
      firstOf(main, LATIN_MARKS) ?? (cjk || page.html.text.hanChars > 0 ? firstOf(main, CHINESE_MARKS) : null);
    if (
      found === null ||
      h1Of(page).toLowerCase().includes(found.phrase.toLowerCase()) ||
      titleOf(page).toLowerCase().includes(found.phrase.toLowerCase())
    )
      return PASS;
    return fail('found', {
      args: { text: found.phrase },
      evidence: { text: excerpt(main, found.at, found.phrase.length) },
      cause: found.phrase,
    });
  },
};
