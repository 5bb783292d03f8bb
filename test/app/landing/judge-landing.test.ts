import { describe, expect, it } from 'vitest';
import { LANDING_STATES } from '../../../bids/index.ts';
import type { LandingFacts } from '../../../crawlers/index.ts';
import { judgeLanding, type Seen, stems } from '../../../src/app/landing/judge-landing.ts';
import { LANDING_TEXTS } from '../../../src/report/bids/landing-texts.ts';

const PAGE: LandingFacts = {
  url: 'https://tea.example/longjing',
  status: 200,
  reason: null,
  redirectTo: null,
  title: '西湖龙井 明前新茶',
  h1: '西湖龙井',
  description: null,
  indexable: true,
  indexabilityReason: null,
  mobile: true,
  viewport: 'width=device-width',
  text: '产自狮峰山的绿茶，手工炒制，可作送礼的礼盒。',
};
const judge = (keyword: string, seen: Seen, target: Seen | null = null) =>
  judgeLanding([...stems(keyword)], seen, target);

describe('judgeLanding', () => {
  it.each<[string, string, Seen, Seen | null, string[]]>([
    ['all is well', '西湖龙井', PAGE, null, []],
    ['half of the keyword in the title is enough', '龙井礼盒', PAGE, null, []],
    ['all words somewhere in the text are enough', '送礼礼盒', PAGE, null, []],
    ['nothing of the keyword', '普洱茶饼', PAGE, null, ['not-relevant']],
    ['a word of several in the text is not', '送礼 普洱茶饼 云南', PAGE, null, ['not-relevant']],
    ['English words by their stem', 'running shoes', { ...PAGE, title: 'The running shoe shop' }, null, []],
    ['noindex, and no phone', '龙井', { ...PAGE, indexable: false, mobile: false }, null, ['noindex', 'not-mobile']],
    ['a phone page that nobody could read is not judged', '龙井', { ...PAGE, mobile: null }, null, []],
    ['404', '龙井', { ...PAGE, status: 404 }, null, ['status']],
    ['robots.txt', '龙井', { ...PAGE, status: null, reason: 'robots-blocked' }, null, ['unreachable']],
    ['a redirect to a good page', '龙井', { ...PAGE, status: 301, redirectTo: 'x' }, PAGE, ['redirect']],
    [
      'a redirect to a missing page',
      '龙井',
      { ...PAGE, status: 301, redirectTo: 'x' },
      { ...PAGE, status: 410 },
      ['status', 'redirect'],
    ],
    ['a redirect to nowhere known', '龙井', { ...PAGE, status: 302, redirectTo: 'x' }, 'not-crawled', ['redirect']],
    ['never crawled', '龙井', 'not-measured', null, ['not-measured']],
    ['not a URL', '龙井', 'bad-url', null, ['bad-url']],
  ])('%s', (_what, keyword, seen, target, problems) => {
    const judged = judge(keyword, seen, target);
    expect(judged.problems).toEqual(problems);
    expect(judged.state).toBe(problems[0] ?? 'fine');
  });

  it('knows nothing where nothing was measured', () => {
    expect(judge('龙井', 'not-measured')).toMatchObject({ status: null, headShare: null, textShare: null });
  });

  it('has a name and something to do for every state, in both languages', () => {
    for (const state of LANDING_STATES) {
      const { name, todo } = LANDING_TEXTS[state];
      expect(name.zh && name.en).toBeTruthy();
      if (state !== 'fine') expect(todo.zh.length > 5 && todo.en.length > 10).toBe(true);
    }
  });
});
