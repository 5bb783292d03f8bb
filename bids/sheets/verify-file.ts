import type { Sqlite } from '../../src/store/open.ts';
import type { Change } from '../model/change.ts';
import type { Entity } from '../model/entity.ts';
import { readRegionIds } from '../store/region-ids.ts';
import { type BidRun, readChanges } from '../store/runs.ts';
import { listTemplates } from '../store/templates.ts';
import { type RowContext, readEntity } from './read-entity.ts';
import { openRecognised } from './recognise.ts';

/** What became of a change: `taken`, still the old value, another value (`drifted`), refused with a message, or not in the file. */
export interface Verdict {
  n: number;
  change: Change;
  state: 'taken' | 'not-taken' | 'drifted' | 'rejected' | 'missing';
  found: number | null;
  error: string | null;
}

/** Compares a run with the platform's next export or results file (errors are joined by the row key that the sheet carried). */
export async function verifyFile(db: Sqlite, run: BidRun, path: string): Promise<Verdict[]> {
  const { sheet, found } = await openRecognised(path, {
    platform: run.platform,
    map: new Map(),
    templates: listTemplates(db, run.platform),
  });
  const { columns } = found.platform;
  const context: RowContext = {
    file: sheet.name,
    header: found.header,
    fields: found.fields,
    columns,
    currency: columns.currency,
    xlsx: sheet.format === 'xlsx',
    regionIds: readRegionIds(db, run.platform).byId,
  };
  const client = found.header.indexOf('Client Id');
  const errorAt = found.header.indexOf('Error');
  const errors = new Map<string, string>();
  const keywords = new Map<string, Entity>();
  const regions = new Map<string, number>();
  const excluded = new Set<string>();
  const negatives = new Set<string>();
  const plans = new Map<string, Entity>();
  const seen = new Set<string>();
  const units = new Set<string>();
  const ads = new Set<string>();
  for await (const { line, cells } of sheet.rows()) {
    if (line <= found.headerLine || cells.every((cell) => cell.trim() === '')) continue;
    if (errorAt >= 0 && (cells[errorAt] ?? '') !== '') errors.set((cells[client] ?? '').trim(), cells[errorAt]!);
    if (columns.skip.test((cells.find((cell) => cell.trim() !== '') ?? '').trim())) continue;
    const entity = readEntity(context, cells, line);
    // A row that takes something away says that it is not there.
    if (!entity || GONE.test(cells[found.fields.status ?? -1] ?? '')) continue;
    if (entity.plan !== '') seen.add(entity.plan);
    if (entity.unit !== '') units.add(`${entity.plan}\u0001${entity.unit}`);
    if (entity.kind === 'creative') ads.add(`${entity.plan}\u0001${entity.unit}`);
    for (const { text, match } of entity.negatives)
      negatives.add([entity.plan, entity.unit, text, match].join('\u0001'));
    if (entity.kind === 'keyword')
      keywords.set([entity.plan, entity.unit, entity.text, entity.match ?? ''].join('\u0001'), entity);
    else if (entity.kind === 'negative')
      negatives.add([entity.plan, entity.unit, entity.text, entity.match ?? ''].join('\u0001'));
    else if (entity.kind === 'location' && entity.region)
      regions.set(`${entity.plan}\u0001${entity.region}`, entity.factorPpm ?? 1_000_000);
    else if (entity.kind === 'excluded-location' && entity.region) excluded.add(`${entity.plan}\u0001${entity.region}`);
    else if (entity.kind === 'plan') plans.set(entity.plan, entity);
  }
  for (const plan of plans.values()) {
    for (const code of plan.targets) regions.set(`${plan.plan}\u0001${code}`, 1_000_000);
    for (const [code, ppm] of Object.entries(plan.factors)) regions.set(`${plan.plan}\u0001${code}`, ppm);
  }
  return readChanges(db, run.id).map((change, i) => {
    const error = errors.get(`souk-${i + 1}`) ?? null;
    if (error !== null) return { n: i + 1, change, state: 'rejected', found: null, error };
    if (change.kind.endsWith('-add') && change.kind !== 'negative-add') {
      const value = addedValue(change, { keywords, plans, seen, units, ads });
      const state = value === undefined ? 'missing' : value === change.after ? 'taken' : 'drifted';
      return { n: i + 1, change, state, found: value ?? null, error: null };
    }
    const value =
      change.kind === 'negative-add'
        ? negativeValue(change, negatives)
        : presentValue(change, keywords, regions, excluded, plans);
    const state =
      value === undefined
        ? 'missing'
        : value === change.after
          ? 'taken'
          : value === change.before
            ? 'not-taken'
            : 'drifted';
    return { n: i + 1, change, state, found: value ?? null, error: null };
  });
}

/** Rows with these words are taken away by the sheet, not stated. */
const GONE = /^(removed|deleted)$/i;

/**
 * The value of something that the run adds, undefined where the file does not have it. A file that names it without its
 * budget or bid counts as having taken it.
 */
function addedValue(
  change: Change,
  there: {
    keywords: ReadonlyMap<string, Entity>;
    plans: ReadonlyMap<string, Entity>;
    seen: ReadonlySet<string>;
    units: ReadonlySet<string>;
    ads: ReadonlySet<string>;
  },
): number | null | undefined {
  const unit = `${change.plan}\u0001${change.unit}`;
  if (change.kind === 'plan-add')
    return there.seen.has(change.plan) ? (there.plans.get(change.plan)?.budget ?? change.after) : undefined;
  if (change.kind === 'unit-add') return there.units.has(unit) ? change.after : undefined;
  if (change.kind === 'creative-add') return there.ads.has(unit) ? change.after : undefined;
  if (change.kind !== 'keyword-add') return undefined;
  const keyword = there.keywords.get([change.plan, change.unit, change.keyword, change.match ?? ''].join('\u0001'));
  return keyword && (keyword.bid ?? change.after);
}

/** A negative has no value: null is there, undefined is not in the file. */
function negativeValue(change: Change, negatives: ReadonlySet<string>): null | undefined {
  return negatives.has([change.plan, change.unit, change.keyword, change.match ?? ''].join('\u0001'))
    ? null
    : undefined;
}

function presentValue(
  change: Change,
  keywords: ReadonlyMap<string, Entity>,
  regions: ReadonlyMap<string, number>,
  excluded: ReadonlySet<string>,
  plans: ReadonlyMap<string, Entity>,
): number | null | undefined {
  const place = `${change.plan}\u0001${change.region}`;
  if (change.kind === 'region-factor') return regions.get(place);
  if (change.kind === 'region-exclude') {
    if (excluded.has(place)) return null;
    const plan = plans.get(change.plan);
    if (!plan && regions.size === 0) return undefined;
    return regions.get(place) ?? null;
  }
  if (change.kind === 'budget') return plans.get(change.plan)?.budget ?? undefined;
  const keyword = keywords.get([change.plan, change.unit, change.keyword, change.match ?? ''].join('\u0001'));
  if (!keyword) return undefined;
  if (change.kind === 'keyword-pause') return keyword.status === null ? undefined : keyword.status === 'off' ? 0 : 1;
  return keyword.bid;
}
