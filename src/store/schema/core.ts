import type { Generated } from 'kysely';

/** A file that was taken in. Its rows carry `import_id` and go with it when it is undone. */
export interface ImportTable {
  id: Generated<number>;
  /** keywords, bids, partners, content. */
  domain: string;
  /** Which importer took it, e.g. `baidu-keyword-planner`. */
  source: string;
  file_name: string;
  /** SHA-256 of the file's bytes, hex. */
  sha256: string;
  bytes: number;
  /** UTC ms. */
  imported_at: number;
  rows_accepted: number;
  rows_rejected: number;
  /** JSON: columns used and ignored with reasons, rejected rows with line and reason, notes. */
  report: string;
  undone_at: number | null;
}

/** Small facts about the file itself. */
export interface MetaTable {
  key: string;
  value: string;
}

export interface CoreTables {
  import: ImportTable;
  meta: MetaTable;
}
