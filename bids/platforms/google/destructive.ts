/** True for a row with status Removed that names no keyword and no place: it would remove the campaign or ad group itself. */
export function destructive(header: readonly string[], row: readonly string[]): boolean {
  const cell = (name: string) => (row[header.indexOf(name)] ?? '').trim();
  const gone = ['Status', 'Campaign Status', 'Ad Group Status'].filter((name) => cell(name) === 'Removed');
  if (gone.length === 0) return false;
  return (
    gone.some((name) => name !== 'Status') || (cell('Keyword') === '' && cell('Location') === '' && cell('ID') === '')
  );
}
