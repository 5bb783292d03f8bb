import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  articleFromText,
  buildBrief,
  checkInput,
  createBudget,
  endpointOf,
  makeFact,
  modelDrafts,
  offlineDraft,
  ownText,
  type PageToScan,
  runChecks,
  scanPages,
  writeBrief,
} from '../content/index.ts';
import { openStore } from '../src/store/open.ts';
import type { Bar, Bench } from './bench.ts';

const ON = '2026-11-22';
const VOICE = { brand: '云岭茶业', city: '成都', reference: '公司', boilerplate: '', banned: [], callToAction: '' };
const TOPICS = [
  'brand',
  'market',
  'product',
  'model',
  'service',
  'proof',
  'offer',
  'plan',
  'event',
  'contact',
] as const;
const FACTS = Array.from({ length: 60 }, (_, i) =>
  makeFact({
    code: `F${i + 1}`,
    subject: i % 2 === 0 ? '云岭茶业' : '云岭毛尖',
    topic: TOPICS[i % TOPICS.length]!,
    attribute: `指标${i}`,
    value: String(100 + i),
    unit: '家',
    statement: `${i % 2 === 0 ? '云岭茶业' : '云岭毛尖'}的指标${i}为${100 + i}家`,
    source: '年报',
  }),
);

/** A stream of made-up Han text: the same seed gives the same words. */
function words(seed: number, length: number): string {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  let out = '';
  while (out.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    out += String.fromCharCode(0x4e00 + ((state >>> 8) % 3000));
    if (out.length % 17 === 0) out += '，';
    if (out.length % 61 === 0) out += '。';
  }
  return out;
}

function median(times: number, action: () => void): number {
  for (let i = 0; i < 3; i++) action();
  const taken = Array.from({ length: times }, () => {
    const started = performance.now();
    action();
    return performance.now() - started;
  });
  return Math.round(taken.sort((a, b) => a - b)[Math.floor(times / 2)]! * 10) / 10;
}

const PARAGRAPH =
  '云岭茶业2025年在四川有86家门店，会员复购率为38%。最近雨水多，采茶推迟了一周，最后一步是摊凉，时间约两小时。我们力争成为受信赖的茶店，不敢说自己是最好的茶。研究表明，绿茶更受年轻人欢迎，第一时间联系客服即可退换。';

function checkBar(): Bar {
  const { article } = articleFromText(
    `# 明前绿茶怎么选\n\n${Array.from({ length: 48 }, (_, i) => `${i % 6 === 0 ? `## 第${i}节\n\n` : ''}${PARAGRAPH}`).join('\n\n')}`.slice(
      0,
      5200,
    ),
    'markdown',
  );
  const input = checkInput(article, {
    keyword: '明前绿茶',
    on: ON,
    trades: [],
    packs: ['all'],
    facts: FACTS,
    voice: VOICE,
  });
  return {
    name: `check of ${input.length} characters, all packs, 60 facts, warm`,
    value: median(15, () => void runChecks(input)),
    bar: 150,
    unit: 'ms',
    kind: 'max',
  };
}

function draftBar(): Bar {
  const value = median(
    15,
    () =>
      void offlineDraft({
        style: 'news',
        lang: 'zh',
        keyword: '明前绿茶',
        slug: 'mqlc',
        questions: [],
        facts: FACTS,
        voice: VOICE,
        on: ON,
      }),
  );
  return { name: 'offline draft from 60 facts, warm', value, bar: 300, unit: 'ms', kind: 'max' };
}

function briefBar(): Bar {
  const pages = Array.from({ length: 20 }, (_, i) => ({
    url: `https://rival.example/${i}`,
    title: `明前绿茶 ${i}`,
    h1: '明前绿茶',
    headings: [{ level: 2, text: `怎么保存${i % 4}？` }],
    text: `明前绿茶${words(i, 3000)}`,
    own: i % 5 === 0,
  }));
  const started = performance.now();
  buildBrief({
    keyword: '明前绿茶',
    style: 'guide',
    channel: '',
    lang: 'zh',
    trade: 'food',
    cluster: null,
    pages,
    facts: FACTS,
    voice: VOICE,
    on: ON,
  });
  return {
    name: 'brief from 20 pages of 3,000 characters, cold',
    value: Math.round(performance.now() - started),
    bar: 3000,
    unit: 'ms',
    kind: 'max',
  };
}

