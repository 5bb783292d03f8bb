/**
 * True for a record with Status Deleted that names neither an id nor what it deletes: a negative keyword without text takes
 * all negatives of its parent with it, a campaign or ad group goes with everything in it.
 */
export function destructive(header: readonly string[], row: readonly string[]): boolean {
  const cell = (name: string) => (row[header.indexOf(name)] ?? '').trim();
  if (cell('Status') !== 'Deleted') return false;
  if (/^(Campaign|Ad Group)$/.test(cell('Type'))) return true;
  return cell('Id') === '' && cell('Keyword') === '' && cell('Target') === '';
}
