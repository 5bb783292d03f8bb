import type { StructuredDataFact } from '../../../../crawlers/model/page-facts.ts';
import { indexNoindexWithSchema } from '../../../../crawlers/rules/robots/index-noindex-with-schema.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const marked = (noindex: boolean, ...types: string[]) => {
  const facts = page(
    noindex ? { type: 'other', indexable: false, reason: 'noindex', robots: ['noindex'] } : { type: 'other' },
  );
  const block: StructuredDataFact = { format: 'json-ld', types, data: {}, error: null };
  return { ...facts, html: { ...facts.html!, structuredData: [block] } };
};

judgeTable(indexNoindexWithSchema, [
  ['a product in the results', marked(false, 'Product'), 'pass'],
  ['a product kept out', marked(true, 'Product', 'BreadcrumbList'), [{ args: { types: 'Product' } }]],
  ['two types', marked(true, 'Article', 'FAQPage'), [{ args: { types: 'Article, FAQPage' } }]],
  ['a breadcrumb is no rich result of its own', marked(true, 'BreadcrumbList'), 'not-applicable'],
  ['no markup at all', page({ type: 'other', indexable: false, reason: 'noindex' }), 'not-applicable'],
]);
