import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaccard, shingleSet } from '../../../crawlers/similarity/jaccard.ts';
import { shingles } from '../../../crawlers/similarity/shingles.ts';
import { estimateSimilarity, signatureOf } from '../../../crawlers/similarity/signature.ts';
import { groupKeys } from '../../../crawlers/site/group-keys.ts';
import { IdIndex } from '../../../crawlers/site/id-index.ts';
import { uniqueLinks } from '../../../crawlers/site/link-graph.ts';
import { linkScores, pageRank } from '../../../crawlers/site/link-score.ts';
import { NO_NODE } from '../../../crawlers/site/load-nodes.ts';

const SIZE = 6;
const edge = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), fc.boolean());

function graphOf(edges: readonly (readonly [number, number, boolean])[]) {
  return uniqueLinks(
    {
      src: Uint32Array.from(edges, ([a]) => a),
      dst: Uint32Array.from(edges, ([, b]) => b),
      followed: Uint8Array.from(edges, ([, , follow]) => (follow ? 1 : 0)),
    },
    SIZE,
  );
}

describe('link graph and score', () => {
  it('counts every linking page once, self links never', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (edges) => {
        const { inlinks, followedInlinks } = graphOf(edges);
        for (let node = 0; node < SIZE; node++) {
          const from = edges.filter(([a, b]) => b === node && a !== node);
          expect(inlinks[node]).toBe(new Set(from.map(([a]) => a)).size);
          expect(followedInlinks[node]).toBe(new Set(from.filter(([, , follow]) => follow).map(([a]) => a)).size);
        }
      }),
    );
  });
  it('sums to 1, and solves its own equation', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 30 }), (edges) => {
        const { graph } = graphOf(edges);
        const member = new Uint8Array(SIZE).fill(1);
        const rank = pageRank({ graph, member, passesTo: new Uint32Array(SIZE).fill(NO_NODE) });
        expect(rank.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 6);
        // One more step with a dense matrix changes nothing.
        const next = new Array<number>(SIZE).fill(0.15 / SIZE);
        for (let a = 0; a < SIZE; a++) {
          const targets = [...new Set(edges.filter(([from, to]) => from === a && to !== a).map(([, to]) => to))];
          const follows = (b: number) => edges.some(([from, to, follow]) => from === a && to === b && follow);
          const lost = targets.length === 0 ? 1 : targets.filter((b) => !follows(b)).length / targets.length;
          for (let b = 0; b < SIZE; b++)
            next[b]! += 0.85 * rank[a]! * ((targets.includes(b) && follows(b) ? 1 / targets.length : 0) + lost / SIZE);
        }
        next.forEach((value, node) => {
          expect(value).toBeCloseTo(rank[node]!, 6);
        });
      }),
    );
  });
  it('shows 100 for all when all are equal', () => {
    expect([...linkScores(Float64Array.of(0.5, 0.5, 0), Uint8Array.of(1, 1, 0))]).toEqual([100, 100, 0]);
  });
});

describe('small tools', () => {
  it('finds ids by place, close together or far apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 4_000_000_000 }), { maxLength: 50 }), (list) => {
        const ids = Uint32Array.from(list).sort();
        const index = new IdIndex(ids);
        ids.forEach((id, place) => {
          expect(index.at(id)).toBe(place);
        });
        expect(index.at(0)).toBe(-1);
        expect(index.at(4_100_000_000)).toBe(-1);
      }),
    );
  });
  it('groups equal keys and leaves out those without', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -1, max: 12 }).map((key) => (key < 0 ? -1 : key * 0x1fffffffff)),
          { maxLength: 80 },
        ),
        (keys) => {
          const found: number[][] = [];
          groupKeys(Float64Array.from(keys), (members) => found.push(members));
          const expected = [...new Set(keys)]
            .filter((key) => key >= 0)
            .map((key) => keys.flatMap((one, i) => (one === key ? [i] : [])))
            .filter((members) => members.length > 1);
          expect(found.sort((a, b) => a[0]! - b[0]!)).toEqual(expected.sort((a, b) => a[0]! - b[0]!));
        },
      ),
    );
  });
});

describe('similarity', () => {
  const words = 'leaf water gold spring cup mountain mist roast bloom stone river cloud amber jade silk bamboo'.split(
    ' ',
  );
  const text = (seed: number, count: number) =>
    Array.from(
      { length: count },
      (_, i) => `${words[(seed * 7 + i * i + i) % words.length]}${(seed + i * 3) % 97}`,
    ).join(' ');
  it.each([
    [300, 0.5],
    [300, 0.9],
    [60, 0.8],
    [1_000, 0.95],
  ])('of %i words, %f of them common: the estimate is near the truth', (count, share) => {
    const common = text(1, Math.round(count * share));
    const [a, b] = [
      `${common} ${text(2, count - Math.round(count * share))}`,
      `${common} ${text(5, count - Math.round(count * share))}`,
    ];
    const exact = jaccard(shingleSet(a), shingleSet(b));
    const values = (one: string) => new Uint16Array(signatureOf(shingles(one))!.slice().buffer);
    expect(Math.abs(estimateSimilarity(values(a), values(b)) - exact)).toBeLessThan(0.15);
  });
  it('sees lightly rewritten Chinese, which word shingles cannot', () => {
    const before =
      '铁观音属于青茶类，是中国十大名茶之一，原产于福建泉州市安溪县西坪镇，香气馥郁持久，有七泡有余香之誉。'.repeat(2);
    const after = before.replaceAll('十大', '著名').replaceAll('馥郁', '浓郁');
    expect(jaccard(shingleSet(before), shingleSet(after))).toBeGreaterThan(0.5);
    expect(jaccard(shingleSet(before), shingleSet('武夷山大红袍岩骨花香，滋味醇厚'))).toBe(0);
  });
  it('does not care for case, punctuation and spacing; nothing is like nothing', () => {
    expect(jaccard(shingleSet('Green Tea, best price!'), shingleSet('green   tea best PRICE'))).toBe(1);
    expect(jaccard(shingleSet(''), shingleSet(''))).toBe(0);
    expect(signatureOf(shingles(''))).toBeNull();
  });
});
