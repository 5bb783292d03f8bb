import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, PROPOSAL } from '../sources.ts';
import { h1Of, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';
import { excerpt, firstOf } from './text-clues.ts';

// Each begins with a rare letter, which makes the search for it nearly free.
const LATIN_MARKS = [
  'AI language model',
  'AI assistant, I',
  'Certainly! Here',
  '[Insert ',
  'knowledge cutoff',
  'last knowledge update',
  'I cannot fulfill',
];
const CHINESE_MARKS = [
  '以下是为您生成',
  '以下是为你生成',
  '作为一个人工智能',
  '作为一个AI',
  '作为AI语言模型',
  '作为一名AI',
  '作为一个大语言模型',
  '我的知识截止',
  '希望以上内容对您有所帮助',
  '希望以上内容对你有所帮助',
  '根据您提供的信息，我为您',
  '好的，以下是',
];

export const contentAiLeftover: HtmlRule = {
  meta: {
    id: 'content-ai-leftover',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [PROPOSAL, GOOGLE.helpful],
    name: { zh: '残留 AI 对话痕迹', en: 'Phrases of an AI assistant left in' },
    why: {
      zh: '“以下是为您生成的”这类句子说明内容没人看过就发布了，读者立刻失去信任。',
      en: 'Such phrases show that nobody read the text before publishing; readers lose trust at once.',
    },
    fix: { zh: '删掉这些句子，请人通读全文。', en: 'Remove them and have a person read the whole text.' },
    notAProblemIf: { zh: '页面在引用或讨论 AI 的回答。', en: 'The page quotes or discusses AI answers.' },
    messages: { found: { zh: '正文里有“{text}”。', en: 'The text says "{text}".' } },
    evidence: ['text'],
  },
  check(page) {
    const { main, cjk } = page.html.text;
    const found = firstOf(main, cjk ? CHINESE_MARKS : LATIN_MARKS);
    if (found === null) return PASS;
    const about = `${titleOf(page)} ${h1Of(page)}`;
    if (
      /(?<![a-z])(?:AI|GPT|LLM|chatbot)(?![a-z])|ChatGPT|language model|人工智能|大模型|语言模型|提示词|prompt/i.test(
        about,
      )
    )
      return PASS;
    return fail('found', {
      args: { text: found.phrase },
      evidence: { text: excerpt(main, found.at, found.phrase.length) },
    });
  },
};
