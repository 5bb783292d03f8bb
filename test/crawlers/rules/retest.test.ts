import { expect, test } from 'vitest';
import { ruleById } from '../../../crawlers/rules/registry.ts';
import { type RetestTarget, retestCommand } from '../../../crawlers/rules/retest.ts';

const GATE = '--fail-on notice --format terminal --db recheck.db';
const site = 'https://tea.example/';

test.each<[string, RetestTarget, string]>([
  ['title-missing', { site, page: `${site}a` }, `souk audit ${site}a --rule title-missing --max-pages 1 ${GATE}`],
  ['link-orphan', { site, page: `${site}a` }, `souk audit ${site} --rule link-orphan ${GATE}`],
  ['http-external-broken', { site }, `souk audit ${site} --rule http-external-broken --external ${GATE}`],
  ['img-broken', { site, page: `${site}a` }, `souk audit ${site} --rule img-broken --resources ${GATE}`],
  ['a-rule-of-yesterday', { site, page: `${site}a` }, `souk audit ${site} --rule a-rule-of-yesterday ${GATE}`],
  [
    'title-missing',
    { site, page: `${site}?q=茶&x='1` },
    `souk audit '${site}?q=茶&x='\\''1' --rule title-missing --max-pages 1 ${GATE}`,
  ],
  [
    'link-orphan',
    { site: 'http://127.0.0.1:8080/', agent: 'baiduspider', allowPrivate: true },
    `souk audit http://127.0.0.1:8080/ --rule link-orphan --agent baiduspider --allow-private ${GATE}`,
  ],
  ['link-orphan', { site, agent: 'My Bot/1.0' }, `souk audit ${site} --rule link-orphan --agent 'My Bot/1.0' ${GATE}`],
])('%s at %j', (id, target, expected) => {
  expect(retestCommand(id, ruleById(id)?.meta, target)).toBe(expected);
});
