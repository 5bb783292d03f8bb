import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { historyRule } from './history-rule.ts';

export const historyTitleChanged: SiteRule = {
  meta: {
    id: 'history-title-changed',
    area: 'history',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '标题改了', en: 'Title changed since the last crawl' },
    why: {
      zh: '标题是最强的页内信号；改动后排名可能波动，百度对频繁改标题尤其敏感。',
      en: 'The title is the strongest signal on the page: rankings may move after a change, and Baidu is wary of frequent ones.',
    },
    fix: {
      zh: '确认改动是有意的，核心词还在，并留意之后两周的排名。',
      en: 'Make sure the change is meant and the main words are still there; watch the rankings for two weeks.',
    },
    notAProblemIf: { zh: '这是计划内的标题优化。', en: 'It is a planned improvement.' },
    messages: {
      changed: { zh: '标题从“{before}”改成了“{after}”。', en: 'The title went from “{before}” to “{after}”.' },
    },
    evidence: ['other', 'title'],
  },
  check: historyRule((change, tally) => {
    if (!change.wasIndexable || change.state !== 'changed') return;
    tally.checked();
    const title = change.fields.find(({ field }) => field === 'title');
    // A title that came or went is the matter of title-missing.
    if (!title?.before || !title.after) return;
    const [before, after] = [clip(title.before, 80), clip(title.after, 80)];
    tally.fail({
      urlId: change.urlId,
      message: 'changed',
      args: { before, after },
      evidence: { other: before, title: after },
      cause: templateOf(change.url, null),
    });
  }),
};
