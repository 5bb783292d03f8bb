/** Excel holds 32,767 characters in a cell (Microsoft, Excel specifications and limits). */
const MAX_CELL = 32_767;

/**
 * A text as a workbook can hold it: XML 1.0 has no room for most control characters (a workbook with one does not open),
 * and what is longer than a cell ends in `…`.
 */
export function xlsxText(text: string): string {
  const clean = text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd').toWellFormed();
  return clean.length > MAX_CELL ? `${clean.slice(0, MAX_CELL - 1)}…` : clean;
}
