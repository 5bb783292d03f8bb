import { expect, test } from 'vitest';
import { addWords, loadLexicon, lockTags, readKeywords, tagBank } from '../../../keywords/index.ts';
import { parseWhere } from '../../../keywords/list/parse-where.ts';
import { openStore } from '../../../src/store/open.ts';

function bank() {
  const db = openStore(':memory:');
  addWords(
    db,
    [
      '成都龙井茶价格',
      '四川茶叶批发',
      '绵阳茶馆',
      '龙井茶怎么泡',
      '重庆跑鞋',
      'running shoes women',
      '茶',
      '儿童跑鞋',
      '情侣跑鞋 男 女',
    ],
    { source: 'manual', now: 1 },
  );
  tagBank(db, loadLexicon(db));
  return db;
}

test.each([
  ['region=四川', ['成都龙井茶价格', '四川茶叶批发', '绵阳茶馆']],
  ['region=510000', ['成都龙井茶价格', '四川茶叶批发', '绵阳茶馆']],
  ['region=成都,重庆', ['成都龙井茶价格', '重庆跑鞋']],
  ['region=四川 intent=transactional', ['成都龙井茶价格', '四川茶叶批发']],
  ['intent!=transactional region=*', ['绵阳茶馆', '重庆跑鞋']],
  ['text~茶 region=none', ['龙井茶怎么泡', '茶']],
  ['lang=en', ['running shoes women']],
  ['audience=women', ['running shoes women', '情侣跑鞋 男 女']],
  ['audience=men audience=couple', ['情侣跑鞋 男 女']],
  ['product=跑鞋 audience!=women', ['重庆跑鞋', '儿童跑鞋']],
  ['volume>0', []],
  ['volume=none text="茶"', ['茶']],
])('%s', (where, expected) => {
  expect([...readKeywords(bank(), { where })].map((row) => row.text).sort()).toEqual([...expected].sort());
});

test('one- and two-character Chinese words are found', () => {
  const db = bank();
  expect([...readKeywords(db, { find: '茶' })].length).toBe(5);
  expect([...readKeywords(db, { find: '茶馆' })].map((row) => row.text)).toEqual(['绵阳茶馆']);
  expect([...readKeywords(db, { find: '跑鞋 女' })].map((row) => row.text)).toEqual(['情侣跑鞋 男 女']);
});

test.each(['foo=1', 'volume>abc', 'region>四川', 'volume', 'volume~3', '= x'])(
  '%s is refused with the fields there are',
  (where) => {
    expect(() => parseWhere(where)).toThrow(/where-wrong/);
  },
);

test('a lock beats every re-tag until it is released', () => {
  const db = bank();
  const intent = () => [...readKeywords(db, { where: 'text=龙井茶怎么泡' })][0]!.tags.intent;
  lockTags(db, '龙井茶怎么泡', 'intent', ['commercial'], 2);
  tagBank(db, loadLexicon(db));
  expect(intent()).toEqual(['commercial']);
  lockTags(db, '龙井茶怎么泡', 'intent', undefined, 3);
  tagBank(db, loadLexicon(db));
  expect(intent()).toEqual(['informational']);
});
