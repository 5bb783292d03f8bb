import { titleContact } from '../../../../crawlers/rules/title/title-contact.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleContact, [
  ['none', page(), 'pass'],
  ['a mobile number', page({ title: '茶叶批发 13800138000 云雾茶庄' }), [{ args: { text: '13800138000' } }]],
  ['a service number', page({ title: '紫砂壶定制400-800-1234' }), [{}]],
  ['QQ', page({ title: '茶叶加盟 QQ：12345678' }), [{}]],
  ['WeChat', page({ title: '龙井茶 微信: tea_cloud88' }), [{}]],
  ['an e-mail address', page({ title: 'Tea wholesale sales@tea.example' }), [{}]],
  ['a page that offers a WeChat shop', page({ title: '微信小店_云雾茶庄' }), 'pass'],
  ['a date and a model number', page({ title: 'Kettle KT-20261122 in 1.7 l' }), 'pass'],
]);
