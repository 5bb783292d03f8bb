import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { ImportRow } from '../store/imports.ts';
import type { Sqlite } from '../store/open.ts';

/** Removes what an import brought into its area; called inside the transaction that marks the import as undone. */
type Undo = (db: Sqlite, importId: number) => void;

/** Which area undoes which import; each loads its code only when it is needed. */
const UNDO: Readonly<Record<string, () => Promise<Undo>>> = {
  bids: async () => (await import('../../bids/index.ts')).undoBidImport,
  content: async () => (await import('../../content/index.ts')).undoContentImport,
  keywords: async () => (await import('../../keywords/index.ts')).undoKeywordImport,
  partners: async () => (await import('../../partners/index.ts')).undoPartnerImport,
};

/**
 * Undoes the import with that number: the area removes its rows and the import is marked, in one transaction.
 * Errors: `import-unknown` when there is no such live import.
 */
export async function undoImport(db: Sqlite, id: string, now: number): Promise<ImportRow> {
  const row = db
    .prepare<[number], ImportRow>('SELECT * FROM import WHERE id = ? AND undone_at IS NULL')
    .get(Number(id));
  const load = row && UNDO[row.domain];
  if (!row || !load) {
    throw new SoukError({
      code: 'import-unknown',
      what: msg({ zh: '没有可撤销的导入“{id}”', en: 'There is no import “{id}” that could be undone' }, { id }),
      next: msg({ zh: '用 souk imports list 查看编号。', en: 'See the numbers with souk imports list.' }),
    });
  }
  const undo = await load();
  db.transaction(() => {
    undo(db, row.id);
    db.prepare('UPDATE import SET undone_at = ? WHERE id = ?').run(now, row.id);
  }).immediate();
  return row;
}
