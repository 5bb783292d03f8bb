import type { SiteRule } from '../../model/rule.ts';
import { LINK_KIND, URL_ROLE } from '../../model/states.ts';
import { brokenTarget } from '../response/broken-target.ts';
import { COMMON_PRACTICE } from '../sources.ts';

export const imgTooLarge: SiteRule = {
  meta: {
    id: 'img-too-large',
    area: 'images',
    scope: 'site',
    severity: 'warning',
    retest: '--resources',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '图片文件过大', en: 'Image file is large' },
    why: {
      zh: '大图拖慢首屏，手机流量尤其吃亏；商品列表一页几十张，差距会成倍放大。',
      en: 'Large pictures delay the first view, above all on phones, and a list of products multiplies that.',
    },
    fix: {
      zh: '按显示尺寸导出，改用 WebP 或 AVIF，用 srcset 给不同屏幕不同大小。',
      en: 'Export them at the size they are shown, use WebP or AVIF, and offer sizes with srcset.',
    },
    notAProblemIf: {
      zh: '读者就是来看原图的（相册、长图详情）。',
      en: 'People come for the full picture (galleries).',
    },
    options: {
      maxKilobytes: { default: 200, text: { zh: '超过这么多 KB 才报告', en: 'kilobytes that are still fine' } },
    },
    messages: { large: { zh: '图片 {target} 有 {status} KB。', en: 'The image {target} has {status} KB.' } },
    evidence: ['target', 'status'],
  },
  check(site, context, tally) {
    if (!site.resourcesChecked) return 'not-measured';
    const max = context.option<number>('maxKilobytes');
    return brokenTarget(site, tally, {
      mine: (url) => url.role !== URL_ROLE.page && url.status === 200,
      judge: (url) => {
        const kilobytes = Math.round(site.bytesOf(url.id) / 1_024);
        return kilobytes > max ? { message: 'large', status: kilobytes } : null;
      },
      kinds: [LINK_KIND.image],
    });
  },
};
