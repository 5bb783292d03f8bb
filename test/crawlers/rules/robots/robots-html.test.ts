import { robotsHtml } from '../../../../crawlers/rules/robots/robots-html.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(robotsHtml, [
  ['text', site({ robots: [{ body: 'User-agent: *\nDisallow:' }] }), 'pass'],
  ['a page', site({ robots: [{ body: '<!DOCTYPE html><html><title>首页</title>' }] }), [{ message: 'html' }]],
  ['none', site({ robots: [{ status: 404, state: 'missing', body: '<html>' }] }), 'not-applicable'],
]);
