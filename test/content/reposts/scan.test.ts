import { describe, expect, it } from 'vitest';
import { articleFromText, ownText, scanPages } from '../../../content/index.ts';

/** Sentences of made-up words: the same openings for every seed, everything else its own. */
function diary(seed: number, count: number): string[] {
  let state = seed * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 24 }, () => String.fromCharCode(0x4e00 + (next() % 3000))).join('');
    return `${['采茶的阿婆说', '炒茶的师傅说'][next() % 2]}，${words.slice(0, 12)}，${words.slice(12)}。`;
  });
}
const SENTENCES = diary(1, 24);
const { article } = articleFromText(
  `# 茶山日记\n\n云岭茶业的茶园海拔1200米，门店共86家，详情见[官网](https://tea.example/garden)。${SENTENCES.join('')}`,
  'markdown',
);
const own = ownText(1, article, ['云岭茶业']);
const BODY = `茶山日记\n云岭茶业的茶园海拔1200米，门店共86家，详情见官网。${SENTENCES.join('')}`;

async function scan(text: string, links: string[] | null = null) {
  const found = [];
  for await (const one of scanPages(
    [own],
    [{ url: 'https://b.example/1', text, links, seenAt: 1, foundIn: 'test' }],
    new Set(),
  ))
    found.push(one);
  return found[0];
}

describe('every kind of copy is found', () => {
  it.each([
    ['plain repost', `${BODY}来源：网络，如有侵权请联系删除。`, 'full'],
    ['paragraphs in another order', `${SENTENCES.slice(12).join('')}${SENTENCES.slice(0, 12).join('')}`, 'full'],
    ['every fourth sentence dropped', SENTENCES.filter((_, i) => i % 4 !== 0).join(''), 'partial'],
    ['first 40 %', BODY.slice(0, BODY.length * 0.4), 'partial'],
    ['inside a page three times as long', `${diary(2, 40).join('')}${BODY}${diary(3, 40).join('')}`, 'full'],
    ['one character in twenty replaced', [...BODY].map((char, i) => (i % 20 === 7 ? '茗' : char)).join(''), 'partial'],
    ['an excerpt', `${diary(4, 60).join('')}${SENTENCES.slice(3, 6).join('')}`, 'excerpt'],
  ])('%s', async (_name, text, level) => {
    expect((await scan(text))?.level).toBe(level);
  });
  it('unrelated texts by the same hand are none', async () => {
    for (let seed = 10; seed < 40; seed++) expect(await scan(diary(seed, 24).join(''))).toBeUndefined();
  });
});

it('says whether link and brand were kept, and which figures were changed', async () => {
  const changed = BODY.replace('海拔1200米', '海拔1600米').replace('共86家', '共96家');
  const found = await scan(changed, ['https://tea.example/garden']);
  expect(found).toMatchObject({ linkKept: true, brandKept: true });
  expect(found!.numbers.map((one) => [one.ours, one.theirs])).toEqual([
    ['1200米', '1600米'],
    ['86家', '96家'],
  ]);
  expect(await scan(BODY.replaceAll('云岭茶业', '某茶企'), ['https://b.example'])).toMatchObject({
    linkKept: false,
    brandKept: false,
  });
  expect((await scan(BODY))!.numbers).toEqual([]);
  expect((await scan(BODY))!.linkKept).toBeNull();
});

it('a page counts for the nearest of several articles that share their sentences', async () => {
  const sister = ownText(2, { ...article, title: '另一篇', blocks: article.blocks }, []);
  const found = [];
  for await (const one of scanPages(
    [sister, own],
    [{ url: 'u', text: BODY, links: null, seenAt: 1, foundIn: 't' }],
    new Set(),
  ))
    found.push(one.draftId);
  expect(found).toEqual([1]);
});
