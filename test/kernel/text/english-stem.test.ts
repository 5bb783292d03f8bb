import { expect, it } from 'vitest';
import { englishStem } from '../../../src/kernel/text/english-stem.ts';

it.each([
  ['running', 'run'],
  ['shoes', 'shoe'],
  ['trainers', 'trainer'],
  ['龙井', '龙井'],
  ['5k', '5k'],
  ['iphone15', 'iphone15'],
  ['', ''],
])('%s has the stem %s', (word, stem) => {
  expect(englishStem(word)).toBe(stem);
});
