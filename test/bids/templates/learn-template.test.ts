import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  chosenTemplates,
  deleteTemplate,
  exportRun,
  importBidFile,
  learnTemplate,
  listTemplates,
  readAccount,
  runPlan,
  saveTemplate,
} from '../../../bids/index.ts';
import { xlsxBytes } from '../../../src/io/xlsx-write.ts';
import { openStore } from '../../../src/store/open.ts';
import { PLAN_CONFIG } from '../../helpers/plan-config.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

type Platform = 'baidu' | '360' | 'sogou';

/** Exports of clients whose headers no public note knows, each with its own way of writing. */
const EXPORTS: readonly {
  what: string;
  platform: Platform;
  encoding: 'gbk' | 'utf8' | 'utf16le';
  bom: boolean;
  text: string;
}[] = [
  {
    what: 'a Sogou client: GBK, CR LF, unquoted',
    platform: 'sogou',
    encoding: 'gbk',
    bom: false,
    text: '广告计划,广告单元,竞价词,词ID,匹配,竞价,落地链接,开关,我的备注\r\n茶叶,龙井,西湖龙井,900719925474099317,精准匹配,2.5,https://tea.example/a,投放中,"老客户, 慎改"\r\n茶叶,龙井,明前龙井,900719925474099318,短语,使用单元竞价,https://tea.example/b,停投,-\r\n茶叶,普洱,普洱茶饼,900719925474099319,精准匹配,3,https://tea.example/c,投放中,-\r\n',
  },
  {
    what: 'a 360 client: UTF-8 with BOM, LF, everything but prices quoted, a title line and a total',
    platform: '360',
    encoding: 'utf8',
    bom: true,
    text: '"2026-10 导出","","","","","","",""\n"计划名","组名","关键字","关键字ID","最高出价","匹配类型","启停","落地页"\n"茶叶","普洱","普洱茶饼","118823990012345678",1.20,"精确","已启用","https://tea.example/puer"\n"茶叶","普洱","普洱散茶","118823990012345679",1200.00,"广泛","已暂停",""\n"总计","","","",,"","",""\n',
  },
  {
    what: 'a Baidu variant: UTF-16 with tabs, prices with sign and thousands',
    platform: 'baidu',
    encoding: 'utf16le',
    bom: true,
    text: '营销计划\t单元\t词\t词编号\t出价\t匹配\t投放状态\tURL\r\n茶叶\t岩茶\t大红袍\t900719925474099411\t¥1,350.00\t精确匹配\t有效\thttps://tea.example/dhp\r\n茶叶\t岩茶\t肉桂\t900719925474099412\t¥1.35\t智能匹配\t停用\t--\r\n',
  },
];

function write(folder: string, name: string, text: string, encoding: string, bom: boolean): string {
  const path = join(folder, name);
  const bytes = iconv.encode(text, encoding);
  const mark = bom ? (encoding === 'utf16le' ? [0xff, 0xfe] : [0xef, 0xbb, 0xbf]) : [];
  writeFileSync(path, Buffer.concat([Buffer.from(mark), bytes]));
  return path;
}

const learnOptions = (platform: Platform) => ({
  platform,
  name: undefined,
  map: new Map<string, string>(),
  words: new Map([['exact', platform === 'sogou' ? '精准匹配' : '精确']]),
  currency: undefined,
  now: 5,
});
const importOptions = {
  platform: 'auto',
  map: new Map<string, string>(),
  skipBad: false,
  dryRun: false,
  now: 6,
} as const;

async function account(one: (typeof EXPORTS)[number]) {
  const folder = tempDir();
  const db = openStore(join(folder, 'souk.db'));
  const path = write(folder, 'client.csv', one.text, one.encoding, one.bom);
  const learned = await learnTemplate(path, learnOptions(one.platform));
  saveTemplate(db, learned.template);
  const report = await importBidFile(db, path, { ...importOptions });
  return { db, folder, path, learned, report };
}

