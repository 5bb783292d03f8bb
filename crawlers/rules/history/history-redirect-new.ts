import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { historyRule } from './history-rule.ts';

export const historyRedirectNew: SiteRule = {
  meta: {
    id: 'history-redirect-new',
    area: 'history',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '可收录的页面变成了跳转', en: 'Indexable page redirects since the last crawl' },
    why: {
      zh: '跳到相关的新页面是对的；跳到首页或不相关的页面，等于丢掉原来的排名。',
      en: 'A redirect to the page that replaces it is right; one to the home page or something else throws its rankings away.',
    },
    fix: {
      zh: '核对目标是不是内容相当的新页面，并用 301 或 308。',
      en: 'Check that the target is the page that replaces it, and that the redirect is a 301 or 308.',
    },
    notAProblemIf: { zh: '页面按计划搬到了这个地址。', en: 'The page moved there on purpose.' },
    messages: {
      moved: {
        zh: '上次可收录，现在返回 {status}，跳到 {target}。',
        en: 'It was indexable; it now answers {status} and leads to {target}.',
      },
    },
    evidence: ['status', 'target'],
  },
  check: historyRule((change, tally) => {
    if (!change.wasIndexable || change.state !== 'changed') return;
    tally.checked();
    const status = change.fields.find(({ field }) => field === 'status')?.after ?? '';
    if (!/^3\d\d$/.test(status)) return;
    const target = clip(change.fields.find(({ field }) => field === 'redirect')?.after ?? '–');
    tally.fail({
      urlId: change.urlId,
      message: 'moved',
      args: { status, target },
      evidence: { status, target },
      cause: templateOf(change.url, null),
    });
  }),
};
