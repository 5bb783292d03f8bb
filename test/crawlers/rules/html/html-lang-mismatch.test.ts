import { htmlLangMismatch } from '../../../../crawlers/rules/html/html-lang-mismatch.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const zh = { text: '清明前采摘的嫩芽，清香鲜爽。'.repeat(20) };

judgeTable(htmlLangMismatch, [
  ['en', page(), 'pass'],
  ['zh-CN over Chinese text', page({ ...zh, html: { lang: 'zh-CN' } }), 'pass'],
  ['en over Chinese text', page({ ...zh }), [{ args: { lang: 'en', detected: 'zh-Hans' } }]],
  ['zh over English text', page({ html: { lang: 'zh-CN' } }), [{ args: { detected: 'en' } }]],
  ['zh-TW over simplified text', page({ ...zh, html: { lang: 'zh-TW' } }), [{}]],
  ['plain zh fits both', page({ ...zh, html: { lang: 'zh' } }), 'pass'],
  ['de over what looks like English is no proof', page({ html: { lang: 'de' } }), 'pass'],
  ['hardly any text', page({ text: 'Tea', html: { lang: 'zh' } }), 'not-applicable'],
]);
