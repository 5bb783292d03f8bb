import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';

/** A filter kept under a name: conditions and search words, so that the list follows the bank. */
export interface SavedFilter {
  where: string;
  find: string;
}

/** Keeps a filter; the same name replaces the older one. */
export function saveFilter(db: Sqlite, name: string, filter: SavedFilter, now: number): void {
  db.prepare(
    `INSERT INTO saved_list (name, filter, made_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET filter = excluded.filter, made_at = excluded.made_at`,
  ).run(name, JSON.stringify(filter), now);
}

/** The filter with that name. Error: `list-unknown` with the names there are. */
export function savedFilter(db: Sqlite, name: string): SavedFilter {
  const text = db.prepare('SELECT filter FROM saved_list WHERE name = ?').pluck().get(name) as string | undefined;
  if (text !== undefined) return JSON.parse(text) as SavedFilter;
  const names = db.prepare('SELECT name FROM saved_list ORDER BY name').pluck().all() as string[];
  throw new SoukError({
    code: 'list-unknown',
    what: msg({ zh: '没有名为“{name}”的清单', en: 'There is no list “{name}”' }, { name }),
    next: msg({ zh: '已有清单：{names}', en: 'Saved lists: {names}' }, { names: names.join(', ') || '—' }),
  });
}
