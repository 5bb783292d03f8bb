import type { TrapRow } from '../crawl/crawl-store.ts';
import { FingerprintTable } from '../frontier/fingerprint-table.ts';
import { dateUrl } from './calendar.ts';
import { FacetWatch } from './facets.ts';
import { repeatedSegments } from './segments.ts';

export type TrapKind = 'parameters' | 'calendar' | 'segments' | 'same-content';

export interface TrapHit {
  kind: TrapKind;
  pattern: string;
}

/** Pages of one calendar that are fetched, and of these, years outside the plausible range. */
const CALENDAR_CAP = 150;
const FAR_CAP = 12;
const OLDEST_YEAR = 1995;
/** Pages with equal main text after which links found only on such pages are not followed. */
const SAME_CONTENT_CAP = 20;

interface Calendar {
  count: number;
  far: number;
}

/**
 * Watches the URL space of a crawl for places without end. Decisions depend on what was seen before; on resume the
 * known URLs are shown again (`replay`).
 */
export class TrapWatch {
  readonly #latestYear: number;
  readonly #facets = new FacetWatch();
  readonly #calendars = new Map<string, Calendar>();
  readonly #hashes = new FingerprintTable();
  readonly #members = new Map<string, number[]>();
  readonly #rows = new Map<string, TrapRow>();
  readonly #touched = new Set<TrapRow>();

  constructor(now: number, stored: readonly TrapRow[] = []) {
    this.#latestYear = new Date(now).getUTCFullYear() + 1;
    for (const row of stored) this.#rows.set(`${row.kind} ${row.pattern}`, { ...row });
  }

  /** Judges a URL that was not seen before and would be fetched. A hit is counted as skipped. */
  judge(url: string): TrapHit | null {
    const hit = this.#look(url);
    if (hit === null) return null;
    const row = this.#row(hit.kind, hit.pattern, url, hit.estimate, hit.admitted);
    row.skipped += 1;
    this.#touched.add(row);
    return hit;
  }

  /** Counts a URL of an earlier session as admitted, without judging it. */
  replay(url: string): void {
    this.#look(url);
  }

  /** Counts a URL that is skipped because it was found only on pages of a closed same-content space. */
  skipSameContent(url: string): TrapHit {
    const pattern = `${url.slice(0, url.lastIndexOf('/') + 1)}*`;
    const row = this.#row('same-content', pattern, url, null, SAME_CONTENT_CAP);
    row.skipped += 1;
    this.#touched.add(row);
    return { kind: 'same-content', pattern };
  }

  /**
   * Notes the main text of a page (8-byte hash, hex). Returns the ids of pages whose links must no longer be followed:
   * all members when the space closes with this page, the page itself when it is closed already.
   */
  notePage(id: number, hostId: number, hash: string): readonly number[] {
    const high = (Number.parseInt(hash.slice(0, 8), 16) ^ Math.imul(hostId, 0x9e3779b1)) >>> 0;
    const low = Number.parseInt(hash.slice(8, 16), 16) >>> 0;
    const count = this.#hashes.get(high, low) + 1;
    if (count <= SAME_CONTENT_CAP) this.#hashes.set(high, low, count);
    if (count > SAME_CONTENT_CAP) return [id];
    const key = `${high}:${low}`;
    const members = this.#members.get(key) ?? [];
    members.push(id);
    if (count < SAME_CONTENT_CAP) {
      this.#members.set(key, members);
      return [];
    }
    this.#members.delete(key);
    return members;
  }

  /** Rows that changed since the last call. */
  takeChanged(): TrapRow[] {
    const rows = [...this.#touched].map((row) => ({ ...row }));
    this.#touched.clear();
    return rows;
  }

  #row(kind: TrapKind, pattern: string, sample: string, estimate: number | null, fetched: number): TrapRow {
    const key = `${kind} ${pattern}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { kind, pattern, fetched, skipped: 0, sample, estimate };
      this.#rows.set(key, row);
    }
    row.fetched = Math.max(row.fetched, fetched);
    row.estimate = estimate ?? row.estimate;
    return row;
  }

  #look(url: string): (TrapHit & { estimate: number | null; admitted: number }) | null {
    const query = url.indexOf('?');
    const slash = url.indexOf('/', 8);
    const path = slash === -1 ? '/' : url.slice(slash, query === -1 ? undefined : query);
    const repeated = repeatedSegments(path);
    if (repeated !== null) {
      return { kind: 'segments', pattern: url.slice(0, slash) + repeated, estimate: null, admitted: 0 };
    }
    const dated = dateUrl(url);
    if (dated !== null) {
      const calendar = this.#calendars.get(dated.pattern) ?? { count: 0, far: 0 };
      const far = dated.year > this.#latestYear || dated.year < OLDEST_YEAR;
      if (calendar.count >= CALENDAR_CAP || (far && calendar.far >= FAR_CAP)) {
        return { kind: 'calendar', pattern: dated.pattern, estimate: null, admitted: calendar.count };
      }
      calendar.count += 1;
      if (far) calendar.far += 1;
      this.#calendars.set(dated.pattern, calendar);
      return null;
    }
    const facet = this.#facets.judge(url);
    return facet && { kind: 'parameters', pattern: facet.pattern, estimate: facet.estimate, admitted: 200 };
  }
}
