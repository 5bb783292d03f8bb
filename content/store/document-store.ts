import { createHash } from 'node:crypto';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Brief } from '../model/brief.ts';
import type { Article } from '../model/document.ts';
import { emptyVoice, type VoiceSheet } from '../model/voice.ts';

/** Keeps a brief and returns its number. */
export function writeBrief(db: Sqlite, brief: Brief, now: number): number {
  const info = db
    .prepare(
      'INSERT INTO content_brief (keyword, style, channel, lang, document, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(brief.keyword, brief.style, brief.channel, brief.lang, JSON.stringify(brief), now);
  return Number(info.lastInsertRowid);
}

/** The brief with that number. Error: `brief-unknown`. */
export function needBrief(db: Sqlite, id: string): Brief {
  const row = db
    .prepare<[number], { document: string }>('SELECT document FROM content_brief WHERE id = ?')
    .get(Number(id));
  if (row) return JSON.parse(row.document) as Brief;
  throw new SoukError({
    code: 'brief-unknown',
    what: msg({ zh: '没有编号为 {id} 的简报', en: 'There is no brief {id}' }, { id }),
    next: msg({ zh: '先运行 souk content brief 关键词。', en: 'Make one with souk content brief KEYWORD.' }),
  });
}

export interface StoredDraft {
  id: number;
  briefId: number | null;
  mode: 'offline' | 'model' | 'human';
  article: Article;
  createdAt: number;
}

/** Keeps a draft; the same input by the same mode is the same draft and keeps its number. */
export function writeDraft(
  db: Sqlite,
  draft: { briefId: number | null; mode: StoredDraft['mode']; article: Article; now: number },
): number {
  const document = JSON.stringify(draft.article);
  const hash = createHash('sha256').update(`${draft.mode}\n${draft.briefId}\n${document}`).digest('hex');
  const same = db.prepare<[string], { id: number }>('SELECT id FROM content_draft WHERE input_hash = ?').get(hash);
  if (same) return same.id;
  const info = db
    .prepare(
      'INSERT INTO content_draft (brief_id, style, lang, title, mode, document, input_hash, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      draft.briefId,
      draft.article.style,
      draft.article.lang,
      draft.article.title,
      draft.mode,
      document,
      hash,
      draft.now,
    );
  return Number(info.lastInsertRowid);
}

interface DraftRow {
  id: number;
  brief_id: number | null;
  mode: StoredDraft['mode'];
  document: string;
  created_at: number;
}

/** All drafts, newest first. */
export function listDrafts(db: Sqlite): StoredDraft[] {
  return db
    .prepare<[], DraftRow>('SELECT id, brief_id, mode, document, created_at FROM content_draft ORDER BY id DESC')
    .all()
    .map(draftOf);
}

/** The draft with that number. Error: `draft-unknown`. */
export function needDraft(db: Sqlite, id: string): StoredDraft {
  const row = db
    .prepare<[number], DraftRow>('SELECT id, brief_id, mode, document, created_at FROM content_draft WHERE id = ?')
    .get(Number(id));
  if (row) return draftOf(row);
  throw new SoukError({
    code: 'draft-unknown',
    what: msg({ zh: '没有编号为 {id} 的草稿', en: 'There is no draft {id}' }, { id }),
    next: msg({ zh: '用 souk content drafts 查看编号。', en: 'See the numbers with souk content drafts.' }),
  });
}

function draftOf(row: DraftRow): StoredDraft {
  return {
    id: row.id,
    briefId: row.brief_id,
    mode: row.mode,
    article: JSON.parse(row.document) as Article,
    createdAt: row.created_at,
  };
}

/** The voice sheet of a brand, or of the only brand; an empty one when there is none. */
export function readVoice(db: Sqlite, brand?: string): VoiceSheet {
  const rows = db
    .prepare<[], { brand: string; sheet: string }>('SELECT brand, sheet FROM content_voice ORDER BY brand')
    .all();
  const row = brand === undefined ? (rows.length === 1 ? rows[0] : undefined) : rows.find((one) => one.brand === brand);
  return row ? (JSON.parse(row.sheet) as VoiceSheet) : emptyVoice(brand ?? '');
}

/** Sets the voice sheet of a brand; what is not given stays as it was. */
export function writeVoice(db: Sqlite, brand: string, part: Partial<VoiceSheet>, now: number): VoiceSheet {
  const sheet = { ...readVoice(db, brand), ...part, brand };
  db.prepare(
    'INSERT INTO content_voice (brand, sheet, updated_at) VALUES (?, ?, ?) ON CONFLICT (brand) DO UPDATE SET sheet = excluded.sheet, updated_at = excluded.updated_at',
  ).run(brand, JSON.stringify(sheet), now);
  return sheet;
}
