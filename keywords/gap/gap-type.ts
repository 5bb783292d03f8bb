/** How a site answers a keyword. `position`: imported rank; `fit`: a crawled page; both null: not at all, as far as is known. */
export interface Place {
  position: number | null;
  fit: number | null;
  url: string;
}

/**
 * The own site against its competitors, in the words of the trade: `missing`, all of them answer and the own site does not;
 * `untapped`, some do; `weak`, the own site ranks behind all that rank; `strong`, before all; `shared`, both answer and
 * nothing says who is ahead; `unique`, only the own site answers.
 */
export type GapType = 'missing' | 'untapped' | 'weak' | 'strong' | 'shared' | 'unique';
export const GAP_TYPES: readonly GapType[] = ['missing', 'untapped', 'weak', 'shared', 'strong', 'unique'];

/** Positions from here on down do not count as an answer. */
export const GAP_DEPTH = 20;

/** The type of one keyword; null when nobody answers it. Pure. */
export function gapType(own: Place | null, rivals: readonly (Place | null)[]): GapType | null {
  const answering = rivals.filter((place) => place !== null);
  if (answering.length === 0) return own === null ? null : 'unique';
  if (own === null) return answering.length === rivals.length ? 'missing' : 'untapped';
  const positions = answering.flatMap((place) => place.position ?? []);
  if (own.position === null || positions.length === 0) return 'shared';
  if (positions.every((position) => position < own.position!)) return 'weak';
  if (positions.every((position) => position > own.position!)) return 'strong';
  return 'shared';
}
