import { EXIT, SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { CheckFinding } from '../checks/check.ts';
import { facts as factsCheck } from '../checks/facts.ts';
import { placeholders } from '../checks/placeholders.ts';
import { checkInput } from '../checks/prepare.ts';
import type { Article } from '../model/document.ts';
import { readVoice } from '../store/document-store.ts';
import { readFacts } from '../store/fact-store.ts';

/** What stops an export: claims without a fact, wrong citations, expired facts. Gaps (TODO) only warn, being visible. */
export function exportStops(db: Sqlite, article: Article, now: number): { stops: CheckFinding[]; gaps: number } {
  const input = checkInput(article, {
    on: new Date(now).toISOString().slice(0, 10),
    trades: [],
    facts: readFacts(db),
    voice: readVoice(db, undefined),
  });
  return { stops: factsCheck.run(input), gaps: placeholders.run(input).length };
}

/**
 * Lets an article out, or not: claims without support need `force` with a reason, which is kept in the store.
 * Errors: `draft-unsupported` (exit 1), `force-needs-reason`.
 */
export function passGate(
  db: Sqlite,
  article: Article,
  what: { draftId: number | null; file: string | null; command: string },
  force: { force: boolean; reason: string | undefined },
  now: number,
): { gaps: number; overridden: number } {
  const { stops, gaps } = exportStops(db, article, now);
  if (stops.length === 0) return { gaps, overridden: 0 };
  if (!force.force) {
    const shown = stops
      .slice(0, 5)
      .map((stop) => `“${stop.excerpt}”`)
      .join(' ');
    throw new SoukError({
      code: 'draft-unsupported',
      exit: EXIT.gate,
      what: msg(
        {
          zh: '有 {n} 处内容没有事实依据，未导出：{shown}',
          en: '{n} {n|claim has|claims have} no fact behind, nothing was exported: {shown}',
        },
        { n: stops.length, shown },
      ),
      next: msg({
        zh: '用 souk content check 查看；补事实或改句子。确需导出：--force --reason "理由"（会留档）。',
        en: 'See souk content check; add the facts or change the sentences. To export all the same: --force --reason "why" (it is kept on record).',
      }),
    });
  }
  if (!force.reason || force.reason.trim().length < 4) {
    throw new SoukError({
      code: 'force-needs-reason',
      what: msg({ zh: '--force 需要写明理由', en: '--force needs a reason' }),
      next: msg({ zh: '加上 --reason "为什么可以导出"。', en: 'Add --reason "why this may go out".' }),
    });
  }
  db.prepare(
    'INSERT INTO content_override (draft_id, file, command, reason, findings, at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    what.draftId,
    what.file,
    what.command,
    force.reason,
    JSON.stringify(stops.map((stop) => ({ excerpt: stop.excerpt, message: stop.message }))),
    now,
  );
  return { gaps, overridden: stops.length };
}
