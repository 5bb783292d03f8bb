import type { Text } from '../../src/kernel/i18n/message.ts';
import type { Observation } from '../model/observation.ts';
import type { CellFormat, Cells } from './cells.ts';

/** What an importer may ask for besides the row. */
export interface RowContext {
  account: string;
  currency: string;
  /** When the file says nothing about changes: the moment that it stands for (`--as-of`). */
  asOf: number | null;
  /** '' for the first row with this text in the file, `2`, `3`, … for the next: for sources without ids of their own. */
  part(base: string): string;
  /** Keyed hash of a person's identifier. */
  person(identifier: string): string;
}

/** A kind of file that a source hands out. */
export interface Report<Field extends string = string> {
  id: string;
  name: Text;
  /** Header texts by field, in any order in the file; API field names count as headers, too. */
  columns: Readonly<Record<Field, readonly string[]>>;
  /** Without these a file is not this report. */
  required: readonly NoInfer<Field>[];
  /** A file with one of these headers is something else. */
  never?: readonly string[];
  /** Differs from the network's format, e.g. minor units under API names. */
  format?: (has: (field: NoInfer<Field>) => boolean, headers: readonly string[]) => Partial<CellFormat>;
  /** One row as an observation; null: nothing to say (a totals or blank row). Throws `RowRefused`. */
  row(cells: Cells<NoInfer<Field>>, context: RowContext): Observation | null;
}

/** A source of reports: how its files are recognised and read. */
export interface Network {
  id: string;
  name: Text;
  /** Whose order numbers these are. */
  channel: string;
  zone: string;
  currency: string;
  /** Docs and public importers that the headers and states come from, with the year. */
  source: string;
  reports: readonly Report[];
}

/** Gives a report its field type and forgets it again, so that reports of all networks fit into one list. */
export function report<Field extends string>(spec: Report<Field>): Report {
  return spec as unknown as Report;
}

/** The newest of the times that are known. */
export function newest(...times: (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Echo fields as one text; null when there is none. */
export function subsOf(...values: (string | null)[]): string | null {
  const known = [
    ...new Set(
      values
        .filter((value) => value !== null && value !== '' && value !== '0')
        .map((value) => value!.replace(/\s+/g, '_')),
    ),
  ];
  return known.length === 0 ? null : known.join(' ');
}

/** JSON of the facts that are known; null when there is none. */
export function extraOf(facts: Readonly<Record<string, string | number | null>>): string | null {
  const known = Object.entries(facts).filter(([, value]) => value !== null && value !== '');
  return known.length === 0 ? null : JSON.stringify(Object.fromEntries(known));
}
