// A crawl in a process of its own that may be killed: `crawl-child.mjs DB SEED OPTIONS-JSON`. Starts a crawl, or takes up
// the one in the database. Prints `started`, then the summary as one line of JSON.
import { crawlOptions, pageAnalyser, planRules, readRuleSettings, runCrawl } from '../../dist/crawlers/index.js';
import { openStore } from '../../dist/src/store/open.js';

const [path, seed, given] = process.argv.slice(2);
const db = openStore(path);
const crawl = db.prepare('SELECT id FROM crawl').get();
const stop = new AbortController();
process.once('SIGINT', () => stop.abort());
const summary = await runCrawl({
  db,
  ...(crawl
    ? { resume: { crawlId: crawl.id } }
    : { start: { seeds: [seed], options: crawlOptions(JSON.parse(given)) } }),
  analysis: pageAnalyser(planRules(readRuleSettings(undefined))),
  version: 'test',
  signal: stop.signal,
  onStart: () => console.log('started'),
});
console.log(JSON.stringify(summary));
db.close();
