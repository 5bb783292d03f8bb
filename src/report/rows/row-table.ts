import type { Text } from '../../kernel/i18n/message.ts';

export type RowValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly string[]
  | Readonly<Record<string, string | number>>;

/** One column of a list: its key in JSON, its header for people, how wide a terminal may draw it. */
export interface RowColumn<Row> {
  key: string;
  header: Text;
  value(row: Row): RowValue;
  align?: 'left' | 'right';
  /** Widest that a terminal table draws this column; longer text is cut with `…`. */
  maxWidth?: number;
  /** Left out of terminal tables (still in JSON, CSV and XLSX). */
  hideInTerminal?: boolean;
}

/** A list as data: every list command makes one and hands it to `emitRows`. */
export interface RowTable<Row> {
  /** Name and version of the JSON rows, e.g. `souk.pages/1`. */
  schema: string;
  columns: readonly RowColumn<Row>[];
  rows: Iterable<Row> | AsyncIterable<Row>;
  /** Said instead of an empty table. */
  empty: Text;
  /** First sheet of a workbook: source, filters, definitions, as label and value. The number of rows is added. */
  cover?: readonly (readonly [label: Text, value: Text | string | number])[];
}