/** Runs in a child, so that the peak memory is its own. One page in a hundred carries one of the articles. */
async function scanBars(articles: number, pages: number): Promise<Bar[]> {
  const own = Array.from({ length: articles }, (_, i) =>
    ownText(i + 1, articleFromText(`# 稿件${i}\n\n${words(1_000_000 + i, 1000)}`, 'markdown').article, []),
  );
  function* stream(): Generator<PageToScan> {
    for (let i = 0; i < pages; i++) {
      const copy = i % 100 === 0 ? own[(i / 100) % own.length]!.body : '';
      yield {
        url: `https://site.example/${i}`,
        text: `${words(i, 500)}${copy}${words(i + 7_000_000, 500)}`,
        links: null,
        seenAt: 0,
        foundIn: 'bench',
      };
    }
  }
  const started = performance.now();
  let found = 0;
  for await (const one of scanPages(own, stream(), new Set())) if (one.level === 'full') found += 1;
  const seconds = (performance.now() - started) / 1000;
  return [
    {
      name: `repost scan, ${articles} articles against ${pages} pages`,
      value: Math.round(seconds * 10) / 10,
      bar: 60,
      unit: 's',
      kind: 'max',
    },
    {
      name: 'repost scan, peak memory',
      value: Math.round(process.resourceUsage().maxRSS / 1024),
      bar: 500,
      unit: 'MB',
      kind: 'max',
    },
    {
      name: 'repost scan, copies found',
      value: Math.round((found / Math.ceil(pages / 100)) * 1000) / 1000,
      bar: 1,
      unit: 'share',
      kind: 'min',
    },
  ];
}

const DRAFTS = 100;
const FLIGHT = 8;

/** Runs in a child that may be killed: drafts for the briefs of the store, against the given server. */
async function draftsChild(dbPath: string, url: string, cap: number): Promise<void> {
  const db = openStore(dbPath);
  const briefs = db
    .prepare<[], { id: number; document: string }>('SELECT id, document FROM content_brief ORDER BY id')
    .all();
  const inputs = briefs.map((row) => ({
    brief: JSON.parse(row.document),
    briefId: row.id,
    facts: FACTS.slice(0, 6),
    voice: VOICE,
    on: ON,
  }));
  const budget = createBudget({ requests: cap, tokens: null, costMicro: null }, null);
  await modelDrafts(
    db,
    inputs,
    {
      endpoint: endpointOf('bench', url, { SOUK_LLM_KEY: 'bench' }),
      budget,
      signal: new AbortController().signal,
      deadlineMs: 60_000,
      retries: 2,
    },
    FLIGHT,
    Date.now,
  );
  db.close();
}

