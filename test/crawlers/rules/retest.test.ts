import { expect, test } from 'vitest';
import { ruleById } from '../../../crawlers/rules/registry.ts';
import { retestCommand } from '../../../crawlers/rules/retest.ts';

test.each([
  ['title-missing', 'https://tea.example/a', 'souk audit https://tea.example/a --max-pages 1 --rule title-missing'],
  ['link-orphan', 'https://tea.example/', 'souk audit https://tea.example/ --rule link-orphan'],
  [
    'http-external-broken',
    'https://tea.example/',
    'souk audit https://tea.example/ --external --rule http-external-broken',
  ],
  ['img-broken', 'https://tea.example/', 'souk audit https://tea.example/ --resources --rule img-broken'],
  [
    'title-missing',
    "https://tea.example/?q=茶&x='1",
    "souk audit 'https://tea.example/?q=茶&x=%271' --max-pages 1 --rule title-missing",
  ],
])('%s of %s', (id, url, expected) => {
  expect(retestCommand(ruleById(id)!.meta, url)).toBe(expected);
});
