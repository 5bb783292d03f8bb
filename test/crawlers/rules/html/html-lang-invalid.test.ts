import { htmlLangInvalid } from '../../../../crawlers/rules/html/html-lang-invalid.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlLangInvalid, [
  ['zh-CN', page({ html: { lang: 'zh-CN' } }), 'pass'],
  ['zh-Hant-HK', page({ html: { lang: 'zh-Hant-HK' } }), 'pass'],
  ['es-419', page({ html: { lang: 'es-419' } }), 'pass'],
  ['an underscore', page({ html: { lang: 'zh_CN' } }), [{ args: { lang: 'zh_CN' } }]],
  ['a country', page({ html: { lang: 'cn' } }), [{ cause: 'cn' }]],
  ['a region that does not exist', page({ html: { lang: 'en-UK' } }), [{}]],
  ['a word', page({ html: { lang: 'Chinese' } }), [{}]],
  ['none is another rule', page({ html: { lang: null } }), 'pass'],
]);
