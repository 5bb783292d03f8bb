import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf, type PageTerms, wordsOf } from '../../../keywords/map/fit.ts';
import { isThere, type LayoutPage, layoutOf, type Slot } from '../../../keywords/map/layout.ts';
import { layoutAdvice } from '../../../keywords/map/layout-advice.ts';
import { render } from '../../../src/kernel/i18n/message.ts';

interface Given extends Partial<Omit<LayoutPage, 'terms'>> {
  text?: string;
  url?: string;
}

function pageOf({ text = '', url = 'https://tea.example/p', ...page }: Given): LayoutPage {
  const body = new Map<string, number>();
  for (const word of wordsOf(text)) body.set(word, (body.get(word) ?? 0) + 1);
  const terms: PageTerms = {
    url,
    pageType: null,
    indexable: true,
    linkScore: 1,
    title: fieldOf(page.title ?? ''),
    h1: fieldOf(page.h1 ?? ''),
    description: fieldOf(page.description ?? ''),
    path: fieldOf(new URL(url).pathname.replace(/[-_/]+/g, ' ')),
    anchors: fieldOf((page.anchorsIn ?? []).map((anchor) => anchor.text).join(' ')),
    body,
    bodyText: text,
  };
  const none = { title: null, h1: null, description: null, h2: [], images: null, anchorsIn: [], anchorsOut: [] };
  return { ...none, couldLink: [], ...page, terms };
}

const slotOf = (keyword: string, given: Given, slot: Slot) =>
  layoutOf(fieldOf(keyword), pageOf(given)).slots.find((entry) => entry.slot === slot)!;
const away = { text: '看这里', url: 'https://tea.example/x', frame: false };

