import type { HtmlRule } from '../../model/rule.ts';
import { clip, hostOf, pageLinks } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { isPrivateHost } from './url-parts.ts';

export const urlLocalhost: HtmlRule = {
  meta: {
    id: 'url-localhost',
    area: 'url',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '链接指向本机或内网', en: 'Link to localhost or a private address' },
    why: {
      zh: '这类地址只在开发机上能打开，访客一定打不开。',
      en: "Such addresses open on the developer's machine only, never for visitors.",
    },
    fix: {
      zh: '换成正式域名；检查内容里粘贴的测试链接。',
      en: 'Use the public host; look for test links pasted into content.',
    },
    notAProblemIf: { zh: '站点就在内网使用（本规则不计）。', en: 'The site itself is internal (not counted here).' },
    messages: { private: { zh: '链接指向 {target}。', en: 'Links to {target}.' } },
    evidence: ['href', 'anchor'],
  },
  check(page) {
    for (const { url, href, anchor } of pageLinks(page).external) {
      if (!isPrivateHost(hostOf(url!))) continue;
      if (isPrivateHost(hostOf(page.url))) return 'not-applicable';
      return fail('private', {
        args: { target: clip(url!, 120) },
        evidence: { href, anchor: clip(anchor, 100) },
        cause: hostOf(url!),
      });
    }
    return PASS;
  },
};
