import type { SiteRule } from '../../model/rule.ts';
import { LINK_KIND, URL_ROLE, URL_STATE } from '../../model/states.ts';
import { GOOGLE } from '../sources.ts';
import { brokenTarget } from './broken-target.ts';

export const httpBlockedResource: SiteRule = {
  meta: {
    id: 'http-blocked-resource',
    area: 'response',
    scope: 'site',
    severity: 'warning',
    retest: '--resources',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsTxt, GOOGLE.javascript],
    name: { zh: '样式或脚本被 robots.txt 禁止', en: 'Script or style sheet blocked by robots.txt' },
    why: {
      zh: '引擎渲染时拿不到它们，看到的页面就不完整。',
      en: 'Engines cannot load them when they render, and see a broken page.',
    },
    fix: { zh: '在 robots.txt 里放行 CSS、JS 目录。', en: 'Allow the folders of CSS and JS in robots.txt.' },
    notAProblemIf: { zh: '只是统计或广告脚本。', en: 'It is only statistics or ads.' },
    messages: {
      blocked: {
        zh: '页面用到的 {target} 被 robots.txt 禁止（{status}）。',
        en: 'The page needs {target}, which robots.txt blocks ({status}).',
      },
    },
    evidence: ['target', 'status'],
  },
  check(site, _context, tally) {
    if (!site.resourcesChecked) return 'not-measured';
    return brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.resource,
      judge: (url) =>
        url.state === URL_STATE.skipped && url.reason === 'robots-blocked'
          ? { message: 'blocked', status: 'robots.txt' }
          : null,
      kinds: [LINK_KIND.script, LINK_KIND.style],
    });
  },
};
