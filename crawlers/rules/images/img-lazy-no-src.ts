import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const imgLazyNoSrc: HtmlRule = {
  meta: {
    id: 'img-lazy-no-src',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    options: {
      minImages: { default: 2, text: { zh: '至少多少张图片才算', en: 'fewest images before this is reported' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.lazy, BAIDU.guide],
    name: { zh: '懒加载图片没有真实地址', en: 'Lazy image without a real source' },
    why: {
      zh: '真实地址只写在 data-src 里，引擎不滚动、不运行脚本就看不到图片。',
      en: 'The real address stands only in data-src; engines that neither scroll nor run scripts see no picture.',
    },
    fix: {
      zh: '用 <img src="…" loading="lazy">，或加 <noscript> 里的原图。',
      en: 'Use <img src="…" loading="lazy">, or add the picture in <noscript>.',
    },
    notAProblemIf: { zh: '只是装饰图或头像。', en: 'They are decoration or avatars.' },
    messages: {
      lazy: {
        zh: '{count} 张图片的真实地址只在懒加载属性里，例如 {src}。',
        en: '{count} images have their real address only in a lazy-load attribute, e.g. {src}.',
      },
    },
    evidence: ['count', 'src'],
  },
  check(page, context) {
    let count = 0;
    let first = '';
    for (const { lazySrc, noscriptFallback } of page.html.images) {
      if (lazySrc === null || noscriptFallback) continue;
      if (count === 0) first = lazySrc;
      count += 1;
    }
    if (count < context.option<number>('minImages')) return PASS;
    return fail('lazy', {
      args: { count, src: clip(first, 120) },
      evidence: { count, src: clip(first, 500) },
      cause: pageTemplate(page),
    });
  },
};
