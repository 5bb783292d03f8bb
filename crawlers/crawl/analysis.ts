import { makePageRecord, type PageRecord } from './page-record.ts';
import type { AnalyseInput, PageAnalyser } from './ports.ts';

/** Where pages are analysed. A page whose analysis throws gives a record without facts and a note. */
export interface Analysis {
  readonly rules: readonly string[];
  /** Pages that may be handed over before the first answer is awaited. */
  readonly lanes: number;
  analyse(input: AnalyseInput): Promise<{ record: PageRecord; failed: string | null }>;
  close(): Promise<void>;
}

/** Analysis on the calling thread. */
export function inlineAnalysis(analyser: PageAnalyser, agentTokens: readonly string[]): Analysis {
  return {
    rules: analyser.rules,
    lanes: 1,
    analyse: (input) => Promise.resolve(analyseSafely(analyser, input, agentTokens)),
    close: () => Promise.resolve(),
  };
}

/** One bad page never ends a crawl: what threw becomes a bare record with the error's first line. */
export function analyseSafely(
  analyser: PageAnalyser,
  input: AnalyseInput,
  agentTokens: readonly string[],
): { record: PageRecord; failed: string | null } {
  try {
    return { record: makePageRecord(analyser, input, agentTokens), failed: null };
  } catch (error) {
    return { record: bareRecord(input), failed: String((error as Error)?.message ?? error).slice(0, 300) };
  }
}

/** The facts of the answer alone. */
export function bareRecord(input: AnalyseInput): PageRecord {
  const bare: PageAnalyser = {
    rules: [],
    analyse: ({ url, depth, response }) => ({
      url,
      depth,
      response,
      charset: null,
      html: null,
      indexable: false,
      indexabilityReason: 'analysis-failed',
    }),
    judge: () => ({ findings: [], outcomes: new Uint8Array(0), errors: [] }),
  };
  return makePageRecord(bare, { ...input, body: new Uint8Array(0) }, []);
}
