import { parentPort, workerData } from 'node:worker_threads';
import { parseExtractFields } from '../extraction/extraction.ts';
import { planRules } from '../rules/plan-rules.ts';
import type { RuleSettings } from '../rules/settings.ts';
import { analyseSafely } from './analysis.ts';
import { pageAnalyser } from './page-analyser.ts';
import type { AnalyseInput } from './ports.ts';

// One analysis worker: batches of pages in, batches of records out, in the same order.
const { settings, agentTokens, extract } = workerData as {
  settings: RuleSettings;
  agentTokens: readonly string[];
  extract: readonly string[];
};
const analyser = pageAnalyser(planRules(settings), parseExtractFields(extract));

parentPort?.on('message', (batch: AnalyseInput[]) => {
  parentPort?.postMessage(batch.map((input) => analyseSafely(analyser, input, agentTokens)));
});
