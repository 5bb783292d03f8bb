import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { pathOf } from './url-parts.ts';

export const urlRepeatedSegment: HtmlRule = {
  meta: {
    id: 'url-repeated-segment',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls, BAIDU.structure],
    name: { zh: '网址路径循环重复', en: 'Repeated path segment' },
    why: {
      zh: '相对链接写错时会生成 /a/a/a/ 这样的无穷地址，困住蜘蛛。',
      en: 'A wrong relative link makes endless URLs such as /a/a/a/ that trap crawlers.',
    },
    fix: {
      zh: '找到写错的相对链接，改成以 / 开头；多余地址返回 404。',
      en: 'Find the wrong relative link and begin it with /; answer 404 to the others.',
    },
    notAProblemIf: { zh: '重复是目录的真实名称。', en: 'The folder really has that name.' },
    messages: { found: { zh: '路径里“{segment}”重复出现：{path}。', en: '"{segment}" repeats in the path: {path}.' } },
    evidence: ['url'],
  },
  check(page) {
    const path = pathOf(page.url);
    const segments = path.split('/');
    if (segments.length < 4) return PASS;
    for (let i = 1; i < segments.length; i++) {
      const segment = segments[i]!;
      if (segment === '' || /^\d+$/.test(segment)) continue;
      const next = segments.indexOf(segment, i + 1);
      if (next < 0 || (next !== i + 1 && segments.indexOf(segment, next + 1) < 0)) continue;
      return fail('found', {
        args: { segment: clip(segment, 40), path: clip(path, 120) },
        evidence: { url: page.url },
        cause: segment,
      });
    }
    return PASS;
  },
};
