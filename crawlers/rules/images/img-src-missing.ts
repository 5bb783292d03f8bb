import type { HtmlRule } from '../../model/rule.ts';
import { WHATWG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const imgSrcMissing: HtmlRule = {
  meta: {
    id: 'img-src-missing',
    area: 'images',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG],
    name: { zh: '图片没有地址', en: 'Image without an address' },
    why: {
      zh: '空的 src 会让浏览器再请求一次本页，图片也显示不出来。',
      en: 'An empty src makes some browsers fetch the page again, and shows nothing.',
    },
    fix: { zh: '没有图片就不要输出 <img>。', en: 'Do not print <img> when there is no picture.' },
    notAProblemIf: { zh: '脚本随后填入。', en: 'A script fills it in.' },
    messages: {
      missing: { zh: '{count} 张图片的 src 为空。', en: '{count} {count|image has|images have} an empty src.' },
    },
    evidence: ['count', 'alt'],
  },
  check(page) {
    let count = 0;
    let alt = '';
    for (const image of page.html.images) {
      if (image.src.trim() !== '' || image.lazySrc !== null || image.inPicture) continue;
      if (count === 0) alt = image.alt ?? '';
      count += 1;
    }
    if (count === 0) return PASS;
    return fail('missing', { args: { count }, evidence: { count, alt }, cause: pageTemplate(page) });
  },
};
