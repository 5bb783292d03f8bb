import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreKey, coreOf } from '../../keywords/cluster/core-key.ts';
import { lexicalGroups } from '../../keywords/cluster/lexical.ts';
import { serpGroups } from '../../keywords/cluster/serp.ts';
import { addWords, clusterBank, loadLexicon, readClusters, shippedLexicon, Tagger } from '../../keywords/index.ts';
import { openStore } from '../../src/store/open.ts';

const tagger = new Tagger(shippedLexicon());
const key = (text: string) => coreKey(coreOf(tagger, text, new Set()));

describe('core key', () => {
  test.each([
    ['龙井茶价格', '成都龙井茶多少钱', true],
    ['龙井茶价格', '龙井茶怎么泡', false],
    ['无糖八宝粥', '八宝粥无糖', true],
    ['无糖饼干', '饼干', false],
    ['best running shoes', 'running shoe review', true],
    ['running shoes without laces', 'running shoes with laces', false],
    ['龍井茶', '龙井茶', true],
    ['铁观音', '龙井茶', false],
  ])('%s ~ %s: %s', (a, b, same) => {
    expect(key(a) === key(b)).toBe(same);
  });
});

const item = (id: number, volume: number | null = null) => ({ id, text: `k${String(id).padStart(4, '0')}`, volume });

test('lexical: every two members resemble each other, whatever the order of reading', () => {
  const token = fc.constantFrom('茶', '礼盒', '特级', '散装', '龙井', '白茶', '价', '女', '跑鞋');
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(token, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 }),
      fc.infiniteStream(fc.nat()),
      (lists, shuffle) => {
        const items = lists.map((tokens, id) => ({ item: item(id, id % 3), tokens: [...tokens].sort() }));
        const groups = lexicalGroups(items, { threshold: 0.6, cap: 200 });
        const tokensOf = new Map(items.map((entry) => [entry.item.id, new Set(entry.tokens)]));
        for (const { members } of groups) {
          for (const a of members) {
            for (const b of members) {
              const [x, y] = [tokensOf.get(a.id)!, tokensOf.get(b.id)!];
              const shared = [...x].filter((word) => y.has(word)).length;
              expect(shared / (x.size + y.size - shared)).toBeGreaterThanOrEqual(0.6);
            }
          }
        }
        expect(groups.flatMap((group) => group.members.map((member) => member.id)).sort((a, b) => a - b)).toEqual(
          items.map((_, id) => id),
        );
        const order = items
          .map((entry) => [shuffle.next().value as number, entry] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, entry]) => entry);
        const names = (list: typeof groups) =>
          list.map((group) => group.members.map((member) => member.id).join()).sort();
        expect(names(lexicalGroups(order, { threshold: 0.6, cap: 200 }))).toEqual(names(groups));
      },
    ),
    { numRuns: 60 },
  );
});

test('results: members share enough URLs with their head; pages that are everywhere say nothing', () => {
  const pages = Array.from({ length: 40 }, (_, id) => ({
    item: item(id, 40 - id),
    urls: [1, 2, 3, 4, 5].map((place) => Math.floor(id / 4) * 10 + place).concat([9991, 9992, 9993, 9994]),
  }));
  const groups = serpGroups(pages, 3);
  expect(groups.length).toBe(10);
  expect(groups.every((group) => group.members.length === 4)).toBe(true);
  expect(groups[0]!.evidence).toEqual([null, '5/10', '5/10', '5/10']);
});

test('runs are stable and cover every keyword once', () => {
  const db = openStore(':memory:');
  addWords(db, ['龙井茶价格', '成都龙井茶多少钱', '龙井茶怎么泡', 'running shoes', 'best running shoes'], {
    source: 'manual',
    now: 1,
  });
  const run = () => {
    const result = clusterBank(db, loadLexicon(db), { method: 'core', now: 2 });
    expect(result.keywords).toBe(5);
    return [...readClusters(db, { method: 'core' })].map(({ key: name, size, head }) => [name, size, head]);
  };
  expect(run()).toEqual(run());
});