async function draftBars(): Promise<Bar[]> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'));
  const keys: string[] = [];
  let open = 0;
  let peak = 0;
  const server = createServer(async (request, response) => {
    open += 1;
    peak = Math.max(peak, open);
    let left = false;
    const leave = () => {
      if (!left) open -= 1;
      left = true;
    };
    response.on('close', leave);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    keys.push(String(request.headers['idempotency-key']));
    const user = (JSON.parse(body) as { messages: { content: string }[] }).messages.at(-1)!.content;
    const about = /“([^”]+)”/.exec(user)?.[1] ?? '';
    const facts = [...user.matchAll(/^(F\d+): ([^(\n]+?)(?: \(|$)/gm)];
    const content = user.startsWith('Make an outline')
      ? {
          title: '明前绿茶',
          sections: [
            { heading: `${about}一`, facts: facts.slice(0, 3).map((one) => one[1]) },
            { heading: `${about}二`, facts: facts.slice(3, 6).map((one) => one[1]) },
          ],
        }
      : { sentences: facts.slice(0, 3).map((one) => ({ text: `${one[2]}。`, facts: [one[1]], kind: 'fact' })) };
    await new Promise((resolve) => setTimeout(resolve, 25));
    leave();
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        choices: [
          { index: 0, finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify(content) } },
        ],
        usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const fill = (name: string) => {
    const path = join(folder, name);
    const db = openStore(path);
    for (let i = 0; i < DRAFTS; i++)
      writeBrief(
        db,
        buildBrief({
          keyword: `明前绿茶${i}`,
          style: 'news',
          channel: '',
          lang: 'zh',
          trade: 'food',
          cluster: null,
          pages: [],
          facts: [],
          voice: VOICE,
          on: ON,
        }),
        0,
      );
    db.close();
    return path;
  };
  const child = (path: string, cap: number) =>
    spawn(process.execPath, [process.argv[1]!, 'content', 'drafts-child', path, url, String(cap)], { stdio: 'ignore' });
  const ended = (process: ReturnType<typeof spawn>) =>
    new Promise<void>((resolve) => process.on('close', () => resolve()));
  try {
    const capped = child(fill('capped.db'), 50);
    await ended(capped);
    const over = Math.max(0, keys.length - 50);
    keys.length = 0;
    const path = fill('killed.db');
    const first = child(path, 100_000);
    while (keys.length < 120 && first.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    first.kill('SIGKILL');
    await ended(first);
    const before = keys.length;
    const db = openStore(path);
    const stored = new Set(
      db.prepare("SELECT input_hash FROM content_step WHERE status = 'done'").pluck().all() as string[],
    );
    db.close();
    await ended(child(path, 100_000));
    const again = keys.slice(before);
    const after = openStore(path);
    const complete = after
      .prepare("SELECT count(DISTINCT brief_id) FROM content_run WHERE state = 'complete'")
      .pluck()
      .get() as number;
    const integrity = after.pragma('integrity_check', { simple: true });
    after.close();
    return [
      { name: `${DRAFTS} drafts: most requests in flight`, value: peak, bar: FLIGHT, unit: 'requests', kind: 'max' },
      { name: `${DRAFTS} drafts: requests kept in flight`, value: peak, bar: FLIGHT, unit: 'requests', kind: 'min' },
      { name: 'requests beyond a cap of 50', value: over, bar: 0, unit: 'requests', kind: 'max' },
      {
        name: 'kill -9: answers in the store that were asked for again',
        value: again.filter((key) => stored.has(key)).length,
        bar: 0,
        unit: 'requests',
        kind: 'max',
      },
      {
        name: 'kill -9: requests in flight that were repeated (same idempotency key)',
        value: again.filter((key) => keys.slice(0, before).includes(key)).length,
        bar: FLIGHT,
        unit: 'requests',
        kind: 'max',
      },
      {
        name: 'kill -9: drafts complete after the second run',
        value: complete,
        bar: DRAFTS,
        unit: 'drafts',
        kind: 'min',
      },
      { name: 'kill -9: store intact', value: integrity === 'ok' ? 1 : 0, bar: 1, unit: 'yes = 1', kind: 'min' },
    ];
  } finally {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `npm run bench -- content [small]`: `small` scans a tenth of the pages. */
export const bench: Bench = {
  name: 'content',
  about: 'checks, drafts, briefs, repost scan, drafts by a model',
  async run(args) {
    if (args[0] === 'drafts-child') {
      await draftsChild(args[1]!, args[2]!, Number(args[3]));
      return { bars: [] };
    }
    if (args[0] === 'scan-child') return { bars: await scanBars(Number(args[1]), Number(args[2])) };
    const pages = args.includes('small') ? 5000 : 50_000;
    const bars = [checkBar(), draftBar(), briefBar()];
    return { bars: [...bars, ...(await inChild(['scan-child', '100', String(pages)])), ...(await draftBars())] };
  },
};

/** The bars that a child process of this bench prints. */
async function inChild(words: readonly string[]): Promise<Bar[]> {
  const child = spawn(process.execPath, [process.argv[1]!, 'content', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  await new Promise<void>((resolve) => child.on('close', () => resolve()));
  const document = JSON.parse(text) as { bars: (Omit<Bar, 'kind'> & { holds: boolean | null })[] };
  return document.bars.map(({ holds: _, ...bar }) => ({
    ...bar,
    kind: bar.unit === 'share' ? ('min' as const) : ('max' as const),
  }));
}
