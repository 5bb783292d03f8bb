import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importKeywordFile, loadLexicon, ownCurve, rankReport, shareOfVoice, tagBank } from '../../keywords/index.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';
import { tempDir } from '../helpers/temp-dir.ts';

async function bank(files: Readonly<Record<string, string>>): Promise<Sqlite> {
  const db = openStore(':memory:');
  for (const [name, text] of Object.entries(files)) {
    const path = join(tempDir(), name);
    writeFileSync(path, text);
    await importKeywordFile(db, path, { now: 1, market: 'zh-CN' });
  }
  tagBank(db, loadLexicon(db));
  return db;
}
const HEAD = '关键词,搜索引擎,排名,网址,查询日期,设备\n';
const own = ['tea.example'];
const states = (db: Sqlite, hosts: readonly string[] = own) =>
  Object.fromEntries(rankReport(db, hosts).map((row) => [row.keyword, [row.state, row.position, row.before]]));

describe('where a keyword stands', () => {
  test('newest check, the one before, found, not found within N, not checked', async () => {
    const db = await bank({
      'ranks.csv': `${HEAD}龙井茶,百度,3,https://www.tea.example/a,2026-11-02,移动\n龙井茶,百度,7,https://tea.example/a,2026-10-01,移动\n白茶,百度,>50,,2026-11-02,移动\n红茶,百度,,,2026-11-02,移动\n`,
    });
    expect(states(db)).toMatchObject({
      龙井茶: ['found', 3, 7],
      白茶: ['not-found', null, null],
      红茶: ['not-checked', null, null],
    });
    db.close();
  });

  test('a competitor’s place is nobody’s rank; the better of two own pages counts', async () => {
    const db = await bank({
      'ranks.csv': `${HEAD}龙井茶,百度,1,https://rival.example/a,2026-11-02,移动\n龙井茶,百度,9,https://tea.example/b,2026-11-02,移动\n龙井茶,百度,6,https://m.tea.example/a,2026-11-02,移动\n白茶,百度,2,https://nottea.example/a,2026-11-02,移动\n`,
    });
    expect(states(db)).toEqual({ 龙井茶: ['found', 6, null] });
    db.close();
  });

  test('devices and engines are ranks of their own; the order of files changes nothing', async () => {
    const files = {
      'a.csv': `${HEAD}龙井茶,百度,3,https://tea.example/a,2026-11-02,移动\n`,
      'b.csv': `${HEAD}龙井茶,百度,8,https://tea.example/a,2026-11-02,PC\n`,
      'c.csv': `${HEAD}龙井茶,谷歌,5,https://tea.example/a,2026-11-02,移动\n`,
    };
    const db = await bank(files);
    const turned = await bank(Object.fromEntries(Object.entries(files).reverse()));
    expect(rankReport(db, own)).toHaveLength(3);
    expect(rankReport(turned, own)).toEqual(rankReport(db, own));
    db.close();
    turned.close();
  });

  test('pages of results: the own place, or not within what was looked at', async () => {
    const db = await bank({
      'serp.ndjson':
        '{"keyword":"龙井茶","date":"2026-11-01","urls":["https://rival.example/","https://tea.example/a"]}\n{"keyword":"白茶","date":"2026-11-01","depth":20,"urls":["https://rival.example/"]}\n',
    });
    expect(states(db)).toMatchObject({ 龙井茶: ['found', 2, null], 白茶: ['not-found', null, null] });
    db.close();
  });
});

describe('share of voice', () => {
  test('only checked keywords count; first place everywhere is 1, nowhere is 0, no volume is unknown', async () => {
    const db = await bank({
      'ranks.csv': `${HEAD}龙井茶价格,百度,1,https://tea.example/a,2026-11-02,移动\n跑鞋价格,百度,>50,,2026-11-02,移动\n铁观音价格,百度,4,https://tea.example/a,2026-11-02,移动\n`,
      'volumes.csv': '关键词,月搜索量\n龙井茶价格,1000\n跑鞋价格,500\n西湖龙井,800\n',
    });
    const voices = Object.fromEntries(
      shareOfVoice(db, 'product', ownCurve(db), own).map((voice) => [voice.code, voice]),
    );
    expect(voices['longjing']).toMatchObject({ share: 1, checked: 1, keywords: 2, first10: 1 });
    expect(voices['running-shoes']).toMatchObject({ share: 0, checked: 1, first10: 0 });
    expect(voices['tieguanyin']).toMatchObject({ share: null, first10: 1 });
    db.close();
  });
});
