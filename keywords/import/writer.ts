import type { Statement } from 'better-sqlite3';
import type { Sqlite } from '../../src/store/open.ts';
import { SparseInsert } from '../../src/store/sparse-insert.ts';
import { keywordLanguage } from '../normalise/language.ts';
import { IdSet, refreshKeywords } from '../state/refresh.ts';
import { resolveSingle, type WitnessContext } from '../state/resolve.ts';
import type { Observation } from './observation.ts';

type State = [id: number, ...(string | number | null)[]];

const OBSERVATION_COLUMNS =
  'keyword_id import_id row_no context_id volume_lo volume_hi cpc_lo cpc_hi competition_ppm difficulty results clicks impressions cost_micros conversions_ppm position depth url_id series extra'.split(
    ' ',
  );

/**
 * Writes observations of one import. Keywords, contexts and URLs are found or made on the way; the state of a keyword that
 * is new and seen once is written with it, all others are computed at the end. Everything inside the caller's transaction.
 */
export class ObservationWriter {
  readonly #db: Sqlite;
  readonly #importId: number;
  readonly #source: string;
  readonly #insertKeyword: Statement;
  readonly #findKeyword: Statement<[string], State>;
  readonly #insertObservation: SparseInsert;
  readonly #insertForm: Statement;
  readonly #contexts = new Map<string, WitnessContext>();
  readonly #urls = new Map<string, number>();
  readonly #dirty = new IdSet();
  readonly #keywordValues: (string | number | null)[] = new Array(16).fill(null);
  readonly #stateValues: (string | number | null)[] = new Array(14).fill(null);
  readonly #observationValues: (string | number | null)[] = new Array(20).fill(null);
  readonly #firstNewId: number;
  #nextId: number;
  #rowNo = 0;
  #likelyKnown = false;
  #lastNorm = '';
  #lastId = 0;
  readonly #lastRow = { market: '', period: '', unit: '', device: '', currency: '', engine: '' };
  #context: WitnessContext | undefined;

