/** Hours `from` to `to` (exclusive) of a day that share one factor. */
export interface HourBlock {
  from: number;
  to: number;
}

/** Google takes six schedules a day and Microsoft seven; more than six blocks no person would read either. */
export const MAX_BLOCKS = 6;
/** Blocks are added while they leave more than this share of the difference between the hours unsaid. */
const UNSAID = 0.1;

/**
 * Cuts the 24 hours into as few blocks of like hours as say 90 % of the difference between them, at most `most`: least
 * weighted squares of ln(level) by dynamic programming, so it is the best cut there is.
 */
export function cutIntoBlocks(level: ArrayLike<number>, weight: ArrayLike<number>, most = MAX_BLOCKS): HourBlock[] {
  const cost = (from: number, to: number) => {
    let sum = 0;
    let total = 0;
    for (let h = from; h < to; h++) {
      sum += weight[h]! * Math.log(level[h]!);
      total += weight[h]!;
    }
    const mean = total === 0 ? 0 : sum / total;
    let loss = 0;
    for (let h = from; h < to; h++) loss += weight[h]! * (Math.log(level[h]!) - mean) ** 2;
    return loss;
  };
  const best: number[][] = [Array.from({ length: 25 }, (_, to) => (to === 0 ? 0 : Infinity))];
  const cut: number[][] = [new Array<number>(25).fill(0)];
  const whole = cost(0, 24);
  let blocks = 1;
  for (let count = 1; count <= most; count++) {
    best[count] = new Array<number>(25).fill(Infinity);
    cut[count] = new Array<number>(25).fill(0);
    for (let to = count; to <= 24; to++) {
      for (let from = count - 1; from < to; from++) {
        const loss = best[count - 1]![from]! + cost(from, to);
        if (loss < best[count]![to]! - 1e-15) {
          best[count]![to] = loss;
          cut[count]![to] = from;
        }
      }
    }
    blocks = count;
    if (best[count]![24]! <= UNSAID * whole) break;
  }
  const found: HourBlock[] = [];
  for (let to = 24, count = blocks; count > 0; count--) {
    const from = cut[count]![to]!;
    found.unshift({ from, to });
    to = from;
  }
  return found;
}
