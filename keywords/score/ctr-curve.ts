import type { Sqlite } from '../../src/store/open.ts';

/** Share of searches that click a result, by position 1–20 (index 0 = position 1). */
export interface CtrCurve {
  shares: readonly number[];
  /** `own`: fitted on the user's own query data; `fallback`: the named table. */
  source: 'own' | 'fallback';
  /** Impressions behind an own curve. */
  impressions: number;
}

/**
 * The fallback: 19.3% at position 1 (seoClarity research grid), falling with the power −1 of the position. Published
 * curves start anywhere between 19% and 38%, so it only ranks keywords; own data replace it as soon as there are enough.
 */
const FALLBACK: readonly number[] = Array.from({ length: 20 }, (_, at) => 0.193 / (at + 1));
const MIN_IMPRESSIONS = 1000;

/** The curve of pooled clicks and impressions per position, made non-increasing (pool adjacent violators). Pure. */
export function fitCurve(points: readonly { position: number; clicks: number; impressions: number }[]): CtrCurve {
  const clicks = new Array<number>(20).fill(0);
  const impressions = new Array<number>(20).fill(0);
  for (const point of points) {
    const at = Math.round(point.position) - 1;
    if (at < 0 || at >= 20) continue;
    clicks[at]! += point.clicks;
    impressions[at]! += point.impressions;
  }
  const total = impressions.reduce((sum, value) => sum + value, 0);
  if (total < MIN_IMPRESSIONS) return { shares: FALLBACK, source: 'fallback', impressions: total };
  // Positions without data borrow the fallback's shape with the weight of a hundred impressions.
  const scale =
    clicks.reduce((sum, value) => sum + value, 0) /
    impressions.reduce((sum, value, at) => sum + value * FALLBACK[at]!, 0);
  const blocks: { share: number; weight: number; count: number }[] = [];
  for (let at = 0; at < 20; at++) {
    const weight = impressions[at]! + 100;
    blocks.push({ share: (clicks[at]! + 100 * FALLBACK[at]! * scale) / weight, weight, count: 1 });
    while (blocks.length > 1 && blocks.at(-2)!.share < blocks.at(-1)!.share) {
      const [a, b] = blocks.splice(-2) as [(typeof blocks)[0], (typeof blocks)[0]];
      blocks.push({
        share: (a.share * a.weight + b.share * b.weight) / (a.weight + b.weight),
        weight: a.weight + b.weight,
        count: a.count + b.count,
      });
    }
  }
  const shares = blocks.flatMap((block) => new Array<number>(block.count).fill(Math.min(1, block.share)));
  return { shares, source: 'own', impressions: total };
}

/** The curve of the bank's own query data (Search Console, Bing). */
export function ownCurve(db: Sqlite): CtrCurve {
  const points = db
    .prepare<[], { position: number; clicks: number; impressions: number }>(
      `SELECT o.position / 100.0 AS position, o.clicks, o.impressions FROM keyword_context c
       JOIN keyword_observation o ON o.context_id = c.id
       WHERE c.unit = 'impressions' AND o.position IS NOT NULL AND o.impressions > 0 AND o.clicks IS NOT NULL`,
    )
    .all();
  return fitCurve(points);
}

/** Share at a position (fractions are interpolated); 0 behind position 20. */
export function ctrAt(curve: CtrCurve, position: number): number {
  if (position < 1) return curve.shares[0]!;
  if (position > 20) return 0;
  const low = Math.floor(position);
  const a = curve.shares[low - 1]!;
  const b = curve.shares[Math.min(19, low)]!;
  return a + (b - a) * (position - low);
}