  constructor(db: Sqlite, importId: number, source: string) {
    this.#db = db;
    this.#importId = importId;
    this.#source = source;
    this.#firstNewId = this.#nextId =
      (db.prepare('SELECT coalesce(max(id), 0) + 1 FROM keyword').pluck().get() as number) ?? 1;
    this.#insertKeyword = db.prepare(
      `INSERT INTO keyword (id, norm, lang, volume, volume_lo, volume_hi, volume_unit, volume_context, cpc_micros, cpc_currency,
         competition_ppm, difficulty, results, clicks, impressions, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (norm) DO NOTHING`,
    );
    this.#findKeyword = db
      .prepare<[string], State>(
        `SELECT id, volume, volume_lo, volume_hi, volume_unit, volume_context, cpc_micros, cpc_currency, competition_ppm,
           difficulty, results, clicks, impressions, position FROM keyword WHERE norm = ?`,
      )
      .raw();
    this.#insertObservation = new SparseInsert(db, 'keyword_observation', OBSERVATION_COLUMNS);
    this.#insertForm = db.prepare('INSERT OR IGNORE INTO keyword_form (keyword_id, raw, import_id) VALUES (?, ?, ?)');
  }

  /** Keywords that this import brought first. */
  get added(): number {
    return this.#nextId - this.#firstNewId;
  }

  /** Observations written. */
  get observations(): number {
    return this.#rowNo;
  }

  /** Writes one observation of a keyword (already normalised; `raw` as the source writes it). Returns the keyword's id. */
  write(norm: string, raw: string, row: Observation): number {
    const context = this.#contextOf(row);
    const id = norm === this.#lastNorm ? this.#again() : this.#keywordId(norm, row, context);
    this.#lastNorm = norm;
    this.#lastId = id;
    if (raw !== norm) this.#insertForm.run(id, raw, this.#importId);
    const values = this.#observationValues;
    values[0] = id;
    values[1] = this.#importId;
    values[2] = ++this.#rowNo;
    values[3] = context.id;
    values[4] = row.volumeLo;
    values[5] = row.volumeHi;
    values[6] = row.cpcLo;
    values[7] = row.cpcHi;
    values[8] = row.competition;
    values[9] = row.difficulty;
    values[10] = row.results;
    values[11] = row.clicks;
    values[12] = row.impressions;
    values[13] = row.cost;
    values[14] = row.conversions;
    values[15] = row.position;
    values[16] = row.depth;
    values[17] = row.url === null ? null : this.urlId(row.url);
    values[18] = row.series;
    values[19] = row.extra === null ? null : JSON.stringify(row.extra);
    this.#insertObservation.run(values);
    return id;
  }

  /** Computes the state of every keyword that had something already. Call once, after the last row. */
  finish(): void {
    refreshKeywords(this.#db, this.#dirty);
  }

  /** The id of a URL, made when it is new. */
  urlId(url: string): number {
    const known = this.#urls.get(url);
    if (known !== undefined) return known;
    if (this.#urls.size > 200_000) this.#urls.clear();
    this.#db.prepare('INSERT OR IGNORE INTO keyword_url (url, host) VALUES (?, ?)').run(url, hostOf(url));
    const id = this.#db.prepare('SELECT id FROM keyword_url WHERE url = ?').pluck().get(url) as number;
    this.#urls.set(url, id);
    return id;
  }

  /** The id of a context. */
  contextId(row: Observation): number {
    return this.#contextOf(row).id;
  }

  #again(): number {
    this.#dirty.add(this.#lastId);
    return this.#lastId;
  }

  #keywordId(norm: string, row: Observation, context: WitnessContext): number {
    // Files are mostly new or mostly known; what the last row was, this one probably is.
    if (this.#likelyKnown) {
      const known = this.#known(norm, row, context);
      if (known !== undefined) return known;
    }
    const id = this.#nextId;
    const values = this.#keywordValues;
    values[0] = id;
    values[1] = norm;
    values[2] = keywordLanguage(norm);
    resolveSingle(row, context, values, 3);
    const { changes } = this.#insertKeyword.run(values);
    if (changes === 1) {
      this.#nextId += 1;
      this.#likelyKnown = false;
      return id;
    }
    this.#likelyKnown = true;
    return this.#known(norm, row, context)!;
  }

  /** The id of a keyword that the bank holds; notes it for a new state unless the observation only repeats its state. */
  #known(norm: string, row: Observation, context: WitnessContext): number | undefined {
    const state = this.#findKeyword.get(norm);
    if (state === undefined) return undefined;
    if (!this.#repeats(state, row, context)) this.#dirty.add(state[0]);
    return state[0];
  }

  /**
   * Does an observation say nothing that the state does not already show? Then the state stays, whatever the order of the
   * imports: each column is the greatest of its witnesses, and an equal one more changes no greatest. Clicks and impressions
   * of an export are sums, so those always count anew.
   */
  #repeats(state: State, row: Observation, context: WitnessContext): boolean {
    if (context.unit === 'impressions') return false;
    const values = this.#stateValues;
    resolveSingle(row, context, values, 1);
    for (let at = 1; at < values.length; at++) {
      // A figure without its own unit or currency would take the place of one that has them.
      const whole = at <= 5 ? values[1] !== null : at <= 7 ? values[6] !== null : values[at] !== null;
      if (whole && values[at] !== state[at]) return false;
    }
    return true;
  }

  #contextOf(row: Observation): WitnessContext {
    const last = this.#lastRow;
    if (
      this.#context &&
      row.market === last.market &&
      row.period === last.period &&
      row.unit === last.unit &&
      row.device === last.device &&
      row.currency === last.currency &&
      row.engine === last.engine
    )
      return this.#context;
    const key = `${row.engine}\x1f${row.market}\x1f${row.device}\x1f${row.period}\x1f${row.unit}\x1f${row.currency}`;
    let context = this.#contexts.get(key);
    if (!context) {
      const values = [this.#source, row.engine, row.market, row.device, row.period, row.unit, row.currency];
      this.#db
        .prepare(
          `INSERT OR IGNORE INTO keyword_context (source, engine, market, device, period, unit, currency) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(...values);
      const id = this.#db
        .prepare(
          `SELECT id FROM keyword_context WHERE source = ? AND engine = ? AND market = ? AND device = ? AND period = ? AND unit = ? AND currency = ?`,
        )
        .pluck()
        .get(...values) as number;
      const order = [this.#source, row.engine, row.market, row.device, row.period].join('\x1f');
      context = { id, unit: row.unit, period: row.period, currency: row.currency, order };
      this.#contexts.set(key, context);
    }
    last.market = row.market;
    last.period = row.period;
    last.unit = row.unit;
    last.device = row.device;
    last.currency = row.currency;
    last.engine = row.engine;
    this.#context = context;
    return context;
  }
}

/** Host of a URL without `www.`; '' when it has none. */
export function hostOf(url: string): string {
  const match = /^(?:https?:\/\/)?([^/:?#\s]+)/i.exec(url);
  return match ? match[1]!.toLowerCase().replace(/^www\./, '') : '';
}
