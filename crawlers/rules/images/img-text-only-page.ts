import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { shownImages } from './image-sets.ts';

export const imgTextOnlyPage: HtmlRule = {
  meta: {
    id: 'img-text-only-page',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    types: ['product', 'promo', 'article', 'other'],
    whole: true,
    options: {
      maxChars: { default: 50, text: { zh: '正文最多多少字', en: 'most characters of main text' } },
      minImages: { default: 2, text: { zh: '至少多少张内容图片', en: 'fewest pictures in the content' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.images, BAIDU.guide],
    name: { zh: '内容全在图片里', en: 'The content is only in pictures' },
    why: {
      zh: '长图详情对引擎来说是空白页：卖点、参数都搜不到，手机上也难读。',
      en: 'To an engine a page of long pictures is blank: nothing in it can be found, and phones show it badly.',
    },
    fix: {
      zh: '把卖点、参数、问答写成文字，图片只作展示；至少补上 alt。',
      en: 'Write benefits, data and questions as text and keep pictures for showing; add alt at least.',
    },
    notAProblemIf: { zh: '是相册或作品集。', en: 'It is a gallery.' },
    messages: {
      pictures: {
        zh: '正文只有 {chars} 个字符，却有 {count} 张图片。',
        en: 'The main text has {chars} characters, but there are {count} pictures.',
      },
    },
    evidence: ['chars', 'count'],
  },
  check(page, context) {
    const { text, images } = page.html;
    if (text.mainChars >= context.option<number>('maxChars') || images.length < context.option<number>('minImages'))
      return PASS;
    let count = 0;
    for (const { inLink, width } of shownImages(page))
      if (!inLink && !(width !== null && Number(width) < 200)) count += 1;
    if (count < context.option<number>('minImages')) return PASS;
    return fail('pictures', {
      args: { chars: text.mainChars, count },
      evidence: { chars: text.mainChars, count },
      cause: pageTemplate(page),
    });
  },
};
