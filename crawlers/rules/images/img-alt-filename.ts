import type { ImageFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

const FILE_NAME =
  /^[\w%()-]{3,}\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$|^(?:img|dsc|image|photo|pic|screenshot|微信图片|未标题|图片)[-_ ]?\d{1,20}$|^[0-9a-f]{16,}$/i;

export const imgAltFilename: HtmlRule = {
  meta: {
    id: 'img-alt-filename',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.images, COMMON_PRACTICE],
    name: { zh: 'alt 是文件名', en: 'alt is a file name' },
    why: {
      zh: 'IMG_2043.jpg 对谁都没有意义，通常是上传时自动填入的。',
      en: 'IMG_2043.jpg means nothing to anyone; upload forms fill it in.',
    },
    fix: {
      zh: '写图上有什么，例如“安吉白茶干茶与汤色”。',
      en: 'Say what is shown: "Anji white tea, dry leaves and liquor".',
    },
    notAProblemIf: { zh: '图片是装饰（那就用 alt=""）。', en: 'It is decoration (then use alt="").' },
    messages: {
      file: {
        zh: '{count} 张图片的 alt 像文件名，例如“{alt}”。',
        en: '{count} {count|alt looks|alts look} like file names, e.g. "{alt}".',
      },
    },
    evidence: ['count', 'alt', 'src'],
  },
  check(page) {
    let count = 0;
    let first: ImageFact | undefined;
    for (const image of page.html.images) {
      if (image.alt === null || image.alt.length < 4 || image.alt.length > 80 || !FILE_NAME.test(image.alt)) continue;
      first ??= image;
      count += 1;
    }
    if (!first) return PASS;
    return fail('file', {
      args: { count, alt: clip(first.alt!, 60) },
      evidence: { count, alt: first.alt!, src: clip(first.src, 300) },
      cause: pageTemplate(page),
    });
  },
};