describe('a keyword in a place', () => {
  test.each<[string, Slot, Given, string | null, string | null]>([
    ['龙井茶', 'title', { title: '龙井茶价格' }, 'exact', null],
    ['龍井茶', 'title', { title: '龙井茶价格' }, 'exact', null],
    ['龙井茶', 'title', { title: '正宗西湖产区明前头采特级手工炒制的龙井茶' }, 'exact', 'title-late'],
    ['running shoes women', 'title', { title: "Women's Running Shoes" }, 'words', null],
    ['tea', 'title', { title: 'Team Building' }, 'none', 'title-missing'],
    ['龙井茶价格', 'title', { title: '龙井茶' }, 'part', 'title-missing'],
    ['龙井茶', 'title', {}, 'none', 'title-missing'],
    ['龙井茶', 'h1', {}, 'none', 'h1-absent'],
    ['龙井茶', 'h1', { h1: '白茶' }, 'none', 'h1-missing'],
    ['龙井茶', 'first100', { text: `${'茶园里春天的风。'.repeat(20)}龙井茶` }, 'none', 'first100-missing'],
    ['龙井茶', 'first100', { text: `${'春'.repeat(98)}龙井茶` }, 'exact', null],
    ['龙井茶', 'first100', { text: `${'春'.repeat(100)}龙井茶` }, 'none', 'first100-missing'],
    ['龙井茶', 'first100', { text: '这里卖白茶。' }, 'none', 'body-missing'],
    ['龙井茶', 'first100', {}, 'not-applicable', 'body-absent'],
    ['龙井茶', 'h2', {}, 'not-applicable', 'h2-absent'],
    ['龙井茶', 'h2', { h2: ['产地', '龙井茶等级'] }, 'exact', null],
    ['龙井茶', 'alt', {}, null, null],
    ['龙井茶', 'alt', { images: { images: 0, withoutAlt: 0, alts: [] } }, 'not-applicable', 'alt-no-image'],
    ['龙井茶', 'alt', { images: { images: 2, withoutAlt: 2, alts: [] } }, 'none', 'alt-missing'],
    ['龙井茶', 'alt', { images: { images: 2, withoutAlt: 0, alts: ['logo', '龙井茶干茶'] } }, 'exact', null],
    [
      '龙井茶',
      'alt',
      { images: { images: 7, withoutAlt: 0, alts: ['一', '二', '三', '四', '五', '六'].map((n) => `龙井茶${n}`) } },
      'exact',
      'alt-repeated',
    ],
    ['龙井茶', 'anchors-in', {}, 'none', 'anchors-in-absent'],
    ['龙井茶', 'anchors-in', { couldLink: ['https://tea.example/b'] }, 'none', 'anchors-in-from'],
    ['龙井茶', 'anchors-in', { anchorsIn: [away] }, 'none', 'anchors-in-missing'],
    ['龙井茶', 'anchors-in', { anchorsIn: [{ ...away, text: '西湖龙井茶' }] }, 'exact', null],
    [
      '龙井茶',
      'anchors-in',
      { anchorsIn: Array.from({ length: 12 }, () => ({ ...away, text: '龙井茶' })) },
      'exact',
      'anchors-uniform',
    ],
    [
      '龙井茶',
      'anchors-in',
      { anchorsIn: Array.from({ length: 60 }, () => ({ ...away, text: '龙井茶', frame: true })) },
      'exact',
      null,
    ],
    ['龙井茶', 'anchors-out', { anchorsOut: [{ ...away, text: '龙井茶' }] }, 'none', 'anchors-out-missing'],
    ['龙井茶', 'anchors-out', { anchorsOut: [{ text: '龙井茶', url: 'https://tea.example/p' }] }, 'exact', null],
    ['龙井茶', 'anchors-out', { anchorsOut: [{ ...away, text: '龙井茶礼盒' }] }, 'exact', null],
    ['longjing tea', 'url', { url: 'https://tea.example/longjing-tea.html' }, 'exact', null],
    ['龙井茶', 'url', {}, 'none', 'url-missing'],
    ['龙井茶', 'last-paragraph', { text: '开头一段文字。\n欢迎选购龙井茶。' }, 'exact', null],
    ['龙井茶', 'last-paragraph', { text: '龙井茶是绿茶。\n欢迎来店里坐坐。' }, 'none', null],
  ])('%s in %s', (keyword, slot, given, presence, advice) => {
    const found = slotOf(keyword, given, slot);
    expect([found.presence, found.advice?.code ?? null]).toEqual([presence, advice]);
  });

  test.each<[string, Given, string[]]>([
    ['only in the title', { title: '龙井茶', text: '这里卖白茶和红茶。' }, ['title-only']],
    ['in the text, not in the title', { title: '首页', text: '龙井茶很好喝，欢迎大家到店里来喝一杯。' }, ['body-only']],
    ['stuffed', { title: '龙井茶', text: '龙井茶龙井茶龙井茶 '.repeat(10) }, ['dense']],
    [
      'clumped',
      { title: '龙井茶', text: `${'龙井茶，'.repeat(6)}${'我们在山上采茶，回来炒制。'.repeat(60)}` },
      ['clumped'],
    ],
    ['no text at all is no finding about the text', { title: '龙井茶' }, []],
  ])('%s', (_name, given, flags) => {
    expect(layoutOf(fieldOf('龙井茶'), pageOf(given)).flags).toEqual(flags);
  });

  test('densities: two of eight words, six of thirteen characters', () => {
    const layout = layoutOf(fieldOf('龙井'), pageOf({ text: '龙井 茶叶 龙井' }));
    expect(layout).toMatchObject({ occurrences: 2, tokenDensity: 2 / 3, charDensity: 4 / 6 });
    expect(layoutOf(fieldOf('龙井'), pageOf({}))).toMatchObject({ tokenDensity: null, charDensity: null });
  });

  test('a text that holds all words apart is no empty title promise', () => {
    const given = { title: '龙井茶价格', text: '价格表：明前龙井茶，每斤 800 元。' };
    expect(layoutOf(fieldOf('龙井茶价格'), pageOf(given)).flags).toEqual([]);
  });

  test('what is not measured counts neither for nor against', () => {
    const unknown = layoutOf(fieldOf('龙井茶'), pageOf({ title: '龙井茶' }));
    const known = layoutOf(
      fieldOf('龙井茶'),
      pageOf({ title: '龙井茶', images: { images: 1, withoutAlt: 1, alts: [] } }),
    );
    expect(known.measured).toBe(unknown.measured + 1);
    expect(known.coverage).toBe(unknown.coverage);
  });
});

test('any text of any page: shares stay shares, and every advice has its sentence in both languages', () => {
  const text = fc.string({
    unit: fc.constantFrom('龙', '井', '茶', ' ', 'a', 'T', '\n', '。', '🍵', '\u0000', '１'),
    maxLength: 60,
  });
  const texts = fc.array(text, { maxLength: 4 });
  const page = fc.record({ title: text, h1: text, description: text, h2: texts, text, alts: texts, anchors: texts });
  fc.assert(
    fc.property(text, page, (keyword, { alts, anchors, ...given }) => {
      const links = anchors.map((anchor, at) => ({ text: anchor, url: `https://tea.example/${at}`, frame: false }));
      const images = { images: alts.length, withoutAlt: 0, alts };
      const layout = layoutOf(fieldOf(keyword), pageOf({ ...given, images, anchorsIn: links, anchorsOut: links }));
      expect(layout.coverage).toBeLessThanOrEqual(layout.measured);
      expect(layout.fit).toBeGreaterThanOrEqual(0);
      expect(layout.fit).toBeLessThanOrEqual(1);
      for (const share of [layout.tokenDensity, layout.charDensity]) {
        if (share !== null) expect(share).toBeLessThanOrEqual(1);
      }
      for (const { presence, advice } of layout.slots) {
        if (advice?.code.endsWith('-missing')) expect(isThere(presence)).toBe(false);
        if (!advice) continue;
        for (const lang of ['zh', 'en'] as const)
          expect(render(layoutAdvice(advice), lang)).not.toMatch(/^leave it|^不用改|\{/);
      }
    }),
  );
});
