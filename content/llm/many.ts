import PQueue from 'p-queue';
import { SoukError } from '../../src/kernel/errors.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { AskOptions } from './ask.ts';
import { type ModelInput, type ModelResult, modelDraft } from './run.ts';

/** One brief's outcome: a draft, or the error that ended it. The others go on. */
export type ManyResult = { briefId: number; result: ModelResult } | { briefId: number; error: SoukError };

/**
 * Drafts for several briefs, at most `concurrency` requests in flight, one budget for all: when a cap is reached no further
 * draft is begun. Results come in the order of the inputs. Errors other than Souk's own end the run.
 */
export async function modelDrafts(
  db: Sqlite,
  inputs: readonly ModelInput[],
  options: AskOptions,
  concurrency: number,
  now: () => number,
  onDraft: (one: ManyResult) => void = () => {},
): Promise<ManyResult[]> {
  const queue = new PQueue({ concurrency });
  let stop: SoukError | undefined;
  return Promise.all(
    inputs.map((input) =>
      queue.add(async (): Promise<ManyResult> => {
        if (stop) return { briefId: input.briefId, error: stop };
        try {
          const one = { briefId: input.briefId, result: await modelDraft(db, input, options, now) };
          onDraft(one);
          return one;
        } catch (error) {
          if (!(error instanceof SoukError)) throw error;
          if (error.code === 'cap-reached' || error.code === 'interrupted' || error.code === 'llm-refused')
            stop = error;
          return { briefId: input.briefId, error };
        }
      }),
    ),
  );
}
