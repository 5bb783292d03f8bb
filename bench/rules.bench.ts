import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysePage } from '../crawlers/facts/analyse-page.ts';
import type { PageFacts } from '../crawlers/model/page-facts.ts';
import { judgePage } from '../crawlers/rules/judge-page.ts';
import { planRules } from '../crawlers/rules/plan-rules.ts';
import { readRuleSettings } from '../crawlers/rules/settings.ts';
import type { Bench } from './bench.ts';
import { syntheticPage } from './crawl/synthetic-page.ts';

const PAGES = 400;
const ROUNDS = 20;
const BATCH = 20;

/**
 * CPU time of all page rules together on one page, without the making of facts: pages of a made-up shop, or an even
 * sample of the HTML files of `--site DIR`. Batches are small, so that facts are as warm as they are in a crawl.
 */
export const bench: Bench = {
  name: 'rules',
  about: 'CPU µs per page of all page rules together (facts are made beforehand)',
  async run(args) {
    const site = args.includes('--site') ? args[args.indexOf('--site') + 1] : undefined;
    const bodies = site === undefined ? madeUp() : sampled(site);
    const plan = planRules(readRuleSettings(undefined));
    let judged = 0;
    let findings = 0;
    let judging = 0;
    let making = 0;
    for (let i = 0; i < bodies.length; i += BATCH) {
      let before = cpuMicros();
      const facts = bodies.slice(i, i + BATCH).map(factsOf);
      making += cpuMicros() - before;
      for (const page of facts) findings += judgePage(plan, page).findings.length;
      before = cpuMicros();
      for (let round = 0; round < ROUNDS; round++) for (const page of facts) judgePage(plan, page);
      judging += cpuMicros() - before;
      judged += facts.length;
    }
    return {
      bars: [
        { name: 'cpuPerPage', value: round(judging / judged / ROUNDS), bar: 80, unit: 'µs', kind: 'max' },
        { name: 'factsPerPage', value: round(making / judged), bar: null, unit: 'µs', kind: 'max' },
      ],
      notes: { pages: judged, pageRules: plan.page.length, siteRules: plan.site.length, findings },
    };
  },
};

function madeUp(): Buffer[] {
  return Array.from({ length: PAGES }, (_, i) => syntheticPage(i === 0 ? '/' : `/p/${i}.html`, PAGES)!);
}

function sampled(folder: string): Buffer[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  const step = Math.max(1, Math.floor(files.length / PAGES));
  return files.filter((_, i) => i % step === 0).map((name) => readFileSync(join(folder, name)));
}

function factsOf(body: Buffer, n: number): PageFacts {
  return analysePage({
    url: `https://shop.example/p/${n}.html`,
    depth: 2,
    body,
    response: {
      status: 200,
      headers: {},
      headerLists: {},
      contentType: 'text/html; charset=utf-8',
      codedBytes: Math.round(body.length / 4),
      bytes: body.length,
      encoding: 'gzip',
      cut: false,
      ttfbMs: 20,
      totalMs: 30,
      fetchedAt: Date.UTC(2026, 10, 1),
      location: null,
      rawLocation: null,
    },
  });
}

function cpuMicros(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
