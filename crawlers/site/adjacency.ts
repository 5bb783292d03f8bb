/** Edges grouped by one end: those of node i are `order[start[i]] … order[start[i + 1] - 1]`, in their old order. */
export interface Adjacency {
  start: Uint32Array;
  /** Numbers of edges. */
  order: Uint32Array;
}

/** Groups edges by the given end with a counting sort; `size` is the number of nodes. Stable and linear. */
export function groupEdges(end: Uint32Array, size: number): Adjacency {
  const start = new Uint32Array(size + 1);
  for (let i = 0; i < end.length; i++) start[end[i]! + 1]! += 1;
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!;
  const next = start.slice();
  const order = new Uint32Array(end.length);
  for (let i = 0; i < end.length; i++) order[next[end[i]!]!++] = i;
  return { start, order };
}
