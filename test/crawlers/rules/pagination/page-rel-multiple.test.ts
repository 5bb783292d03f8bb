import { LINK_KIND } from '../../../../crawlers/model/states.ts';
import { pageRelMultiple } from '../../../../crawlers/rules/pagination/page-rel-multiple.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const rel = (href: string, kind: number) => ({ href, kind, anchor: '' });

judgeTable(pageRelMultiple, [
  ['one of each', page({ links: [rel('/a?page=3', LINK_KIND.next), rel('/a', LINK_KIND.prev)] }), 'pass'],
  [
    'two next',
    page({ links: [rel('/a?page=3', LINK_KIND.next), rel('/b?page=3', LINK_KIND.next)] }),
    [{ args: { rel: 'next', count: 2 } }],
  ],
]);
