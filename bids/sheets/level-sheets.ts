import type { SheetLook } from '../model/account.ts';
import type { Entity } from '../model/entity.ts';
import type { EncodeInput, Field, SheetFile } from '../model/platform.ts';
import type { SheetWords } from '../model/template.ts';
import { writeAs } from './look.ts';

export type Values = Partial<Record<Field, string>>;

/** Header names of the sheets that Souk lays out itself. null: the platform has no such column. */
export type OwnHeader = Partial<Record<Field, string | null>>;

/** Figures and ids of a row that is copied into a new plan: they belong to the old one. */
const NOT_COPIED: readonly Field[] = [
  'planId',
  'unitId',
  'id',
  'parentId',
  'impressions',
  'clicks',
  'cost',
  'conversions',
  'revenue',
  'guide',
  'firstPage',
  'topPage',
  'firstPosition', // biome-ignore format: a list
];
const FIGURES =
  /(id|编号|率|状态|展现|展示|点击|消费|消耗|费用|转化|排名|质量度|质量分|价格|指导价|审核.*|千次.*|qualityscore|impr\.?|bid\(est\)|comment)$/i;

/** Where a row goes: a header with the places of fields, the form of the file, and the cells to start from. */
interface Shape {
  key: string;
  header: readonly string[];
  columns: Partial<Record<Field, number>>;
  words: SheetWords | undefined;
  file: Pick<SheetFile, 'profile' | 'encoding'>;
  cells: string[];
}

/**
 * Collects rows of plans, ad groups, keywords and negatives in the sheets they belong to: the user's own sheet when it has
 * the columns, else a learned template, else a header of Souk's own. Each level has a file of its own, parents first.
 */
export class LevelSheets {
  readonly #input: EncodeInput;
  readonly #own: OwnHeader;
  readonly #sheets = new Map<string, SheetFile & { rows: string[][] }>();
  readonly #names = new Map<string, number>();

  constructor(input: EncodeInput, own: OwnHeader) {
    this.#input = input;
    this.#own = own;
  }

  /**
   * Adds a row that states `values`. `entity`: the row of the account that is changed (its other cells stay) or, with
   * `copy`, that a new row is made from (without ids and figures).
   */
  add(sheetName: string, values: Values, options: { entity?: Entity | undefined; copy?: boolean } = {}): void {
    const fields = (Object.keys(values) as Field[]).filter(
      (field) => values[field] !== undefined && this.#own[field] !== null,
    );
    const shape = this.#ownSheet(fields, options) ?? this.#template(fields) ?? this.#laidOut(fields);
    for (const field of fields) {
      const at = shape.columns[field];
      if (at !== undefined) shape.cells[at] = values[field]!;
    }
    const key = `${sheetName}\u0001${shape.key}`;
    const sheet = this.#sheets.get(key);
    if (sheet) sheet.rows.push(shape.cells);
    else
      this.#sheets.set(key, { name: this.#free(sheetName), header: shape.header, rows: [shape.cells], ...shape.file });
  }

  files(): SheetFile[] {
    return [...this.#sheets.values()];
  }

  #free(name: string): string {
    const count = (this.#names.get(name) ?? 0) + 1;
    this.#names.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }

  #ownSheet(
    fields: readonly Field[],
    { entity, copy }: { entity?: Entity | undefined; copy?: boolean },
  ): Shape | undefined {
    const look = entity && this.#input.account.looks[entity.sheet];
    // A sheet without a column of switches says nothing of them: what is added to it is on.
    const needed = fields.filter((field) => !(copy && field === 'status'));
    if (!entity || !look || !needed.every((field) => look.columns[field] !== undefined)) return undefined;
    const raw = this.#input.account.raw(entity);
    const cells = look.header.map((name, i) => (copy && isFigure(name, i, look) ? '' : (raw[i] ?? '')));
    return {
      key: look.header.join('\u0001'),
      header: look.header,
      columns: look.columns,
      words: look.words,
      file: writeAs(look),
      cells,
    };
  }

  #template(fields: readonly Field[]): Shape | undefined {
    const template = this.#input.templates.find(({ look }) =>
      fields.every((field) => look.columns[field] !== undefined),
    );
    if (!template) return undefined;
    const { look, words } = template;
    return {
      key: look.header.join('\u0001'),
      header: look.header,
      columns: look.columns,
      words,
      file: writeAs(look),
      cells: look.header.map(() => words.blank),
    };
  }

  #laidOut(fields: readonly Field[]): Shape {
    const header = fields.map((field) => this.#own[field] ?? field);
    return {
      key: header.join('\u0001'),
      header,
      columns: Object.fromEntries(fields.map((field, i) => [field, i])),
      words: undefined,
      file: writeAs(this.#input.account.looks[0]),
      cells: header.map(() => ''),
    };
  }
}

function isFigure(name: string, at: number, look: SheetLook): boolean {
  const field = (Object.entries(look.columns) as [Field, number][]).find(([, column]) => column === at)?.[0];
  return field === undefined ? FIGURES.test(name.trim()) : NOT_COPIED.includes(field);
}

/** The words of the sheet that an entity stands in, or of the first template that has any. */
export function wordsFor(input: EncodeInput, entity: Entity | undefined): SheetWords | undefined {
  const look = entity && input.account.looks[entity.sheet];
  return look ? look.words : input.templates[0]?.words;
}
