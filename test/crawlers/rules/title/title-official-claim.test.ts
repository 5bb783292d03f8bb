import { titleOfficialClaim } from '../../../../crawlers/rules/title/title-official-claim.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleOfficialClaim, [
  ['no claim', page({ title: '安吉白茶_云雾茶庄' }), 'pass'],
  ['a claim', page({ title: '云雾茶庄官网_安吉白茶' }), [{ args: { word: '官网' } }]],
  ['an official shop', page({ title: '云雾茶庄官方旗舰店' }), [{ args: { word: '官方旗舰店' } }]],
  ['the brand itself', page({ title: '云雾茶庄官网' }), 'pass', { options: { hosts: ['tea.example'] } }],
  [
    'a subdomain of the brand',
    page({ title: '云雾茶庄官网', url: 'https://m.tea.example/' }),
    'pass',
    { options: { hosts: ['tea.example'] } },
  ],
  ['a mandarin (官) is no claim', page({ title: '明代官窑茶具' }), 'pass'],
]);
