import { provinceOf, regionByCode } from '../../src/kernel/regions/region.ts';
import type { Field, MatchType, Platform } from '../model/platform.ts';
import type { SheetTemplate } from '../model/template.ts';
import { ENGLISH_MATCH } from '../platforms/shared/english-match.ts';
import { locateFields } from './cells.ts';

/** An ad group to be made; bids in major units, null: not known. */
export interface StartUnit<Bid = number | null> {
  plan: string;
  unit: string;
  url: string | null;
  /** GB/T 2260 code of the place it is about; null: any place. */
  region: string | null;
  keywords: readonly { text: string; match: MatchType; bid: Bid }[];
}

/** A negative to be made; `unit` '': the whole plan, `plan` '': every plan. */
export interface StartNegative {
  plan: string;
  unit: string;
  text: string;
  match: 'exact' | 'phrase';
}

/** A sheet of the new structure with the kind of rows that its cells alone do not tell. */
interface StartSheet {
  /** The learned template that gives the sheet its shape. */
  template?: SheetTemplate;
  header: string[];
  fields: Partial<Record<Field, number>>;
  rows: { cells: string[]; negative: 'exact' | 'phrase' | null }[];
}

/**
 * A structure as the platform's own columns, parents before children: plan, ad groups, keywords, then negatives. Google and
 * Microsoft hold negatives in the same sheet; the Chinese clients take them in a sheet of their own.
 */
export function startSheets(
  platform: Platform,
  units: readonly StartUnit<string>[],
  negatives: readonly StartNegative[],
  templates: readonly SheetTemplate[],
  regionIds: ReadonlyMap<string, string>,
): StartSheet[] {
  const { columns } = platform;
  const targets = planTargets(units);
  const english = platform.id === 'google' || platform.id === 'microsoft';
  const matchField: Field = platform.id === 'google' ? 'criterion' : 'match';
  const fields: Field[] = ['plan', 'unit', 'keyword', matchField, 'bid', 'url', 'status'];
  if (platform.id === 'microsoft') fields.unshift('type', 'id', 'parentId');
  const header = fields.map((field) => columns.fields[field]![0]!);
  if (targets.size > 0) {
    const more: Field[] =
      platform.id === 'google'
        ? ['location', 'locationId']
        : platform.id === 'microsoft'
          ? ['locationId']
          : ['targets'];
    fields.push(...more);
    header.push(...more.map((field) => columns.fields[field]![0]!));
  }
  // The version record of a bulk file stands in the column Name.
  if (platform.id === 'microsoft') header.push('Name');
  const row = (values: Partial<Record<Field, string>>): string[] => {
    const cells = fields.map((field) => values[field] ?? '');
    return platform.id === 'microsoft' ? [...cells, ''] : cells;
  };
  const template = english
    ? undefined
    : templates.find(({ look }) => ['plan', 'unit', 'keyword', 'bid'].every((field) => field in look.columns));
  const matchName = (match: MatchType) =>
    english ? ENGLISH_MATCH[match] : (template?.words.match[match] ?? nameOfMatch(platform, match));
  const on = template?.words.on ?? columns.on[0]!;
  const rows: StartSheet['rows'] = [];
  const plans = [...new Set(units.map((unit) => unit.plan))];
  const add = (values: Partial<Record<Field, string>>) => {
    const level = values.keyword !== undefined ? 'keyword' : values.unit !== undefined ? 'unit' : 'plan';
    // A client's table of keywords names plans and ad groups in its rows; it has no rows for them alone.
    if (template && level !== 'keyword' && !template.levels[level]) return;
    rows.push({ cells: template ? learnedRow(template, values) : row(values), negative: null });
  };
  const placeRow = (code: string, plan: string) => {
    const region = regionByCode(code)!;
    const id = platform.id === 'google' ? region.google : regionIds.get(code);
    if (!id) return;
    add({
      type: 'Campaign Location Criterion',
      plan,
      criterion: 'Location',
      location: `${region.en}, China`,
      locationId: id,
      status: on,
    });
  };
  for (const plan of plans) {
    const codes = targets.get(plan) ?? [];
    if (english) {
      add({ type: 'Campaign', plan, status: on });
      for (const code of codes) placeRow(code, plan);
    } else add({ plan, status: on, ...(codes.length === 0 ? {} : { targets: codes.map(shortName).join(';') }) });
    for (const { unit, url, keywords, ...rest } of units) {
      if (rest.plan !== plan) continue;
      add({ type: 'Ad Group', plan, unit, status: on });
      for (const { text, match, bid } of keywords) {
        add({
          type: 'Keyword',
          plan,
          unit,
          keyword: text,
          [matchField]: matchName(match),
          bid,
          url: url ?? '',
          status: on,
        });
      }
    }
  }
  const wanted = negatives.flatMap((negative) =>
    (negative.plan === '' ? plans : [negative.plan]).map((plan) => ({ ...negative, plan })),
  );
  const main: StartSheet = template
    ? { header: [...template.look.header], fields: template.look.columns, rows, template }
    : { header, fields: locateFields(header, columns), rows };
  if (english) {
    for (const { plan, unit, text, match } of wanted) {
      const scope = unit === '' ? 'Campaign' : 'Ad Group';
      const type = `${scope} Negative Keyword`;
      const mark = ENGLISH_MATCH[match];
      const google = `${unit === '' ? 'Campaign ' : ''}Negative ${mark}`;
      add({ type, plan, unit, keyword: text, [matchField]: platform.id === 'google' ? google : mark, status: on });
    }
    return [main];
  }
  // A learned table of keywords has no rows for plans: their regions go into a table of plans.
  const places: StartSheet[] =
    template && targets.size > 0 && !(template.levels.plan && 'targets' in template.look.columns)
      ? [
          {
            header: [columns.fields.plan![0]!, columns.fields.targets![0]!],
            fields: { plan: 0, targets: 1 },
            rows: [...targets].map(([plan, codes]) => ({
              cells: [plan, codes.map(shortName).join(';')],
              negative: null,
            })),
          },
        ]
      : [];
  if (wanted.length === 0) return [...places, main];
  return [
    ...places,
    {
      header: [columns.fields.plan![0]!, columns.fields.unit![0]!, '否定关键词', '否定方式'],
      fields: { plan: 0, unit: 1, keyword: 2 },
      rows: wanted.map(({ plan, unit, text, match }) => ({
        cells: [plan, unit, text, match === 'exact' ? '精确否定' : '短语否定'],
        negative: match,
      })),
    },
    main,
  ];
}

