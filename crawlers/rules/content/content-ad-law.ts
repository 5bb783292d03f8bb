import { adLawMatcher } from '../../../src/kernel/adlaw/index.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { h1Of, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

/** Characters one of which stands in every wording that can be a violation; most titles hold none. */
const TRIGGER = /[最第级极首唯绝顶独冠王销全永零根万百%]/;
const matcherOf = lastDay();

/** The matcher of the day a page was fetched on; pages of a crawl mostly share it. */
function lastDay(): (time: number) => ReturnType<typeof adLawMatcher> {
  let day = '';
  let matcher: ReturnType<typeof adLawMatcher> | undefined;
  return (time) => {
    const on = new Date(time).toISOString().slice(0, 10);
    if (!matcher || on !== day) {
      matcher = adLawMatcher({ on, lang: 'zh', noNotices: true });
      day = on;
    }
    return matcher;
  };
}

export const contentAdLaw: HtmlRule = {
  meta: {
    id: 'content-ad-law',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    debatable: true,
    onlyFor: ['baidu', '360', 'sogou', 'shenma', 'toutiao'],
    types: ['home', 'category', 'product', 'promo'],
    since: '0.1.0',
    stage: 'stable',
    sources: [{ name: '中华人民共和国广告法（2021 年修正）', date: '2021-04-29', confidence: 'official' }],
    name: { zh: '标题里有广告法禁用的说法', en: 'Wording that Chinese advertising law forbids' },
    why: {
      zh: '“最”“第一”“国家级”等绝对化用语可能被罚款；标题会原样出现在搜索结果里。',
      en: 'Absolute claims can be fined in China, and search results show the title as it is.',
    },
    fix: {
      zh: '换成可以证实的具体说法：数据、来源、条件。',
      en: 'Say something specific that you can prove: figure, source, condition.',
    },
    notAProblemIf: { zh: '有法定依据，或属于列明的例外。', en: 'The law allows it or a listed exception covers it.' },
    messages: {
      claim: {
        zh: '{place}里有“{word}”，属于禁用或需要证明的说法。',
        en: 'The {place} says "{word}", which is forbidden or needs proof.',
      },
    },
    evidence: ['text', 'word', 'place'],
  },
  check(page) {
    const heads = [
      ['title', titleOf(page)],
      ['h1', h1Of(page)],
    ] as const;
    for (const [place, text] of heads) {
      if (!TRIGGER.test(text) || !/[\u4e00-\u9fff]/.test(text)) continue;
      const hit = matcherOf(page.response.fetchedAt)(text).hits.find(({ state }) => state === 'violation');
      if (!hit) continue;
      const word = text.slice(hit.start, hit.end);
      return fail('claim', { args: { place, word }, evidence: { text: clip(text), word, place }, cause: word });
    }
    return PASS;
  },
};
