import { contentEmptyShell } from '../../../../crawlers/rules/content/content-empty-shell.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentEmptyShell, [
  ['a page with text', page(), 'pass'],
  ['an app shell', page({ text: '', textFacts: { visibleChars: 7 } }), [{ args: { chars: 7 } }]],
  ['pictures are another rule', page({ text: '', textFacts: { visibleChars: 7 }, images: ['/1.jpg'] }), 'pass'],
  ['a login form', page({ type: 'utility', text: '', textFacts: { visibleChars: 7 } }), 'not-applicable'],
]);
