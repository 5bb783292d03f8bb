import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { titleOf } from './title-text.ts';

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|apk|exe|dmg|txt|epub|mp3|mp4)(?:[?#]|$)/i;

export const titlePartMissing: HtmlRule = {
  meta: {
    id: 'title-part-missing',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    onlyFor: ['baidu'],
    types: ['category', 'product', 'promo', 'article'],
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.clearWind],
    name: { zh: '标题的承诺页面没兑现', en: 'The page does not keep what the title promises' },
    why: {
      zh: '百度清风算法打击标题写了“价格”“图片”“下载”而页面没有的做法。',
      en: "Baidu's 清风 algorithm acts against titles that promise prices, pictures or downloads the page does not have.",
    },
    fix: {
      zh: '补上承诺的内容，或把这个词从标题里去掉。',
      en: 'Add what is promised, or take the word out of the title.',
    },
    notAProblemIf: { zh: '内容由脚本加载，读者确实能看到。', en: 'It is loaded by a script and readers do see it.' },
    messages: {
      price: { zh: '标题写了“{word}”，正文里没有价格。', en: 'The title says "{word}", but the text holds no price.' },
      pictures: {
        zh: '标题写了“{word}”，页面只有 {count} 张图片。',
        en: 'The title says "{word}", but the page shows {count} {count|picture|pictures}.',
      },
      download: {
        zh: '标题写了“{word}”，页面没有下载链接。',
        en: 'The title says "{word}", but the page links to no download.',
      },
    },
    evidence: ['title', 'word', 'count'],
  },
  check(page) {
    const title = titleOf(page);
    if (!/[价钱图载]/.test(title)) return PASS;
    const { html } = page;
    const price = /价格|报价|多少钱/.exec(title)?.[0];
    if (
      price !== undefined &&
      !/[¥￥元]|\d\.\d\d/.test(html.text.main) &&
      !html.structuredData.some(({ types }) => types.includes('Offer') || types.includes('Product'))
    ) {
      return fail('price', { args: { word: price }, evidence: { title, word: price } });
    }
    const pictures = /图片|图集|高清图|大图/.exec(title)?.[0];
    if (pictures !== undefined && html.images.length < 3) {
      return fail('pictures', {
        args: { word: pictures, count: html.images.length },
        evidence: { title, word: pictures, count: html.images.length },
      });
    }
    if (!title.includes('下载')) return PASS;
    if (html.links.some(({ href, anchor }) => anchor.includes('下载') || FILE.test(href))) return PASS;
    return fail('download', { args: { word: '下载' }, evidence: { title, word: '下载' } });
  },
};
