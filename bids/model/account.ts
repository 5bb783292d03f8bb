import type { FileEncoding } from '../../src/io/decode.ts';
import type { Entity } from './entity.ts';
import type { Field, PlatformId } from './platform.ts';
import type { SheetWords } from './template.ts';

/** How the file of a snapshot was written, so that the next one looks the same. */
export interface SheetLook {
  fileName: string;
  format: 'csv' | 'xlsx';
  encoding: FileEncoding | null;
  delimiter: string | null;
  header: readonly string[];
  /** Column of each known field. */
  columns: Partial<Record<Field, number>>;
  /** Lines before the header, as cells. */
  preamble: readonly (readonly string[])[];
  /** CSV: starts with a byte order mark; ends lines so; columns that are quoted without need. */
  bom?: boolean;
  newline?: '\r\n' | '\n';
  quoted?: readonly number[];
  quotedHeader?: readonly number[];
  /** How the sheet writes values, where that was learned from an export. */
  words?: SheetWords;
  /** Name of the template that recognised the file. */
  template?: string;
  /** Made from a keyword plan, not read from a file: it gives way to the first real export with keywords. */
  start?: true;
}

/** An account as its newest sheets show it: the newest of each kind of sheet (same header), later ones over earlier ones. */
export interface Account {
  platform: PlatformId;
  name: string;
  currency: string;
  /** Its sheets; entities point into this list. */
  looks: readonly SheetLook[];
  /** Fingerprint of the state; a manifest carries it, and an export over another state is refused. */
  hash: string;
  entities: readonly Entity[];
  /** The cells of a row as they stand in the file. */
  raw(entity: Pick<Entity, 'sheet' | 'line'>): readonly string[];
}
