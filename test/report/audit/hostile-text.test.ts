import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findingRows, pageRows } from '../../../crawlers/index.ts';
import { shellQuoted } from '../../../src/kernel/text/shell-word.ts';
import { auditSummary } from '../../../src/report/audit/audit-summary.ts';
import { CATALOGUE } from '../../../src/report/audit/catalogue.ts';
import { auditJson } from '../../../src/report/audit/json.ts';
import { auditMarkdown } from '../../../src/report/audit/markdown.ts';
import { auditCsv, auditXlsx } from '../../../src/report/audit/sheets.ts';
import { pagesTable } from '../../../src/report/audit/tables/pages-table.ts';
import { terminalReport } from '../../../src/report/audit/terminal.ts';
import { emitRows } from '../../../src/report/rows/emit-rows.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';
import { bytesOf } from '../../helpers/bytes-of.ts';
import { fillCrawl } from '../../helpers/fill-crawl.ts';

/** A crawl whose every text is one of `payloads`. */
function filled(payloads: readonly string[]): { db: Sqlite; id: number } {
  const db = openStore(':memory:');
  const id = fillCrawl(db, {
    pages: Math.max(60, payloads.length),
    rate: () => 0.2,
    text: (field, i) => (field === 'url' || field === 'cause' ? undefined : payloads[i % payloads.length]),
  });
  return { db, id };
}

const CONTROLS = [
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)),
  '\u007f',
  ...Array.from({ length: 32 }, (_, code) => String.fromCharCode(0x80 + code)),
  ...'\u200b\u200e\u200f\u2028\u2029\u202a\u202d\u202e\u2066\u2069\ufeff',
];
const TERMINAL = [
  ...CONTROLS.map((char) => `茶${char}tea`),
  '\u001b[2J\u001b[H清屏',
  '\u001b]8;;https://evil.example\u0007点我\u001b]8;;\u0007',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u001b]0;标题\u0007',
  '\u009b31m red',
  '好评\rBUY',
  '一行\n■ 错误：0 处',
  '\u202e)gnp.exe',
];

describe('terminal and Markdown output of a hostile site', () => {
  const raw = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

  it.each(['zh', 'en'] as const)('%s holds no raw control character and no forged line', async (lang) => {
    const { db, id } = filled(TERMINAL);
    const summary = auditSummary(db, id, CATALOGUE, '0.1.0');
    const report = terminalReport(summary, CATALOGUE, {
      lang,
      color: false,
      width: 100,
      files: [{ path: 'a\u001b[2J/audit.html', bytes: 10 }],
      next: 'souk issues',
    });
    expect(report).not.toMatch(raw);
    expect(report.split('\n').length).toBeLessThanOrEqual(40);
    expect(auditMarkdown(summary, CATALOGUE, lang)).not.toMatch(raw);
    let table = '';
    await emitRows(pagesTable(pageRows(db, id), []), { format: 'table', lang, write: (text) => (table += text) });
    expect(table).not.toMatch(raw);
    expect(table.trim().split('\n')).toHaveLength(summary.totals.fetched + 1);
    db.close();
  });

  it('Markdown keeps a site’s markup as text', () => {
    const { db, id } = filled([
      '[点](javascript:alert(1))',
      '![x](https://evil.example/p.png)',
      '<img src=x onerror=1>',
      '| a | b |',
      '# 标题',
      '``` ` ```',
      '**粗**',
    ]);
    const text = auditMarkdown(auditSummary(db, id, CATALOGUE, '0.1.0'), CATALOGUE, 'zh');
    const outside = text.replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(outside).not.toMatch(/(?<!\\)\[点(?<!\\)\]|(?<!\\)!\[|(?<!\\)<img|(?<!\\)\*\*粗/);
    db.close();
  });
});

const FORMULAS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u00a0=',
  '\ufeff=',
  '\u0000=',
].flatMap((start) => [
  `${start}cmd|' /C calc'!A0`,
  `${start}HYPERLINK("https://evil.example","茶")`,
  `${start}IMPORTXML("https://evil.example","//a")`,
  `${start}1+1";=2+2`,
]);

describe('sheets of a hostile site', () => {
  const cells = (text: string) => {
    const out: string[] = [];
    for (const match of text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g))
      out.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
    return out;
  };

  it('no CSV cell starts a formula; numbers stay numbers; texts are otherwise as they were', async () => {
    const { db, id } = filled(FORMULAS);
    const sources = {
      summary: auditSummary(db, id, CATALOGUE, '0.1.0'),
      catalogue: CATALOGUE,
      lang: 'zh' as const,
      findings: () => findingRows(db, id),
      pages: () => pageRows(db, id),
    };
    for (const [name, chunks] of Object.entries(auditCsv(sources))) {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      const bytes = Buffer.concat(parts);
      expect([...bytes.subarray(0, 3)], name).toEqual([0xef, 0xbb, 0xbf]);
      const all = cells(bytes.subarray(3).toString('utf8'));
      expect(all.length).toBeGreaterThan(500);
      expect(
        all.filter((cell) => /^[\s\u00a0\ufeff\x00]*[=+\-@＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell)),
        name,
      ).toEqual([]);
      if (name === 'audit-pages.csv') expect(all).toContain(`'${FORMULAS[0]}`);
    }
    db.close();
  });

  it('no XLSX cell is a formula, and the file holds only what XML allows', async () => {
    const { db, id } = filled([...FORMULAS, ...TERMINAL]);
    const book = unzipSync(
      await bytesOf(
        auditXlsx({
          summary: auditSummary(db, id, CATALOGUE, '0.1.0'),
          catalogue: CATALOGUE,
          lang: 'zh',
          findings: () => findingRows(db, id),
          pages: () => pageRows(db, id),
        }),
      ),
    );
    const sheets = Object.entries(book).filter(([name]) => /worksheets\/sheet\d+\.xml|sharedStrings\.xml/.test(name));
    expect(sheets.length).toBeGreaterThanOrEqual(4);
    for (const [name, bytes] of sheets) {
      const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(xml, name).not.toMatch(/<f[ >]/);
      expect(xml, name).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
    }
    db.close();
  });
});

describe('JSON of a hostile site', () => {
  it('parses back to the very texts', () => {
    const texts = [...TERMINAL, ...FORMULAS, '\ud800 lone', '"}],"x":"', '</script>'];
    const { db, id } = filled(texts);
    const document = JSON.parse(
      [...auditJson(auditSummary(db, id, CATALOGUE, '0.1.0'), findingRows(db, id))].join(''),
    ) as { findings: { evidence: Record<string, string> }[] };
    const seen = document.findings.flatMap((finding) => Object.values(finding.evidence));
    // SQLite stores UTF-8, which has no lone surrogates.
    const known = new Set(texts.map((text) => text.toWellFormed()));
    expect(
      seen.filter((text) => !known.has(text.toWellFormed()) && !known.has(text.replaceAll('\\ud800', '\ufffd'))),
    ).toEqual([]);
    db.close();
  });
});

describe('the command that checks a fix', () => {
  it.each([
    ['https://a.example/茶?x=1&y=2', "'https://a.example/茶?x=1&y=2'"],
    ['https://a.example/tea', 'https://a.example/tea'],
    ["https://a.example/o'neil;rm -rf", "'https://a.example/o'\\''neil;rm -rf'"],
    ['https://a.example/$(id)`id`', "'https://a.example/$(id)`id`'"],
  ])('quotes %s', (url, quoted) => {
    expect(shellQuoted(url)).toBe(quoted);
  });
});
