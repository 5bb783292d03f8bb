import { openSheet } from '../../src/io/sheet-read.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { requireRegion } from '../../src/kernel/regions/require.ts';
import { resolveRegion } from '../../src/kernel/regions/resolve.ts';
import { cellError } from './errors.ts';

/**
 * Caps a day in major units, from a file of two columns: a region or the name of a plan, and an amount (0 excludes). A name
 * that is a plan of the account is a plan, anything else must be a region.
 */
export async function readCaps(
  path: string,
  plans: ReadonlySet<string>,
): Promise<{ regions: Record<string, number>; plans: Record<string, number> }> {
  const sheet = await openSheet(path);
  const caps = { regions: {} as Record<string, number>, plans: {} as Record<string, number> };
  let first = true;
  for await (const { line, cells } of sheet.rows()) {
    const [name = '', text = ''] = cells.map((cell) => cell.trim());
    if (name === '') continue;
    const amount = Number(text.replace(/[,¥￥元\s]/g, ''));
    const header = first && (text === '' || Number.isNaN(amount)) && resolveRegion(name).state === 'unknown';
    first = false;
    if (header) continue;
    if (text === '' || Number.isNaN(amount) || amount < 0) {
      throw cellError(
        'bids-cap-unreadable',
        { file: sheet.name, line, column: '2' },
        msg({ zh: '看不懂上限“{text}”', en: 'Cannot read the cap “{text}”' }, { text }),
        msg({ zh: '写成每日金额，例如 300；0 表示不投放。', en: 'Write money a day, for example 300; 0 excludes.' }),
      );
    }
    if (plans.has(name)) caps.plans[name] = amount;
    else
      caps.regions[requireRegion(name, { preferProvince: true, place: { file: sheet.name, line, column: '1' } }).code] =
        amount;
  }
  return caps;
}
