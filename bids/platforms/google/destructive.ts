/** Cells that say where a row belongs and what becomes of it, but not what it is about. */
const FRAME = /^(campaign|ad group|criterion type|type|.*status)$/i;

/** True for a row with status Removed that names nothing below campaign or ad group: it would remove these themselves. */
export function destructive(header: readonly string[], row: readonly string[]): boolean {
  const gone = header.filter((name, i) => /status$/i.test(name) && (row[i] ?? '').trim() === 'Removed');
  if (gone.length === 0) return false;
  if (gone.some((name) => name !== 'Status')) return true;
  return header.every((name, i) => FRAME.test(name) || (row[i] ?? '').trim() === '');
}
