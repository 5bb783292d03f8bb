import { indexUnknownDirective } from '../../../../crawlers/rules/robots/index-unknown-directive.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexUnknownDirective, [
  ['none', page(), 'pass'],
  ['known ones', page({ robots: ['index,follow,max-image-preview:large,noarchive'] }), 'pass'],
  ['a typing error', page({ robots: ['no-index'] }), [{ args: { value: 'no-index' }, cause: 'no-index' }]],
  ['another', page({ robots: ['noidex,follow'] }), [{ args: { value: 'noidex' } }]],
]);
