import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BING_GUIDELINES, GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const imgAltStuffed: HtmlRule = {
  meta: {
    id: 'img-alt-stuffed',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.images, GOOGLE.spam, BING_GUIDELINES],
    name: { zh: 'alt 堆砌关键词', en: 'Keyword stuffing in alt' },
    why: {
      zh: '在 alt 里反复写同一个词会被当作作弊，对看不见图的人也是骚扰。',
      en: 'The same word over and over counts as spam and annoys those who cannot see the picture.',
    },
    fix: { zh: '用自然的一句话说明图片。', en: 'Describe the picture in one natural sentence.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { stuffed: { zh: 'alt 里“{word}”出现了 {count} 次。', en: 'An alt says "{word}" {count} times.' } },
    evidence: ['alt', 'word', 'src'],
  },
  check(page) {
    for (const { alt, src } of page.html.images) {
      if (alt === null || alt.length < 12) continue;
      // A list is short phrases between commas, or Han words between spaces; a sentence may repeat its words.
      const parts = alt.split(/\s*[,，、;；|_]\s*|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u);
      if (parts.length < 4 || alt.length > parts.length * 25) continue;
      const word = parts.find(
        (part, i) =>
          part.length >= 2 && parts.indexOf(part) === i && parts.filter((each) => each.includes(part)).length >= 4,
      );
      if (word === undefined) continue;
      const count = parts.filter((each) => each.includes(word)).length;
      return fail('stuffed', {
        args: { word: clip(word, 30), count },
        evidence: { alt: clip(alt, 300), word, src: clip(src, 300) },
        cause: clip(alt, 100),
      });
    }
    return PASS;
  },
};
