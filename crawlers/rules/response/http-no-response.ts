import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE, URL_STATE } from '../../model/states.ts';
import { GOOGLE } from '../sources.ts';
import { brokenTarget } from './broken-target.ts';

export const httpNoResponse: SiteRule = {
  meta: {
    id: 'http-no-response',
    area: 'response',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.status],
    name: { zh: '站内网址没有应答', en: 'Internal URL gives no answer' },
    why: {
      zh: '域名、连接、证书或超时出错，读者和蜘蛛都打不开页面。',
      en: 'Name, connection, certificate or time failed: neither people nor crawlers get the page.',
    },
    fix: {
      zh: '按原因处理：域名解析、端口和防火墙、证书有效期、慢查询。',
      en: 'By reason: DNS, port and firewall, certificate, slow queries.',
    },
    notAProblemIf: {
      zh: '抓取时网络临时中断，复查后恢复。',
      en: 'The network was down for a moment and a second check passes.',
    },
    messages: {
      failed: {
        zh: '链接指向 {target}，没有应答（{status}）。',
        en: 'Links to {target}, which gave no answer ({status}).',
      },
    },
    evidence: ['target', 'status', 'anchor'],
  },
  check(site, _context, tally) {
    return brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.page && (url.state === URL_STATE.failed || url.status > 0),
      judge: (url) =>
        url.state === URL_STATE.failed && url.status === 0
          ? { message: 'failed', status: url.reason ?? 'failed' }
          : null,
    });
  },
};
