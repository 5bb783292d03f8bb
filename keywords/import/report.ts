import type { Text } from '../../src/kernel/i18n/message.ts';

/** Why a row was not taken. The sentence is made by the reader of the report. */
export const REJECT_REASONS = {
  'no-keyword': { zh: '没有关键词', en: 'no keyword' },
  'no-letters': { zh: '只有符号，没有文字', en: 'signs only, no letters or digits' },
  'too-long': { zh: '超过 256 个字符', en: 'longer than 256 characters' },
  'line-break': {
    zh: '关键词里有换行，引号可能没有配对',
    en: 'a line break inside the keyword, probably a stray quotation mark',
  },
  'stray-quote': {
    zh: '引号不配对，几列并成了一格',
    en: 'a stray quotation mark joined several columns',
  },
  total: { zh: '合计行', en: 'a totals row' },
  'repeated-header': { zh: '重复的表头', en: 'the header once more' },
  cut: { zh: '记录超过 800 万字符，已截断', en: 'record above 8 million characters, cut' },
  'no-result': { zh: 'JSON 里没有关键词或结果', en: 'no keyword or no results in the JSON' },
  'bad-json': { zh: '不是合法的 JSON', en: 'not valid JSON' },
} as const satisfies Record<string, Text>;
export type RejectReason = keyof typeof REJECT_REASONS;

/** What became of one column. */
export interface ColumnReport {
  header: string;
  /** Field name; null: ignored. */
  field: string | null;
  /** Why it was ignored. */
  why: Text | null;
}

export interface RejectReport {
  line: number;
  reason: RejectReason;
  /** The row as it stood there, shortened. */
  text: string;
}

/** What became of one list of rows (a file, a sheet of a workbook, a file of an archive). */
export interface SheetReport {
  /** Sheet or member name; '' for a plain file. */
  sheet: string;
  /** Source id; null: not used, `why` says why. */
  source: string | null;
  why: Text | null;
  encoding: string;
  delimiter: string;
  /** Line of the header; null without one. */
  headerLine: number | null;
  market: string;
  period: string;
  decimalComma: boolean;
  /** The figures are Keyword Planner buckets and were kept as ranges. */
  buckets: boolean;
  columns: ColumnReport[];
  rowsRead: number;
  rowsAccepted: number;
  rowsRejected: number;
  blank: number;
  /** Rows whose quotation marks had to be mended. */
  mended: number;
  rejectCounts: Partial<Record<RejectReason, number>>;
  /** The first rejected rows; all of them are in the bank (`souk keywords rejects`). */
  rejects: RejectReport[];
  /** Cells that could not be read (the row was kept, the value is unknown): count and first examples per field. */
  cellProblems: Record<string, { count: number; examples: { line: number; text: string }[] }>;
}

export interface ImportReport {
  file: string;
  sha256: string;
  bytes: number;
  /** `known`: the same bytes are in the bank already. */
  state: 'imported' | 'known' | 'dry-run';
  importId: number | null;
  source: string;
  rowsAccepted: number;
  rowsRejected: number;
  keywordsAdded: number;
  keywordsKnown: number;
  observations: number;
  sheets: SheetReport[];
}

/** A report of a sheet before its first row. */
export function emptySheetReport(sheet: string): SheetReport {
  return {
    sheet,
    source: null,
    why: null,
    encoding: '',
    delimiter: '',
    headerLine: null,
    market: '',
    period: '',
    decimalComma: false,
    buckets: false,
    columns: [],
    rowsRead: 0,
    rowsAccepted: 0,
    rowsRejected: 0,
    blank: 0,
    mended: 0,
    rejectCounts: {},
    rejects: [],
    cellProblems: {},
  };
}
