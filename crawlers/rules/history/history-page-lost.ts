import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { historyRule } from './history-rule.ts';

export const historyPageLost: SiteRule = {
  meta: {
    id: 'history-page-lost',
    area: 'history',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '可收录的页面不见了', en: 'Indexable page lost since the last crawl' },
    why: {
      zh: '它的排名、外链和收藏都指向一个打不开或找不到的地址。',
      en: 'Its rankings, links and bookmarks lead to an address that is gone or that nothing leads to.',
    },
    fix: {
      zh: '页面搬走了就从旧地址 301 到新地址；误删就恢复；只是少了链接就把链接补上；确实下线就返回 410。',
      en: 'Redirect (301) to the new address if it moved; restore it if it was removed by mistake; link to it again if only the links went; answer 410 if it is gone for good.',
    },
    notAProblemIf: {
      zh: '页面按计划下线，也没有合适的替代页。',
      en: 'It was retired on purpose and nothing replaces it.',
    },
    messages: {
      answers: { zh: '{url} 上次可收录，现在返回 {status}。', en: '{url} was indexable and answers {status} now.' },
      unlinked: {
        zh: '{url} 上次可收录，现在没有任何链接或站点地图指向它。',
        en: '{url} was indexable; no link or sitemap leads to it now.',
      },
      unreached: {
        zh: '{url} 上次可收录，现在抓不到（{reason}）。',
        en: '{url} was indexable and cannot be fetched now ({reason}).',
      },
    },
    evidence: ['url', 'status', 'reason'],
  },
  check: historyRule((change, tally) => {
    if (!change.wasIndexable) return;
    tally.checked();
    if (change.state !== 'lost') return;
    const reason = change.reason ?? 'unknown';
    const status = /^status-(\d+)$/.exec(reason)?.[1];
    const url = clip(change.url);
    const cause = templateOf(change.url, null);
    if (status) {
      tally.fail({ urlId: change.urlId, message: 'answers', args: { url, status }, evidence: { url, status }, cause });
    } else if (reason === 'not-linked') {
      tally.fail({ urlId: change.urlId, message: 'unlinked', args: { url }, evidence: { url }, cause });
    } else {
      tally.fail({
        urlId: change.urlId,
        message: 'unreached',
        args: { url, reason },
        evidence: { url, reason },
        cause,
      });
    }
  }),
};
