import { expect, it } from 'vitest';
import { readStatements, refresh, settle } from '../../../partners/index.ts';
import { observationWriter } from '../../../partners/observations/write.ts';
import { findBrowser } from '../../../src/io/find-browser.ts';
import { printPdf } from '../../../src/io/print-pdf.ts';
import { statementHtml } from '../../../src/report/partners/statement-html.ts';
import { DAY, OCTOBER, order, teaShop } from '../../partners/shop.ts';

it.skipIf(findBrowser() === undefined)(
  'a statement prints on A4, in both languages',
  async () => {
    const db = teaShop();
    db.transaction(() => {
      const writer = observationWriter(db, null);
      writer.add(
        order('Y1', '1', OCTOBER + DAY, { code: 'CHA10', state: 'received', receivedAt: OCTOBER + 3 * DAY }),
        null,
      );
    })();
    refresh(db, OCTOBER + 40 * DAY);
    settle(db, '2026-10', OCTOBER + 40 * DAY, 'Asia/Shanghai');
    const [statement] = readStatements(db, 'longjing', '2026-10');
    expect(statement!.body.closing).toBe(1000);
    for (const lang of ['zh', 'en'] as const) {
      const pdf = Buffer.from(await printPdf(statementHtml(statement!, lang))).toString('latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
    }
    db.close();
  },
  60_000,
);
