import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { historyRule } from './history-rule.ts';

export const historyNoindexNew: SiteRule = {
  meta: {
    id: 'history-noindex-new',
    area: 'history',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta],
    name: { zh: '原本可收录的页面被设为 noindex', en: 'Page was set to noindex since the last crawl' },
    why: {
      zh: '页面会从搜索结果里消失。多半是测试环境的设置被带到了线上。',
      en: 'The page drops out of the results. Often a setting of the test system went live.',
    },
    fix: {
      zh: '确认是否有意；不是就去掉 noindex（meta 或 X-Robots-Tag）。',
      en: 'Make sure it is meant; if not, remove noindex (meta or X-Robots-Tag).',
    },
    notAProblemIf: { zh: '这一页确实要退出搜索。', en: 'The page is meant to leave the results.' },
    messages: {
      noindex: {
        zh: '上次抓取时可收录，现在声明了 noindex。',
        en: 'It was indexable in the last crawl and says noindex now.',
      },
    },
    evidence: ['value'],
  },
  check: historyRule((change, tally) => {
    if (!change.wasIndexable || change.state !== 'changed') return;
    tally.checked();
    if (change.fields.find(({ field }) => field === 'indexable')?.after !== 'noindex') return;
    const robots = change.fields.find(({ field }) => field === 'robots')?.after;
    tally.fail({
      urlId: change.urlId,
      message: 'noindex',
      ...(robots ? { evidence: { value: robots } } : {}),
      cause: templateOf(change.url, null),
    });
  }),
};
