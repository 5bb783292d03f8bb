import { urlDepthFolders } from '../../../../crawlers/rules/url/url-depth-folders.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const at = (path: string) => page({ url: `https://tea.example${path}`, type: 'product' });

judgeTable(urlDepthFolders, [
  ['the entrance', at('/'), 'pass'],
  ['four folders', at('/cn/zhejiang/hangzhou/longjing/mingqian.html'), 'pass'],
  ['five folders', at('/cn/zhejiang/hangzhou/xihu/longjing/mingqian.html'), [{ args: { folders: 5 }, cause: '5' }]],
  ['a folder as the page', at('/cn/zhejiang/hangzhou/xihu/longjing/'), [{ args: { folders: 5 } }]],
  ['slashes in a parameter do not count', at('/tea?path=/a/b/c/d/e/f'), 'pass'],
  ['doubled slashes are the matter of another rule', at('/tea//a///b'), 'pass'],
  ['a manual may', page({ url: 'https://tea.example/a/b/c/d/e/f', type: 'other' }), 'not-applicable'],
  ['stricter on demand', at('/cn/tea/longjing'), [{ args: { folders: 2 } }], { options: { maxFolders: 1 } }],
]);
