import { indexMetaInBody } from '../../../../crawlers/rules/robots/index-meta-in-body.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexMetaInBody, [
  ['in head', page({ robots: ['index'] }), 'pass'],
  ['in body', page({ robots: [{ directives: ['noindex'], place: 'body' }] }), [{ args: { value: 'noindex' } }]],
  ['by header', page({ robots: [{ directives: ['noindex'], source: 'header' }] }), 'pass'],
]);