describe.each(EXPORTS)('$what', (one) => {
  it('is not known before, and is learned with its columns, words and forms', async () => {
    const folder = tempDir();
    const db = openStore(join(folder, 'souk.db'));
    const path = write(folder, 'client.csv', one.text, one.encoding, one.bom);
    const error = await importBidFile(db, path, { ...importOptions, platform: one.platform }).catch((e: unknown) => e);
    expect(String(error)).toMatch(/bids-(sheet-unknown|column-missing)/);
    const { template, unclear } = await learnTemplate(path, learnOptions(one.platform));
    expect(Object.keys(template.look.columns)).toEqual(
      expect.arrayContaining(['plan', 'unit', 'keyword', 'id', 'bid', 'match', 'status', 'url']),
    );
    expect(unclear).toEqual([]);
    expect(template.exact.same).toBe(template.exact.rows);
    expect(template.exact.rows).toBeGreaterThan(1);
    db.close();
  });

  it('imports by itself, changes nothing when nothing changes, and gives back the same bytes', async () => {
    const { db, folder, learned, report } = await account(one);
    expect(report).toMatchObject({ platform: one.platform, template: 'client', bad: [] });
    const state = readAccount(db, one.platform);
    const keywords = state.entities.filter((entity) => entity.kind === 'keyword');
    expect(keywords.every((entity) => entity.match !== null && entity.status !== null && entity.id)).toBe(true);
    // A change to the value that is there already: every cell of the row must come back as it stood in the file.
    const { run } = runPlan(db, { ...PLAN_CONFIG, platform: one.platform }, 7);
    db.prepare('DELETE FROM bid_change').run();
    const options = { ...EXPORT, out: join(folder, 'nothing') };
    expect((await exportRun(db, run, options)).files).toEqual([]);
    const insert = db.prepare('INSERT INTO bid_change (run_id, n, change) VALUES (?, ?, ?)');
    for (const [i, entity] of keywords.entries()) {
      const { plan, unit, text: keyword, match, id: platformId } = entity;
      const common = { plan, unit, keyword, match, platformId, region: '', costEffect: null, valueEffect: null };
      const bid = { ...common, kind: 'keyword-bid', before: entity.bid, after: entity.bid, reason: 'keyword-up' };
      const on = entity.status === 'on' ? 1 : 0;
      const pause = { ...common, kind: 'keyword-pause', before: on, after: on, reason: 'paused' };
      insert.run(run.id, 2 * i + 1, JSON.stringify(bid));
      insert.run(run.id, 2 * i + 2, JSON.stringify(pause));
    }
    for (const onlyChanges of [true, false]) {
      const out = join(folder, `upload-${onlyChanges}`);
      const manifest = await exportRun(db, run, { ...EXPORT, onlyChanges, out });
      const file = manifest.files.find((row) => !row.undo && row.rows === keywords.length)!;
      const bytes = readFileSync(join(out, file.name));
      const whole = readFileSync(join(folder, 'client.csv'));
      const lineEnd = learned.template.look.newline!;
      const lines = one.text.split(lineEnd);
      const first = lines.findIndex((line) => line.includes('ID') || line.includes('编号'));
      const wanted = lines
        .slice(first, first + 1 + keywords.length)
        .map((line) => `${line}${lineEnd}`)
        .join('');
      const mark = one.bom ? whole.subarray(0, one.encoding === 'utf16le' ? 2 : 3) : Buffer.alloc(0);
      // The header of a client that quotes its cells is quoted, too: the same bytes as in the export.
      expect(bytes.equals(Buffer.concat([mark, iconv.encode(wanted, one.encoding)]))).toBe(true);
    }
    db.close();
  }, 30_000);
});

const EXPORT = {
  onlyChanges: true,
  format: 'csv',
  encoding: undefined,
  force: false,
  confirmPauses: -1,
  allowLeading: false,
  now: 9,
} as const;

