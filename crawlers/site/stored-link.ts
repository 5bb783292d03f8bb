import type { Sqlite } from '../../src/store/open.ts';
import type { SiteLink } from '../model/site-facts.ts';

/** Anchor texts kept in memory; a site repeats its own. */
const MAX_TEXTS = 50_000;

/** Anchor texts by id, read when they are asked for: most links are looked at without their text. */
export class AnchorTexts {
  private readonly read: (id: number) => string;
  private readonly known = new Map<number, string>();

  constructor(db: Sqlite) {
    const statement = db.prepare<[number], string>('SELECT text FROM anchor WHERE id = ?').pluck();
    this.read = (id) => (statement.get(id) as string | undefined) ?? '';
  }

  get(id: number): string {
    let text = this.known.get(id);
    if (text === undefined) {
      text = this.read(id);
      if (this.known.size >= MAX_TEXTS) this.known.clear();
      this.known.set(id, text);
    }
    return text;
  }
}

/** A link row whose anchor text is read on demand. */
export class StoredLink implements SiteLink {
  readonly src: number;
  readonly dst: number;
  readonly kind: number;
  readonly position: number;
  readonly flags: number;
  private readonly anchorId: number;
  private readonly texts: AnchorTexts;

  constructor(texts: AnchorTexts, [src, dst, anchorId, kind, position, flags]: LinkTuple) {
    this.src = src;
    this.dst = dst;
    this.kind = kind;
    this.position = position;
    this.flags = flags;
    this.anchorId = anchorId;
    this.texts = texts;
  }

  get anchor(): string {
    return this.texts.get(this.anchorId);
  }
}

/** Columns of STORED_LINK, in order. */
export type LinkTuple = [src: number, dst: number, anchorId: number, kind: number, position: number, flags: number];

export const STORED_LINK = 'SELECT src, dst, anchor_id, kind, position, flags FROM link';
