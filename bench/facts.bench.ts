import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { analysePage } from '../crawlers/facts/analyse-page.ts';
import { pageRows } from '../crawlers/facts/page-row.ts';
import type { ResponseFacts } from '../crawlers/model/page-facts.ts';
import type { Bench } from './bench.ts';
import { syntheticPage } from './crawl/synthetic-page.ts';

const MAX_PAGES = 1_000;
const ROUNDS = 5;

const RESPONSE: ResponseFacts = {
  status: 200,
  headers: {},
  headerLists: {},
  contentType: 'text/html; charset=utf-8',
  codedBytes: 1,
  bytes: 1,
  encoding: null,
  cut: false,
  ttfbMs: 1,
  totalMs: 1,
  fetchedAt: 1,
  location: null,
  rawLocation: null,
};

interface Sample {
  url: string;
  body: Buffer;
}

/** At most 1,000 pages, evenly taken from a folder of HTML, or as many synthetic ones. */
function samples(folder: string | undefined): Sample[] {
  if (folder === undefined)
    return Array.from({ length: MAX_PAGES }, (_, i) => ({
      url: `https://bench.example/${i}`,
      body: syntheticPage(i === 0 ? '/' : `/p/${i}.html`, MAX_PAGES)!,
    }));
  const files = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.html')).sort();
  const step = Math.max(1, files.length / MAX_PAGES);
  const pages: Sample[] = [];
  for (let i = 0; i < files.length; i += step) {
    const name = files[Math.floor(i)]!;
    pages.push({ url: `https://bench.example/${name}`, body: readFileSync(join(folder, name)) });
  }
  return pages;
}

/** CPU µs per page, the best of some rounds. */
function cpuPerPage(pages: readonly Sample[], work: (page: Sample) => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.cpuUsage();
    for (const page of pages) work(page);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / pages.length);
  }
  return Math.round(best);
}

export const bench: Bench = {
  name: 'facts',
  about: 'all facts of a page (--site DIR of HTML, else synthetic) against a parser that does nothing with its tokens',
  async run(args) {
    const pages = samples(args.includes('--site') ? args[args.indexOf('--site') + 1] : undefined);
    const bare = cpuPerPage(pages, ({ body }) => {
      const parser = new Parser({});
      parser.write(body.toString('utf8'));
      parser.end();
    });
    let links = 0;
    const facts = cpuPerPage(pages, ({ url, body }) => {
      links += analysePage({ url, depth: 1, response: RESPONSE, body }).html?.links.length ?? 0;
    });
    const rows = cpuPerPage(pages, ({ url, body }) => {
      pageRows(analysePage({ url, depth: 1, response: RESPONSE, body }));
    });
    const kb = pages.reduce((sum, page) => sum + page.body.length, 0) / pages.length / 1_024;
    return {
      bars: [
        {
          name: 'facts ÷ bare htmlparser2',
          value: Math.round((facts / bare) * 100) / 100,
          bar: 1.9,
          unit: 'ratio',
          kind: 'max',
        },
        { name: 'facts per page', value: facts, bar: null, unit: 'µs CPU', kind: 'max' },
        { name: 'facts and rows per page', value: rows, bar: null, unit: 'µs CPU', kind: 'max' },
        { name: 'bare htmlparser2 per page', value: bare, bar: null, unit: 'µs CPU', kind: 'max' },
      ],
      notes: {
        pages: pages.length,
        meanKb: Math.round(kb * 10) / 10,
        meanLinks: Math.round(links / ROUNDS / pages.length),
      },
    };
  },
};
