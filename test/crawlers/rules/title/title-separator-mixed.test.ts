import { titleSeparatorMixed } from '../../../../crawlers/rules/title/title-separator-mixed.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const titled = (titles: string[]) =>
  site({ pages: Object.fromEntries(titles.map((title, i) => [`/p${i}`, { title }])) });
const each = (separator: string, n: number) => Array.from({ length: n }, (_, i) => `第${i}款${separator}云雾茶庄`);

judgeSiteTable(titleSeparatorMixed, [
  ['one separator', titled(each('_', 30)), 'pass'],
  [
    'three separators',
    titled([...each('_', 10), ...each(' | ', 10), ...each(' - ', 10)]),
    [{ urlId: null, args: { count: 3 } }],
  ],
  ['two and a rare third', titled([...each('_', 30), ...each(' | ', 30), ...each(' - ', 1)]), 'pass'],
  ['too few titles to tell', titled([...each('_', 2), ...each(' | ', 2), ...each(' - ', 2)]), 'pass'],
]);
