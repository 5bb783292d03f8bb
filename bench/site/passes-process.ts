import { buildSiteFacts } from '../../crawlers/index.ts';
import { openStore } from '../../src/store/open.ts';
import { makeSite } from './synthetic-site.ts';

/** `make FILE PAGES` fills a store; `run FILE` measures every site pass over it. Prints one JSON line. */
const [what, file, pages] = process.argv.slice(2);
if (what === 'make') console.log(JSON.stringify(makeSite(file!, Number(pages))));
else {
  const db = openStore(file!);
  const seconds: Record<string, number> = {};
  let last = performance.now();
  const lap = <T>(name: string, value: T): T => {
    const now = performance.now();
    seconds[name] = Math.round(now - last) / 1_000;
    last = now;
    return value;
  };
  const site = lap('links, depth, score, written back', buildSiteFacts(db, 1));
  const counts = {
    title: lap('titles', site.duplicates('title')).length,
    description: lap('descriptions', site.duplicates('description')).length,
    h1: lap('h1', site.duplicates('h1')).length,
    exact: lap('exact copies', site.duplicates('content')).reduce((sum, group) => sum + group.ids.length - 1, 0),
    near: lap('near copies', site.duplicates('content-near')).reduce((sum, group) => sum + group.ids.length - 1, 0),
    chains: lap('redirect chains', site.chains()).length,
    canonicalChains: lap('canonical chains', site.canonicalChains()).length,
  };
  let orphans = 0;
  let reached = 0;
  for (const url of site.urls()) {
    if (url.inlinks === 0) orphans += 1;
    if (url.depth !== null) reached += 1;
  }
  lap('orphans and depths over all URLs', orphans);
  db.close();
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1_024);
  console.log(JSON.stringify({ seconds, counts: { ...counts, orphans, reached }, peakMb }));
}
