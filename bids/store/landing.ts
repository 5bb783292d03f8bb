import type { Sqlite } from '../../src/store/open.ts';
import type { LandingPage } from '../model/landing.ts';

/** Keeps the landing pages of a run, as they stood when it was made; an earlier list of the run goes. One transaction. */
export function saveLanding(db: Sqlite, runId: number, pages: readonly LandingPage[]): void {
  db.transaction(() => {
    db.prepare('DELETE FROM bid_landing WHERE run_id = ?').run(runId);
    const insert = db.prepare(
      'INSERT INTO bid_landing (run_id, n, plan, unit, keyword, url, state, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    for (const [n, page] of pages.entries()) {
      const { plan, unit, keyword, url, state, ...detail } = page;
      insert.run(runId, n + 1, plan, unit, keyword, url, state, JSON.stringify(detail));
    }
  }).immediate();
}

interface Row extends Pick<LandingPage, 'plan' | 'unit' | 'keyword' | 'url' | 'state'> {
  detail: string;
}

/** The landing pages of a run (of one keyword, when named), in the order of the account. */
export function readLanding(db: Sqlite, runId: number, keyword?: string): LandingPage[] {
  return db
    .prepare<[number, string | null, string | null], Row>(
      'SELECT plan, unit, keyword, url, state, detail FROM bid_landing WHERE run_id = ? AND (? IS NULL OR keyword = ?) ORDER BY n',
    )
    .all(runId, keyword ?? null, keyword ?? null)
    .map(({ detail, ...row }) => ({ ...(JSON.parse(detail) as Omit<LandingPage, keyof Row>), ...row }));
}
