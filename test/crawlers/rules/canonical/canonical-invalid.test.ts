import { canonicalInvalid } from '../../../../crawlers/rules/canonical/canonical-invalid.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalInvalid, [
  ['valid', page({ canonicals: ['/green-tea'] }), 'pass'],
  ['invalid', page({ canonicals: [{ href: 'https://', url: null }] }), [{ args: { href: 'https://' } }]],
  ['none', page(), 'pass'],
]);
