import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE, RFC } from '../sources.ts';

export const robotsTooLarge: SiteRule = {
  meta: {
    id: 'robots-too-large',
    area: 'robots',
    scope: 'site',
    severity: 'error',
    options: { maxBytes: { default: 512000, text: { zh: '最大字节数（500 KiB）', en: 'most bytes (500 KiB)' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [RFC.robots, GOOGLE.robotsTxt],
    name: { zh: 'robots.txt 过大', en: 'robots.txt too large' },
    why: {
      zh: '超过 500 KiB 的部分会被忽略，写在后面的规则等于没有。',
      en: 'What lies beyond 500 KiB is ignored, and so are the rules there.',
    },
    fix: {
      zh: '用通配符合并规则，删掉不再存在的路径。',
      en: 'Join rules with wildcards and drop paths that no longer exist.',
    },
    notAProblemIf: { zh: '超出部分只是注释。', en: 'Only comments lie beyond the limit.' },
    messages: { large: { zh: 'robots.txt 有 {kib} KiB。', en: 'robots.txt has {kib} KiB.' } },
    evidence: ['url', 'bytes'],
  },
  check(site, context, tally) {
    for (const file of site.robots()) {
      tally.checked();
      if (file.bytes <= context.option<number>('maxBytes')) continue;
      tally.fail({
        urlId: null,
        message: 'large',
        args: { kib: Math.round(file.bytes / 1024) },
        evidence: { url: `${file.origin}/robots.txt`, bytes: file.bytes },
        cause: file.origin,
      });
    }
    return undefined;
  },
};
