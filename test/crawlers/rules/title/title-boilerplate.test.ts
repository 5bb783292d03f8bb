import { titleBoilerplate } from '../../../../crawlers/rules/title/title-boilerplate.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const series = (make: (i: number) => string, n = 12) =>
  site({
    pages: Object.fromEntries(
      Array.from({ length: n }, (_, i) => [`/p${i}`, { title: make(i), pageType: 'product' as const }]),
    ),
  });

judgeSiteTable(titleBoilerplate, [
  ['short common part', series((i) => `第${i}号手工采摘明前龙井绿茶_云雾茶庄`), 'pass'],
  [
    'long common part',
    series((i) => `龙井${i}_云雾茶庄专注茶叶批发零售二十年全国包邮正品保证`),
    [{ urlId: null, cause: 'product' }],
  ],
  [
    'the common part stands first',
    series((i) => `Cloud Tea official online shop for the very best teas | Tea ${i}`),
    [{}],
  ],
  ['too few pages', series((i) => `龙井${i}_云雾茶庄专注茶叶批发零售二十年全国包邮正品保证`, 5), 'pass'],
]);
