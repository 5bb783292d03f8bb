import { isCjkText } from '../../../src/kernel/text/script.ts';
import { fullWidthUnits } from '../../../src/kernel/text/width.ts';
import type { ImageFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const imgAltTooLong: HtmlRule = {
  meta: {
    id: 'img-alt-too-long',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    options: {
      maxChars: { default: 150, text: { zh: '西文 alt 的最大字符数', en: 'most characters of a Latin alt' } },
      maxUnits: {
        default: 60,
        text: { zh: '中日韩 alt 的最大全角字数', en: 'most full-width units of a Chinese, Japanese or Korean alt' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.images, COMMON_PRACTICE],
    name: { zh: 'alt 过长', en: 'alt too long' },
    why: {
      zh: '太长的 alt 读起来累，也像堆砌关键词。',
      en: 'A very long alt tires listeners and looks like stuffing.',
    },
    fix: {
      zh: '一句话说清图上有什么；详细说明放到正文或图注。',
      en: 'Say in one sentence what is shown; put details into the text or a caption.',
    },
    notAProblemIf: { zh: '图是图表，说明确实需要这么长。', en: 'It is a chart that needs the words.' },
    messages: {
      chars: {
        zh: '{count} 张图片的 alt 超过 {max} 个字符。',
        en: '{count} {count|image has|images have} an alt of over {max} characters.',
      },
      units: {
        zh: '{count} 张图片的 alt 超过 {max} 个全角字。',
        en: '{count} {count|image has|images have} an alt of over {max} full-width units.',
      },
    },
    evidence: ['count', 'alt', 'src'],
  },
  check(page, context) {
    let count = 0;
    let first: ImageFact | undefined;
    for (const image of page.html.images) {
      const { alt } = image;
      if (alt === null || alt.length <= 60) continue;
      const cjk = isCjkText(alt);
      if (
        cjk
          ? fullWidthUnits(alt) <= context.option<number>('maxUnits')
          : alt.length <= context.option<number>('maxChars')
      )
        continue;
      first ??= image;
      count += 1;
    }
    if (!first) return PASS;
    const cjk = isCjkText(first.alt!);
    return fail(cjk ? 'units' : 'chars', {
      args: { count, max: context.option<number>(cjk ? 'maxUnits' : 'maxChars') },
      evidence: { count, alt: clip(first.alt!, 300), src: clip(first.src, 300) },
      cause: pageTemplate(page),
    });
  },
};
