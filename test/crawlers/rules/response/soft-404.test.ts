import { soft404 } from '../../../../crawlers/rules/response/soft-404.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const short = { text: 'Sorry. Try the search or go home.' };

judgeTable(soft404, [
  ['a page', page(short), 'pass'],
  ['not found', page({ ...short, title: 'Page not found | Cloud Tea' }), [{ args: { text: 'Page not found' } }]],
  ['404 error', page({ ...short, title: 'Cloud Tea', headings: ['Error 404'] }), [{ message: 'found' }]],
  [
    'a product that is gone',
    page({ ...short, headings: ['This product is no longer available'] }),
    [{ message: 'found' }],
  ],
  ['a car', page({ ...short, title: 'Peugeot 404 coupé' }), 'pass'],
  ['a long article about it', page({ title: 'How to mend Page not found errors' }), 'pass'],
  ['a class of a manual', page({ text: 'Thrown when an element is missing.', title: 'NotFoundException' }), 'pass'],
  ['a real 404', page({ ...short, status: 404, title: 'Page not found' }), 'not-applicable'],
]);
