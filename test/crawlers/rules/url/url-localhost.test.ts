import { urlLocalhost } from '../../../../crawlers/rules/url/url-localhost.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlLocalhost, [
  ['public links', page({ links: ['https://other.example/'] }), 'pass'],
  ['localhost', page({ links: ['http://localhost:3000/preview'] }), [{ cause: 'localhost:3000' }]],
  ['192.168.1.8', page({ links: ['http://192.168.1.8/'] }), [{}]],
  ['a public number', page({ links: ['http://172.32.0.1/', 'http://110.1.2.3/'] }), 'pass'],
  ['an internal site', page({ url: 'http://wiki.lan/', links: ['http://localhost/'] }), 'not-applicable'],
]);