/**
 * The provinces that each plan serves: those its ad groups are about, when every one of them is about a place. A plan with an
 * ad group for any place serves every place and is not in the map.
 */
export function planTargets(units: readonly Pick<StartUnit<unknown>, 'plan' | 'region'>[]): Map<string, string[]> {
  const places = new Map<string, Set<string> | null>();
  for (const { plan, region } of units) {
    const known = region === null ? undefined : regionByCode(region);
    const province = known && provinceOf(known)?.code;
    const before = places.get(plan);
    if (province === undefined || before === null) places.set(plan, null);
    else places.set(plan, (before ?? new Set()).add(province));
  }
  return new Map([...places].flatMap(([plan, codes]) => (codes ? [[plan, [...codes].sort()] as const] : [])));
}

function shortName(code: string): string {
  return regionByCode(code)?.short ?? code;
}

/** A row in a learned shape: what is not stated is written as the client writes it. */
function learnedRow({ look, words }: SheetTemplate, values: Partial<Record<Field, string>>): string[] {
  const cells = look.header.map(() => words.blank);
  for (const [field, text] of Object.entries(values) as [Field, string][]) {
    const at = look.columns[field];
    if (at !== undefined && text !== '') cells[at] = text;
  }
  return cells;
}

/** What a Chinese platform calls a match type; one without broad match has its smart match instead. */
function nameOfMatch(platform: Platform, match: MatchType): string {
  const names = Object.entries(platform.columns.match);
  return (names.find(([, type]) => type === match) ?? names.find(([, type]) => type === 'smart'))?.[0] ?? '';
}
