import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const imgAltDuplicate: HtmlRule = {
  meta: {
    id: 'img-alt-duplicate',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    options: {
      minImages: {
        default: 5,
        text: { zh: '同一 alt 出现在多少张不同图片上', en: 'images of one page with the same alt' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '多张图片同一个 alt', en: 'Many images with the same alt' },
    why: {
      zh: '一页里几张图都写同一句，读屏用户分不清。',
      en: 'With the same words on many pictures, listeners cannot tell them apart.',
    },
    fix: { zh: '说出每张图的区别：正面、细节、场景。', en: 'Say what differs: front, detail, in use.' },
    notAProblemIf: {
      zh: '是同一商品的轮播图，说明已在正文。',
      en: 'They are views of one product, described in the text.',
    },
    messages: { same: { zh: '{count} 张不同的图片都写着“{alt}”。', en: '{count} different images all say "{alt}".' } },
    evidence: ['count', 'alt'],
  },
  check(page, context) {
    const { images } = page.html;
    const min = context.option<number>('minImages');
    if (images.length < min) return PASS;
    const sources = new Map<string, Set<string>>();
    for (const { alt, src, lazySrc } of images) {
      if (alt === null || alt === '') continue;
      let found = sources.get(alt);
      if (!found) sources.set(alt, (found = new Set()));
      found.add(lazySrc ?? src);
      if (found.size === min) {
        const count = new Set(images.filter((image) => image.alt === alt).map((image) => image.lazySrc ?? image.src))
          .size;
        return fail('same', {
          args: { count, alt: clip(alt, 60) },
          evidence: { count, alt },
          cause: pageTemplate(page),
        });
      }
    }
    return PASS;
  },
};
