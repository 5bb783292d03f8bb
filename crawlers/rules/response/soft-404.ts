import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { foldText, h1Of, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

const STRONG =
  /\b(?:page|file|product|item|article|url)\b[^.!?|]{0,20}\bnot found\b|\b404\b[^.|]{0,20}\b(?:error|not found|page)\b|\b(?:error|http)\b.{0,3}404\b|^404$|^not found$|\b(?:page|product|item|article)\b[^.!?|]{0,30}\b(?:no longer (?:exists?|available)|does(?:n['’]t| not) exist|has been (?:removed|deleted))\b/i;

export const soft404: HtmlRule = {
  meta: {
    id: 'soft-404',
    area: 'response',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.status, COMMON_PRACTICE],
    name: { zh: '软 404', en: 'Soft 404' },
    why: {
      zh: '页面说“找不到”，却返回 200。引擎会反复抓取，还可能收录一堆错误页。',
      en: 'The page says "not found" but answers 200: engines fetch it again and again and may index errors.',
    },
    fix: { zh: '让它返回 404 或 410；有替代页就 301 过去。', en: 'Answer 404 or 410, or redirect to a replacement.' },
    notAProblemIf: { zh: '页面在讲解“找不到页面”这件事。', en: 'The page explains what "not found" means.' },
    messages: {
      found: { zh: '标题或 H1 写着“{text}”，却返回 200。', en: 'Title or h1 says "{text}", yet it answers 200.' },
    },
    evidence: ['title', 'h1', 'text', 'status'],
  },
  check(page) {
    const { text } = page.html;
    // Two signals: the words in title or h1, and hardly any text of its own.
    if (text.cjk || text.words > 150) return PASS;
    const title = titleOf(page);
    const h1 = h1Of(page);
    const found = (STRONG.exec(title) ?? STRONG.exec(h1))?.[0];
    if (found === undefined) return PASS;
    return fail('found', {
      args: { text: found },
      evidence: { title, h1, text: found, status: 200 },
      cause: clip(foldText(h1 === '' ? title : h1), 80),
    });
  },
};
