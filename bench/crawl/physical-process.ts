import { Pool } from 'undici';

// The physical limit: fetch every page, read its body, parse nothing. `physical-process.js ORIGIN`; URLs come by message.
const origin = process.argv[2]!;

async function main(urls: readonly string[]): Promise<void> {
  const pool = new Pool(origin, { connections: 32, pipelining: 1 });
  const run = async (list: readonly string[]) => {
    let at = 0;
    const lane = async () => {
      while (at < list.length) {
        const path = list[at]!;
        at += 1;
        const { body } = await pool.request({ path, method: 'GET' });
        await body.arrayBuffer();
      }
    };
    await Promise.all(Array.from({ length: 32 }, lane));
  };
  await run(urls.slice(0, 200));
  const cpu = process.cpuUsage();
  const started = performance.now();
  await run(urls);
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  process.send?.({
    pages: urls.length,
    seconds,
    cpuUs: (used.user + used.system) / urls.length,
    rssMb: process.resourceUsage().maxRSS / 1024,
  });
  await pool.close();
}

process.once('message', (urls) => {
  void main(urls as string[]).then(() => process.disconnect());
});
