import { openSheet } from '../io/sheet-read.ts';

/** Heads of the column that holds titles of products or pages. */
const TITLE_HEAD =
  /^(?:标题|商品标题|宝贝标题|宝贝名称|商品名称|产品名称|页面标题|title|page title|product title|product name|item name)$/i;

/**
 * Titles from a file in any encoding: the title column of a table (CSV, XLSX, exported .xls), otherwise one title a line,
 * commas included. Blank lines are left out. Errors: those of `openSheet`.
 */
export async function titleList(path: string): Promise<string[]> {
  const sheet = await openSheet(path);
  let column: number | undefined;
  const titles: string[] = [];
  for await (const { cells } of sheet.rows()) {
    column ??= cells.findIndex((cell) => TITLE_HEAD.test(cell.replace(/^\ufeff/, '').trim()));
    if (column < 0) break;
    const title = cells[column]?.trim() ?? '';
    if (title !== '') titles.push(title);
  }
  if (column !== undefined && column >= 0) return titles.slice(1);
  const lines = sheet.format === 'csv' ? await openSheet(path, { delimiter: '\x1f' }) : sheet;
  for await (const { cells } of lines.rows()) {
    const title = cells.find((cell) => cell.trim() !== '')?.trim();
    if (title !== undefined) titles.push(title);
  }
  return titles;
}
