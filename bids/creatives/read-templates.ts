import { openSheet } from '../../src/io/sheet-read.ts';
import { parseDate } from '../sheets/cells.ts';
import { missingColumns } from '../sheets/errors.ts';
import type { CopyTemplate } from './check-creatives.ts';

const NAMES = {
  plan: ['推广计划', '计划', 'campaign', 'plan'],
  unit: ['推广单元', '单元', 'ad group', 'unit'],
  slot: ['位置', '类型', 'slot', 'type'],
  text: ['文案', '创意', 'text', 'copy'],
  from: ['开始', '开始日期', 'from'],
  to: ['结束', '结束日期', 'to'],
} as const;

/** Copy templates from a sheet with columns plan, ad group (may be empty), slot (标题/描述, title/description), text, from, to. */
export async function readTemplates(path: string): Promise<CopyTemplate[]> {
  const sheet = await openSheet(path);
  let at: Partial<Record<keyof typeof NAMES, number>> | undefined;
  const templates: CopyTemplate[] = [];
  for await (const { line, cells } of sheet.rows()) {
    if (!at) {
      const header = cells.map((cell) => cell.trim().toLowerCase());
      at = {};
      for (const [field, names] of Object.entries(NAMES)) {
        const found = header.findIndex((cell) => (names as readonly string[]).includes(cell));
        if (found >= 0) at[field as keyof typeof NAMES] = found;
      }
      const missing = (['plan', 'slot', 'text'] as const).filter((field) => at![field] === undefined);
      if (missing.length > 0)
        throw missingColumns(
          sheet.name,
          line,
          missing.map((field) => NAMES[field][0]),
          cells,
        );
      continue;
    }
    const cell = (field: keyof typeof NAMES) => (at![field] === undefined ? '' : (cells[at![field]!] ?? '').trim());
    if (cell('text') === '') continue;
    templates.push({
      plan: cell('plan'),
      unit: cell('unit'),
      slot: /描述|desc/i.test(cell('slot')) ? 'description' : 'title',
      text: cell('text'),
      from: parseDate(cell('from')),
      to: parseDate(cell('to')),
    });
  }
  return templates;
}
