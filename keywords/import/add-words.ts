import { createHash } from 'node:crypto';
import { finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { emptyObservation, type Observation } from './observation.ts';
import { emptySheetReport } from './report.ts';
import { ImportSession } from './session.ts';

export interface AddedWords {
  importId: number;
  added: number;
  known: number;
  refused: { word: string; reason: string }[];
}

/**
 * Puts words into the bank without figures: by hand (`manual`), found (`mined`), made from templates (`generated`) or
 * suggested (`suggest-baidu` …). One import, so that it can be undone. A made-up word never gets a volume.
 */
export function addWords(
  db: Sqlite,
  words: Iterable<string>,
  options: {
    source: string;
    market?: string;
    engine?: string;
    now: number;
    label?: string;
    extra?: (word: string) => Observation['extra'];
  },
): AddedWords {
  const list = [...words];
  const digest = createHash('sha256')
    .update(`${options.source}\n${options.now}\n${list.join('\n')}`)
    .digest('hex');
  return db.transaction(() => {
    const importId = startImport(db, {
      domain: 'keywords',
      source: options.source,
      fileName: options.label ?? options.source,
      sha256: digest,
      bytes: 0,
      now: options.now,
    });
    const session = new ImportSession(db, importId, options.source);
    const report = emptySheetReport('');
    const observation = emptyObservation();
    observation.market = options.market ?? '';
    observation.engine = options.engine ?? '';
    observation.unit = 'none';
    list.forEach((word, at) => {
      const norm = session.accept(report, at + 1, word, () => word);
      if (norm === undefined) return;
      observation.extra = options.extra?.(word) ?? null;
      session.write(norm, word.trim(), observation);
      session.took(report);
    });
    session.writer.finish();
    finishImport(db, importId, session.accepted, session.rejected, [report]);
    return {
      importId,
      added: session.writer.added,
      known: session.accepted - session.writer.added,
      refused: report.rejects.map((reject) => ({ word: reject.text, reason: reject.reason })),
    };
  })();
}
