import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { PlatformId } from '../model/platform.ts';
import type { SheetTemplate } from '../model/template.ts';

interface TemplateRow {
  id: number;
  platform: PlatformId;
  name: string;
  learned_at: number;
  look: string;
}

/** Keeps a learned template; one of the same platform and name gives way to it. Returns its number. */
export function saveTemplate(db: Sqlite, template: Omit<SheetTemplate, 'id'>): number {
  const { platform, name, learnedAt, ...rest } = template;
  const row = db
    .prepare<[string, string, number, string], { id: number }>(
      `INSERT INTO bid_template (platform, name, learned_at, look) VALUES (?, ?, ?, ?)
       ON CONFLICT (platform, name) DO UPDATE SET learned_at = excluded.learned_at, look = excluded.look RETURNING id`,
    )
    .get(platform, name, learnedAt, JSON.stringify(rest));
  return row!.id;
}

/** Learned templates (of a platform), the newest first. */
export function listTemplates(db: Sqlite, platform?: string): SheetTemplate[] {
  return db
    .prepare<[string | null, string | null], TemplateRow>(
      'SELECT * FROM bid_template WHERE ? IS NULL OR platform = ? ORDER BY learned_at DESC, id DESC',
    )
    .all(platform ?? null, platform ?? null)
    .map(({ learned_at, look, ...row }) => ({ ...row, learnedAt: learned_at, ...JSON.parse(look) }) as SheetTemplate);
}

/**
 * The templates a command works with: all of a platform by default, none with `none`, or the one with that name (or number).
 * Error `bids-template-unknown` names those that are there.
 */
export function chosenTemplates(db: Sqlite, platform: string | undefined, choice: string | undefined): SheetTemplate[] {
  if (choice === 'none') return [];
  const all = listTemplates(db, platform);
  if (choice === undefined) return all;
  const found = all.filter((template) => template.name === choice || String(template.id) === choice);
  if (found.length > 0) return found.slice(0, 1);
  throw new SoukError({
    code: 'bids-template-unknown',
    what: msg({ zh: '没有名为“{name}”的模板', en: 'There is no template “{name}”' }, { name: choice }),
    next: msg(
      {
        zh: '现有：{list}；用 souk bids template learn 导出文件 学习新模板。',
        en: 'There are: {list}. Learn one with souk bids template learn EXPORT.',
      },
      { list: all.map((template) => template.name).join(', ') || '—' },
    ),
  });
}

/** Forgets a template; what was imported with it stays as it is. */
export function deleteTemplate(db: Sqlite, platform: string | undefined, choice: string): SheetTemplate {
  const template = chosenTemplates(db, platform, choice)[0];
  if (!template)
    throw new SoukError({
      code: 'bids-template-unknown',
      what: msg({ zh: '没有名为“{name}”的模板', en: 'There is no template “{name}”' }, { name: choice }),
      next: msg({ zh: '用 souk bids template list 查看。', en: 'See them with souk bids template list.' }),
    });
  db.prepare('DELETE FROM bid_template WHERE id = ?').run(template.id);
  return template;
}
