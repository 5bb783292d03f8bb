import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, WCAG } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const imgAltMissing: HtmlRule = {
  meta: {
    id: 'img-alt-missing',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.images, WCAG],
    name: { zh: '图片缺少 alt', en: 'Image without alt attribute' },
    why: {
      zh: '没有 alt，图片搜索不知道图上是什么，读屏用户只能听到文件名。',
      en: 'Without alt an image search does not know what is shown, and people with a screen reader hear a file name.',
    },
    fix: {
      zh: '给有内容的图片写一句说明（商品名加特征）；纯装饰的图片写 alt=""。',
      en: 'Describe pictures that say something (product and feature); give decoration alt="".',
    },
    notAProblemIf: {
      zh: '图片是统计像素或装饰，并且不会被读出。',
      en: 'The image is a tracking pixel or decoration that is never read out.',
    },
    messages: {
      missing: {
        zh: '{count} 张图片没有 alt 属性，例如 {src}。',
        en: '{count} {count|image has|images have} no alt attribute, e.g. {src}.',
      },
    },
    evidence: ['count', 'src'],
  },
  check(page) {
    let count = 0;
    let src = '';
    for (const image of page.html.images) {
      if (image.alt !== null) continue;
      // Tracking pixels are nothing that anyone sees.
      if (image.width === '1' || image.height === '1' || image.width === '0' || image.height === '0') continue;
      if (count === 0) src = image.lazySrc ?? image.src;
      count += 1;
    }
    if (count === 0) return PASS;
    return fail('missing', {
      args: { count, src: clip(src) },
      evidence: { count, src: clip(src, 500) },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