describe('a learned template', () => {
  it('writes its own words: off, on, prices, and what clears a bid', async () => {
    const { db, folder } = await account(EXPORTS[0]!);
    const { run } = runPlan(db, { ...PLAN_CONFIG, platform: 'sogou' }, 7);
    db.prepare('DELETE FROM bid_change').run();
    const common = { plan: '茶叶', unit: '龙井', region: '', platformId: null, costEffect: null, valueEffect: null };
    const changes = [
      {
        ...common,
        kind: 'keyword-bid',
        keyword: '西湖龙井',
        match: 'exact',
        before: 250,
        after: 310,
        reason: 'keyword-up',
      },
      { ...common, kind: 'keyword-pause', keyword: '西湖龙井', match: 'exact', before: 1, after: 0, reason: 'paused' },
      {
        ...common,
        kind: 'keyword-bid',
        keyword: '明前龙井',
        match: 'phrase',
        before: null,
        after: 200,
        reason: 'keyword-up',
      },
    ];
    for (const [i, change] of changes.entries())
      db.prepare('INSERT INTO bid_change (run_id, n, change) VALUES (?, ?, ?)').run(
        run.id,
        i + 1,
        JSON.stringify(change),
      );
    const out = join(folder, 'upload');
    await exportRun(db, run, { ...EXPORT, out });
    const text = (name: string) => iconv.decode(readFileSync(join(out, name)), 'gbk');
    expect(text('sogou-keywords.csv')).toContain(',精准匹配,3.1,https://tea.example/a,停投,"老客户, 慎改"');
    expect(text('sogou-keywords.csv')).toContain('900719925474099318,短语,2,https');
    expect(text('sogou-undo-keywords.csv')).toContain(',精准匹配,2.5,https://tea.example/a,投放中,');
    expect(text('sogou-undo-keywords.csv')).toContain('短语,使用单元竞价,https');
    db.close();
  });

  it('can be chosen, refused, replaced and forgotten', async () => {
    const { db, path } = await account(EXPORTS[0]!);
    const again = await learnTemplate(path, { ...learnOptions('sogou'), name: 'second', now: 8 });
    saveTemplate(db, again.template);
    saveTemplate(db, { ...again.template, learnedAt: 9 });
    expect(listTemplates(db).map((template) => template.name)).toEqual(['second', 'client']);
    expect(chosenTemplates(db, 'sogou', 'client')).toHaveLength(1);
    expect(chosenTemplates(db, 'sogou', 'none')).toEqual([]);
    expect(() => chosenTemplates(db, 'sogou', 'third')).toThrow('bids-template-unknown');
    expect(() => chosenTemplates(db, 'baidu', 'client')).toThrow('bids-template-unknown');
    const other = join(path, '..', 'known.csv');
    writeFileSync(other, '推广计划,推广组,关键词,关键词出价\r\n茶叶,龙井,龙井,1.00\r\n');
    await expect(importBidFile(db, other, { ...importOptions, platform: 'sogou', template: 'second' })).rejects.toThrow(
      'bids-template-misfit',
    );
    expect((await importBidFile(db, other, { ...importOptions, platform: 'sogou', template: 'none' })).template).toBe(
      null,
    );
    deleteTemplate(db, undefined, 'second');
    deleteTemplate(db, 'sogou', 'client');
    expect(listTemplates(db)).toEqual([]);
    db.close();
  });

  it('says which words it does not understand, and takes the meaning from the user', async () => {
    const folder = tempDir();
    const text = EXPORTS[0]!.text.replaceAll('投放中', '亮').replaceAll('停投', '灭');
    const path = write(folder, 'client.csv', text, 'gbk', false);
    const map = new Map([['status', '开关']]);
    const options = { ...learnOptions('sogou'), map };
    const { unclear } = await learnTemplate(path, options);
    expect(unclear.map(({ word }) => word).sort()).toEqual(['亮', '灭']);
    const words = new Map([...options.words, ['on', '亮'], ['off', '灭']]);
    const { template, unclear: left } = await learnTemplate(path, { ...options, words });
    expect(left).toEqual([]);
    expect(template.words).toMatchObject({ on: '亮', off: '灭', clear: '使用单元竞价', match: { exact: '精准匹配' } });
  });

  it.each([
    ['no plan', '词,出价\r\n龙井,1\r\n', 'bids-column-missing', ['推广计划']],
    ['nothing below plans', '计划,备注\r\n茶叶,x\r\n', 'bids-column-missing', ['关键词']],
    [
      'an id that a spreadsheet rounded',
      EXPORTS[0]!.text.replace('900719925474099317', '9.00720E+17'),
      'bids-id-damaged',
      ['第 2 行', '词ID'],
    ],
    ['lost characters', EXPORTS[0]!.text.replace('明前龙井', '锟斤拷龙井'), 'bids-text-damaged', ['第 3 行', '3']],
    [
      'a price that is none',
      EXPORTS[0]!.text.replace(',2.5,', ',2.5元左右,'),
      'bids-number-unreadable',
      ['第 2 行', '竞价'],
    ],
  ])('%s is an error that names the place', async (_what, text, code, parts) => {
    const path = write(tempDir(), 'client.csv', text, 'gbk', false);
    const error = (await learnTemplate(path, learnOptions('sogou')).catch((e: unknown) => e)) as {
      code: string;
      lines(lang: string): string[];
    };
    expect(error.code).toBe(code);
    for (const part of parts) expect(error.lines('zh').join('\n')).toContain(part);
  });

  it('is learned from a workbook, too', async () => {
    const folder = tempDir();
    const path = join(folder, 'client.xlsx');
    const columns = ['计划', '单元', '词', '词编号', '出价', '开关'].map((header) => ({ header }));
    const rows = [['茶叶', '龙井', '西湖龙井', '900719925474099317', '2.50', '投放中']];
    writeFileSync(path, await xlsxBytes([{ name: 'k', columns, rows }]));
    const db = openStore(join(folder, 'souk.db'));
    saveTemplate(db, (await learnTemplate(path, learnOptions('sogou'))).template);
    const report = await importBidFile(db, path, { ...importOptions });
    expect(report).toMatchObject({ platform: 'sogou', template: 'client', entities: { keyword: 1 } });
    expect(readAccount(db, 'sogou').entities[0]).toMatchObject({ bid: 250, id: '900719925474099317', status: 'on' });
    db.close();
  });
});
