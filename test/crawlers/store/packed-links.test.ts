import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkToPack, PackedLinks, packLinks } from '../../../crawlers/model/packed-links.ts';
import { linkRows } from '../../../crawlers/results/link-rows.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import { openStore } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const link = fc.record<LinkToPack>({
  dst: fc.integer({ min: 1, max: 0xffff_ffff }),
  anchor: fc.string({ unit: fc.constantFrom('龙', '井', '茶', 'a', '"', '\\', '\u0000', '\ud83c', ' ') }),
  kind: fc.nat(31),
  position: fc.nat(7),
  flags: fc.nat(0xffff),
});

const all = (page: PackedLinks) =>
  Array.from({ length: page.size }, (_, i) => ({
    dst: page.dst(i),
    anchor: page.anchor(i),
    kind: page.kind(i),
    position: page.position(i),
    flags: page.flags(i),
  }));

describe('packed links', () => {
  it('gives back every link in its order, wherever the bytes lie in memory', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 60 }), fc.nat(7), (links, shift) => {
        const { links: bytes, targets, anchors } = packLinks(links);
        const moved = (piece: Uint8Array) => {
          const room = new Uint8Array(piece.length + shift);
          room.set(piece, shift);
          return room.subarray(shift);
        };
        expect(all(new PackedLinks({ links: moved(bytes), targets: moved(targets), anchors }))).toEqual(links);
        expect(targets.length / 4).toBe(new Set(links.map(({ dst }) => dst)).size);
      }),
    );
  });

  it('refuses what it cannot number, instead of losing it', () => {
    const many = Array.from({ length: 65_537 }, (_, i) => ({ dst: i, anchor: '', kind: 0, position: 0, flags: 0 }));
    expect(() => packLinks(many)).toThrow(RangeError);
    expect(new PackedLinks(packLinks(many.slice(1))).dst(65_535)).toBe(65_536);
  });

  it('takes over the links of a file that an older Souk wrote', () => {
    const path = join(tempDir(), 'old.db');
    const old = new Database(path);
    migrate(
      old,
      MIGRATIONS.filter(({ id }) => id <= '100-crawl-tables'),
      { path, readonly: false },
    );
    old.pragma(`application_id = ${0x534f554b}`);
    old.exec(`
      INSERT INTO crawl (id, seeds, config, config_hash, state, started_at, souk_version)
        VALUES (1, '["https://tea.example/"]', '{}', '', 'complete', 1, '0'), (2, '["https://shoe.example/"]', '{}', '', 'complete', 2, '0');
      INSERT INTO url (id, crawl_id, hash, url, state) VALUES (1, 1, 1, 'https://tea.example/', 1),
        (2, 1, 2, 'https://tea.example/longjing', 1), (3, 1, 3, 'https://wiki.example/tea', 3), (4, 2, 4, 'https://shoe.example/', 1);
      INSERT INTO anchor (id, crawl_id, text) VALUES (1, 1, ''), (2, 1, '龙井茶'), (3, 2, 'running shoes');
      INSERT INTO link (id, src, dst, anchor_id, kind, position, flags) VALUES
        (1, 1, 2, 2, 0, 1, 0), (2, 4, 4, 3, 0, 0, 16), (3, 2, 3, 2, 0, 0, 257), (4, 2, 1, 1, 2, 3, 0), (5, 2, 2, 2, 7, 5, 0);
      INSERT INTO page (url_id, crawl_id, status, indexable, fetched_at, link_first, link_count) VALUES
        (1, 1, 200, 1, 1, 1, 1), (2, 1, 200, 1, 1, 3, 3), (4, 2, 200, 1, 1, 2, 1);
    `);
    old.close();
    const db = openStore(path);
    const rows = (crawl: number) =>
      [...linkRows(db, crawl)].map(({ from, to, anchor, kind, position, flags }) =>
        [new URL(from).pathname, new URL(to).pathname, anchor, kind, position, flags.join('+')].join(' '),
      );
    expect(rows(1)).toEqual([
      '/ /longjing 龙井茶 anchor nav ',
      '/longjing /tea 龙井茶 anchor content nofollow+httpHeader',
      '/longjing /  image footer ',
      '/longjing /longjing 龙井茶 canonical head ',
    ]);
    expect(rows(2)).toEqual(['/ / running shoes anchor content targetBlank']);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
  });
});
