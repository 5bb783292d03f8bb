import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, LIGHTHOUSE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { shownImages } from './image-sets.ts';

export const imgDimensionsMissing: HtmlRule = {
  meta: {
    id: 'img-dimensions-missing',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [LIGHTHOUSE, GOOGLE.images],
    name: { zh: '图片没有尺寸', en: 'Image without dimensions' },
    why: {
      zh: '浏览器不知道要留多大位置，图片一出来页面就跳动（CLS）。',
      en: 'The browser does not know how much room to keep, and the page jumps when the picture arrives (CLS).',
    },
    fix: { zh: '写上 width 和 height，或用 CSS aspect-ratio。', en: 'Give width and height, or a CSS aspect-ratio.' },
    notAProblemIf: { zh: '尺寸由样式表固定。', en: 'A style sheet fixes the size.' },
    messages: {
      missing: {
        zh: '{count} 张图片没有宽高，例如 {src}。',
        en: '{count} {count|image has|images have} no width and height, e.g. {src}.',
      },
    },
    evidence: ['count', 'src'],
  },
  check(page) {
    let count = 0;
    let first = '';
    for (const image of shownImages(page)) {
      if (image.sizedByStyle || (image.width !== null && image.height !== null) || image.src.startsWith('data:'))
        continue;
      if (count === 0) first = image.lazySrc ?? image.src;
      count += 1;
    }
    if (count === 0) return PASS;
    return fail('missing', {
      args: { count, src: clip(first, 120) },
      evidence: { count, src: clip(first, 500) },
      cause: pageTemplate(page),
    });
  },
};
