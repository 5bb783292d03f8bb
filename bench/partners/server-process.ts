import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  addPartner,
  addProgram,
  createLink,
  keyPath,
  loadKeys,
  saveKeys,
  trackingServer,
} from '../../partners/index.ts';
import { openStore } from '../../src/store/open.ts';

/** The redirect server as `souk partners serve` runs it, over a database with 200 links. */
const [folder = '', mode = 'fast'] = process.argv.slice(2);
const path = join(folder, `${mode}.db`);
const fresh = !existsSync(path);
const db = openStore(path);
if (fresh) {
  addProgram(db, { code: 'own', hosts: ['cha.example'], landing: 'https://cha.example/' });
  for (let i = 0; i < 200; i++) {
    addPartner(db, { code: `p${i}`, name: `p${i}`, kind: 'site', now: 0 });
    createLink(db, { partner: `p${i}`, program: 'own', url: `https://cha.example/tea/${i}`, code: `c${i}`, now: 0 });
  }
}
const keys = keyPath(path);
const tracking = trackingServer(db, {
  keys: loadKeys(keys),
  saveKeys: (ring) => saveKeys(keys, ring),
  spool: `${path}.clicks`,
  durable: mode === 'durable',
  trustProxy: true,
  cookie: false,
  publicUrl: 'http://127.0.0.1',
  parameter: 'sk',
  visitorBurst: 30,
  visitorPerSecond: 1,
  partnerPerSecond: 100_000,
  now: () => Date.now(),
});
tracking.server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`port ${(tracking.server.address() as { port: number }).port} pid ${process.pid}\n`);
});
process.once('SIGTERM', async () => {
  await tracking.close();
  db.close();
  const { user, system } = process.cpuUsage();
  const perCall = Math.round((user + system) / Math.max(tracking.counts.redirects, 1));
  process.stdout.write(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} cpu ${perCall}\n`);
  process.exit(0);
});
