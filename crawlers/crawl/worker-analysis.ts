import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { parseExtractFields } from '../extraction/extraction.ts';
import { pageRuleIds } from '../rules/judge-page.ts';
import type { RulePlan } from '../rules/plan.ts';
import { planRules } from '../rules/plan-rules.ts';
import type { RuleSettings } from '../rules/settings.ts';
import { type Analysis, analyseSafely, bareRecord, inlineAnalysis } from './analysis.ts';
import { BodyPool } from './body-pool.ts';
import { pageAnalyser } from './page-analyser.ts';
import type { PageRecord } from './page-record.ts';
import type { AnalyseInput, PageAnalyser } from './ports.ts';
import { workLimit } from './work-limit.ts';

export interface WorkerAnalysisInit {
  settings: RuleSettings;
  /** Names under which robots directives of a page address us. */
  agentTokens: readonly string[];
  /** Fields to read from every page, as the user wrote them. */
  extract?: readonly string[];
  /** Analysis threads; default: one less than the machine has cores, one to four. 0: this thread, without a time limit. */
  threads?: number;
  /** Longest work on one page, ms; default 5,000. */
  timeoutMs?: number;
}

type Result = { record: PageRecord; failed: string | null };

interface Job {
  input: AnalyseInput;
  resolve(result: Result): void;
}

interface Lane {
  worker: Worker;
  batches: Job[][];
  /** Ends the watch over the batch at work. */
  unwatch: () => void;
}

/** Pages in one message: enough to hide its cost, few enough to keep all workers busy. */
const BATCH = 8;
/** Batches a worker holds: one at work, one waiting. */
const AHEAD = 2;
/**
 * When all workers are busy and this many pages wait for each, this thread, which mostly waits, helps with small pages.
 * Large ones would hold up fetching and grow its heap.
 */
const HELP_FROM = 8;
const HELP_MAX_BYTES = 32_768;

/**
 * Facts and rules in worker threads, so that fetching and writing go on meanwhile. A page that takes longer than its time
 * (or kills the worker) becomes a bare record; the worker is replaced and the pages behind it are done again.
 */
export function workerAnalysis(init: WorkerAnalysisInit): Analysis {
  const threads = init.threads ?? Math.max(1, Math.min(4, availableParallelism() - 1));
  const plan = planRules(init.settings);
  // Workers run compiled code only; from the sources (tests) everything stays on this thread.
  if (threads < 1 || import.meta.url.endsWith('.ts')) {
    return inlineAnalysis(pageAnalyser(plan, parseExtractFields(init.extract ?? [])), init.agentTokens);
  }
  return new WorkerPool(init, plan, threads);
}

class WorkerPool implements Analysis {
  readonly rules: readonly string[];
  readonly lanes: number;
  readonly #init: WorkerAnalysisInit;
  readonly #timeoutMs: number;
  readonly #own: PageAnalyser;
  readonly #bodies = new BodyPool();
  #lanes: Lane[] = [];
  #queue: Job[] = [];
  #closed = false;
  /** A selector of the user's own may take any time, and this thread has no time limit. */
  readonly #mayHelp: boolean;

  constructor(init: WorkerAnalysisInit, plan: RulePlan, threads: number) {
    this.#init = init;
    this.#mayHelp = (init.extract ?? []).length === 0;
    this.#own = pageAnalyser(plan, parseExtractFields(init.extract ?? []));
    this.rules = pageRuleIds(plan);
    this.lanes = threads;
    // Left alone, the heap of each thread grows to twice what is alive before old garbage is collected: what a crawl keeps
    // alive is small and steady, so a fifth more is enough, and costs one to two per cent of its time.
    setFlagsFromString('--heap-growing-percent=20');
    this.#timeoutMs = init.timeoutMs ?? 5_000;
    for (let i = 0; i < threads; i++) this.#lanes.push(this.#start());
  }

  analyse(input: AnalyseInput): Promise<Result> {
    const busy = this.#queue.length >= HELP_FROM * this.#lanes.length;
    if (busy && this.#mayHelp && input.body.length <= HELP_MAX_BYTES) {
      return Promise.resolve(analyseSafely(this.#own, input, this.#init.agentTokens));
    }
    // The network's buffer is free at once: bodies that wait in line would pile up as old garbage.
    return this.#line({ ...input, body: this.#bodies.take(input.body) });
  }

  /** Waits for its turn. Apart, so that no closure keeps the network's buffer. */
  #line(input: AnalyseInput): Promise<Result> {
    return new Promise((resolve) => {
      this.#queue.push({ input, resolve });
      this.#dispatch();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const lanes = this.#lanes;
    this.#lanes = [];
    for (const lane of lanes) lane.unwatch();
    await Promise.all(lanes.map((lane) => lane.worker.terminate()));
  }

  #start(): Lane {
    const worker = new Worker(new URL('./analysis-worker.js', import.meta.url), {
      workerData: {
        settings: this.#init.settings,
        agentTokens: this.#init.agentTokens,
        extract: this.#init.extract ?? [],
      },
      // A page that nests or grows beyond reason ends its worker, not the crawl.
      resourceLimits: {
        maxOldGenerationSizeMb: 224,
        maxYoungGenerationSizeMb: 12,
        stackSizeMb: 4,
      },
    });
    const lane: Lane = { worker, batches: [], unwatch: () => {} };
    worker.on('message', (results: Result[]) => this.#answered(lane, results));
    worker.on('error', (error) => this.#replace(lane, error.message));
    worker.unref();
    return lane;
  }

  #dispatch(): void {
    for (let round = 0; round < AHEAD; round++) {
      for (const lane of this.#lanes) {
        if (this.#queue.length === 0) return;
        if (lane.batches.length > round) continue;
        this.#post(lane, this.#queue.splice(0, BATCH));
      }
    }
  }

  #post(lane: Lane, batch: Job[]): void {
    lane.batches.push(batch);
    lane.worker.postMessage(batch.map(({ input }) => input));
    if (lane.batches.length === 1) this.#watch(lane);
  }

  /** A whole batch gets the time of one page: when it is over, each page is done again alone and shows which it was. */
  #watch(lane: Lane): void {
    lane.unwatch();
    lane.unwatch = lane.batches[0]
      ? workLimit(this.#timeoutMs, () => this.#replace(lane, `time limit ${this.#timeoutMs} ms`))
      : () => {};
  }

  #answered(lane: Lane, results: Result[]): void {
    const batch = lane.batches.shift();
    this.#watch(lane);
    this.#dispatch();
    batch?.forEach((job, i) => {
      this.#bodies.release(job.input.body);
      job.resolve(results[i]!);
    });
  }

  #replace(lane: Lane, why: string): void {
    const at = this.#lanes.indexOf(lane);
    if (at === -1 || this.#closed) return;
    lane.unwatch();
    void lane.worker.terminate();
    const [guilty = [], ...rest] = lane.batches;
    this.#lanes[at] = this.#start();
    if (guilty.length === 1) guilty[0]!.resolve({ record: bareRecord(guilty[0]!.input), failed: why });
    // Which page of a batch it was shows when each is done alone.
    for (const job of guilty.length > 1 ? guilty : []) this.#post(this.#lanes[at]!, [job]);
    this.#queue.unshift(...rest.flat());
    this.#dispatch();
  }
}
