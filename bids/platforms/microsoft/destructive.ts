/** Cells that say where a record belongs and what becomes of it, but not what it is about. */
const FRAME = /^(type|status|parent id|client id|campaign|ad group|match type|name)$/i;

/**
 * True for a record with Status Deleted that names neither an id nor what it deletes: a negative keyword without text takes
 * all negatives of its parent with it; a campaign or ad group goes with everything in it, id or not.
 */
export function destructive(header: readonly string[], row: readonly string[]): boolean {
  const cell = (name: string) => (row[header.indexOf(name)] ?? '').trim();
  if (cell('Status') !== 'Deleted') return false;
  if (/^(Campaign|Ad Group)$/.test(cell('Type'))) return true;
  return header.every((name, i) => FRAME.test(name) || (row[i] ?? '').trim() === '');
}
