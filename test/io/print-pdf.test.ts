import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findBrowser } from '../../src/io/find-browser.ts';
import { printPdf } from '../../src/io/print-pdf.ts';

describe('printPdf', () => {
  it.skipIf(findBrowser() === undefined)('prints without running scripts or asking for anything', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => void server.close());
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pdf = await printPdf(
      `<h1>龙井对账单</h1><img src="${origin}/a.png"><link rel="stylesheet" href="${origin}/b.css"><script>fetch('${origin}/c')</script>`,
    );
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(requests).toBe(0);
  });

  it('says how to get a browser when there is none', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    onTestFinished(() => {
      process.env['PATH'] = before;
    });
    const places = findBrowser();
    if (places === undefined)
      await expect(printPdf('<p>茶</p>')).rejects.toMatchObject({ code: 'browser-missing', exit: 4 });
    else expect(places).toBeTruthy();
  });
});
