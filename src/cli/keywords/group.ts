import type { CommandGroup } from '../command.ts';

export const keywordsGroup: CommandGroup = {
  name: 'keywords',
  text: { zh: '关键词库', en: 'the keyword bank' },
  entries: [
    {
      name: 'import',
      text: { zh: '导入各平台的关键词文件', en: 'import keyword files of any tool' },
      load: () => import('./import.ts'),
    },
    {
      name: 'sources',
      text: { zh: '能识别的来源', en: 'sources that are recognised' },
      load: () => import('./sources.ts'),
    },
    {
      name: 'rejects',
      text: { zh: '导入时拒收的行', en: 'rows that imports refused' },
      load: () => import('./rejects.ts'),
    },
    { name: 'add', text: { zh: '手工加入关键词', en: 'add keywords by hand' }, load: () => import('./add.ts') },
    {
      name: 'mine',
      text: { zh: '从页面、标题和词库挖新词', en: 'mine new words from pages, titles and the bank' },
      load: () => import('./mine.ts'),
    },
    { name: 'expand', text: { zh: '按模板拓词', en: 'expand by templates' }, load: () => import('./expand.ts') },
    { name: 'suggest', text: { zh: '搜索联想词', en: 'autosuggest words' }, load: () => import('./suggest.ts') },
    {
      name: 'fold',
      text: { zh: '折叠同词的不同写法', en: 'fold spellings of one keyword' },
      load: () => import('./fold.ts'),
    },
    {
      name: 'tag',
      text: { zh: '打标：产品、地域、意图等维度', en: 'tag by product, region, intent and more' },
      load: () => import('./tag.ts'),
    },
    {
      name: 'teach',
      text: { zh: '补充没有标签的词', en: 'teach words without a tag' },
      load: () => import('./teach.ts'),
    },
    {
      name: 'lexicon',
      text: { zh: '词典：查看、试用、加入词包', en: 'lexicons: list, test, add packs' },
      load: () => import('./lexicon.ts'),
    },
    { name: 'lock', text: { zh: '锁定一个词的标签', en: 'fix a tag of a keyword' }, load: () => import('./lock.ts') },
    { name: 'list', text: { zh: '筛选和查找关键词', en: 'filter and find keywords' }, load: () => import('./list.ts') },
    {
      name: 'export',
      text: { zh: '导出 CSV 或 XLSX', en: 'export as CSV or XLSX' },
      load: () => import('./export.ts'),
    },
    {
      name: 'cluster',
      text: { zh: '聚类：一组词一个页面', en: 'group keywords, one page each' },
      load: () => import('./cluster.ts'),
    },
    { name: 'score', text: { zh: '打分并拆解', en: 'score, and take scores apart' }, load: () => import('./score.ts') },
    { name: 'map', text: { zh: '词组对应页面', en: 'map groups to pages' }, load: () => import('./map.ts') },
    {
      name: 'cannibal',
      text: { zh: '自家页面互抢', en: 'pages that compete for one query' },
      load: () => import('./cannibal.ts'),
    },
    { name: 'gap', text: { zh: '内容缺口', en: 'content gap against competitors' }, load: () => import('./gap.ts') },
    {
      name: 'layout',
      text: { zh: '关键词在页面上的布局', en: 'where a term stands on a page' },
      load: () => import('./layout.ts'),
    },
    {
      name: 'matrix',
      text: { zh: '覆盖矩阵与空格子', en: 'coverage matrix with its empty cells' },
      load: () => import('./matrix.ts'),
    },
    {
      name: 'season',
      text: { zh: '季节与大促日历', en: 'season and sale calendar' },
      load: () => import('./season.ts'),
    },
    { name: 'titles', text: { zh: '商品标题组合', en: 'product title proposals' }, load: () => import('./titles.ts') },
    {
      name: 'attributes',
      text: { zh: '属性词对比', en: 'attribute words against competitors' },
      load: () => import('./attributes.ts'),
    },
    { name: 'rank', text: { zh: '排名与声量份额', en: 'ranks and share of voice' }, load: () => import('./rank.ts') },
    { name: 'plan', text: { zh: '内容方案与投放方案', en: 'content and ad plans' }, load: () => import('./plan.ts') },
  ],
};
