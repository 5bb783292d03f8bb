import type { SheetRow } from '../../src/io/sheet-read.ts';
import { emptyObservation } from './observation.ts';
import type { SheetReport } from './report.ts';
import type { ImportSession } from './session.ts';

/** `1. `, `1、`, `(1) `, `- `, `• ` in front of a line. */
const NUMBERING = /^\s*(?:[(（]?\d{1,6}[)）.、．:：]\s*|[-*•·]\s+)(?=\S)/;

/**
 * A list without a header: one keyword a line. Numbering is taken off when at least four of five lines carry it. A second
 * column of whole numbers is the monthly volume. Commas belong to the keyword.
 */
export async function importPlain(
  session: ImportSession,
  sample: SheetRow[],
  rest: AsyncIterator<SheetRow[]>,
  report: SheetReport,
  market: string,
): Promise<void> {
  const filled = sample.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const numbered =
    filled.length > 2 && filled.filter((row) => NUMBERING.test(row.cells[0]!)).length >= filled.length * 0.8;
  const counted =
    filled.length > 0 && filled.every((row) => row.cells.length === 2 && /^\s*\d[\d,]*\s*$/.test(row.cells[1]!));
  report.source = 'plain';
  report.market = market;
  report.columns = [
    { header: '#1', field: 'keyword', why: null },
    ...(counted ? [{ header: '#2', field: 'volume', why: null }] : []),
  ];
  const observation = emptyObservation();
  observation.market = market;
  observation.unit = counted ? 'monthly' : 'none';
  const read = (row: SheetRow) => {
    report.rowsRead += 1;
    if (row.mended) report.mended += 1;
    const cell = counted ? row.cells[0]! : row.cells.join(',');
    if (cell.trim() === '') {
      report.blank += 1;
      return;
    }
    if (row.mended === 'cut') return session.reject(report, row.line, 'cut', cell);
    const raw = (numbered ? cell.replace(NUMBERING, '') : cell).trim();
    const norm = session.accept(report, row.line, raw, () => row.cells.join(','));
    if (norm === undefined) return;
    if (counted) observation.volumeLo = observation.volumeHi = Number((row.cells[1] ?? '').replace(/[,\s]/g, '')) || 0;
    session.write(norm, raw, observation);
    session.took(report);
  };
  for (const row of sample) read(row);
  for (;;) {
    const next = await rest.next();
    if (next.done) break;
    for (const row of next.value) read(row);
  }
}
