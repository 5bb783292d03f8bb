import type { SiteRule } from '../../model/rule.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { historyRule } from './history-rule.ts';

export const historyContentShrunk: SiteRule = {
  meta: {
    id: 'history-content-shrunk',
    area: 'history',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [{ ...COMMON_PRACTICE, confidence: 'proposal' }],
    name: { zh: '正文少了一大半', en: 'Main text shrank since the last crawl' },
    why: {
      zh: '多半是模板出错、内容改由脚本加载，或商品资料被清空；排名会跟着掉。',
      en: 'Usually a template broke, the content moved into a script, or product data was emptied; rankings follow.',
    },
    fix: {
      zh: '对照上一版页面源代码，把正文恢复到 HTML 里。',
      en: 'Compare the source with the version before and bring the text back into the HTML.',
    },
    notAProblemIf: { zh: '页面是有意精简的。', en: 'The page was cut down on purpose.' },
    options: {
      least: {
        default: 300,
        text: { zh: '之前至少这么多字符才判断', en: 'characters that the page had at least before' },
      },
      lostPercent: { default: 60, text: { zh: '减少这么多（百分比）才报告', en: 'percent that must be gone' } },
    },
    messages: {
      shrunk: {
        zh: '正文从 {before} 个字符减到 {after} 个。',
        en: 'The main text went from {before} to {after} characters.',
      },
    },
    evidence: ['chars', 'other'],
  },
  check: (site, context, tally) => {
    const least = context.option<number>('least');
    const kept = 1 - context.option<number>('lostPercent') / 100;
    return historyRule((change, to) => {
      if (!change.wasIndexable || change.state !== 'changed') return;
      to.checked();
      const content = change.fields.find(({ field }) => field === 'content');
      const moved = change.fields.some(({ field }) => field === 'status');
      if (!content?.before || content.after === null || moved) return;
      const [before, after] = [Number(content.before), Number(content.after)];
      if (before < least || after >= before * kept) return;
      to.fail({
        urlId: change.urlId,
        message: 'shrunk',
        args: { before, after },
        evidence: { other: before, chars: after },
        cause: templateOf(change.url, null),
      });
    })(site, context, tally);
  },
};
