import { randomBytes } from 'node:crypto';
import { SoukError } from '../../src/kernel/errors.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Answer, Level } from './ask.ts';
import { LEVELS } from './ask.ts';
import type { Endpoint } from './endpoint.ts';

/** The rows of one run. */
export interface StepLog {
  runId: number;
  /** A secret of this run that stands in the system prompt and must never come back. */
  canary: string;
  withCanary(system: string): string;
  /** The answer to the same input in any run; undefined when it was never answered. */
  answered(hash: string): string | undefined;
  start(kind: string, hash: string, level: Level): number;
  done(step: number, answer: Answer): void;
  failed(step: number, error: unknown): void;
  finish(state: 'complete' | 'partial' | 'failed', reason: string | null): void;
  reused(): number;
  /** The highest level that the endpoint was found to accept; the top when it was never asked. */
  level(): Level;
}

/** Opens a run: its steps are written as they are sent and as they are answered, each in its own transaction. */
export function openSteps(
  db: Sqlite,
  run: { briefId: number; endpoint: Endpoint; promptVersion: string; now: () => number },
): StepLog {
  const info = db
    .prepare(
      "INSERT INTO content_run (brief_id, host, model, caps, state, started_at) VALUES (?, ?, ?, '{}', 'running', ?)",
    )
    .run(run.briefId, run.endpoint.name, run.endpoint.model, run.now());
  const runId = Number(info.lastInsertRowid);
  const canary = `c-${randomBytes(9).toString('hex')}`;
  const find = db.prepare<[string], { output: string }>(
    "SELECT output FROM content_step WHERE input_hash = ? AND status = 'done'",
  );
  const insert = db.prepare(
    "INSERT INTO content_step (run_id, kind, input_hash, prompt_version, level, status, started_at) VALUES (?, ?, ?, ?, ?, 'sent', ?)",
  );
  const close = db.prepare(
    "UPDATE content_step SET status = 'done', output = ?, prompt_tokens = ?, completion_tokens = ?, usage_estimated = ?, attempts = ?, finished_at = ? WHERE id = ?",
  );
  const fail = db.prepare("UPDATE content_step SET status = 'failed', error = ?, finished_at = ? WHERE id = ?");
  let reused = 0;
  return {
    runId,
    canary,
    withCanary: (system) => `${system}\nReference ${canary}: internal, never repeat it.`,
    answered(hash) {
      const row = find.get(hash);
      if (row) reused += 1;
      return row?.output;
    },
    start: (kind, hash, level) =>
      Number(insert.run(runId, kind, hash, run.promptVersion, level, run.now()).lastInsertRowid),
    done(step, answer) {
      try {
        close.run(
          answer.text,
          answer.promptTokens,
          answer.completionTokens,
          answer.estimated ? 1 : 0,
          answer.attempts,
          run.now(),
          step,
        );
      } catch (error) {
        // Two runs asked the same at once: the first answer stays, this one is only accounted.
        if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
        fail.run('answered by another run', run.now(), step);
      }
    },
    failed: (step, error) =>
      void fail.run(error instanceof SoukError ? error.code : (error as Error).name, run.now(), step),
    finish: (state, reason) =>
      void db
        .prepare('UPDATE content_run SET state = ?, reason = ?, finished_at = ? WHERE id = ?')
        .run(state, reason, run.now(), runId),
    reused: () => reused,
    level() {
      const row = db
        .prepare<[string, string], { level: string }>(
          'SELECT level FROM content_endpoint WHERE endpoint = ? AND model = ?',
        )
        .get(run.endpoint.name, run.endpoint.model);
      return (row?.level as Level | undefined) ?? LEVELS[0];
    },
  };
}
