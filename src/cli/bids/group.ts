import type { CommandGroup } from '../command.ts';

export const bidsGroup: CommandGroup = {
  name: 'bids',
  text: { zh: '分地域竞价方案与投放表格', en: 'regional bid plans and sheets' },
  nouns: { template: { zh: '从导出学到的表格模板', en: 'sheet templates learned from exports' } },
  entries: [
    {
      name: 'import',
      text: { zh: '导入账户表、报表、订单和指数', en: 'take in account sheets, reports, orders, indices' },
      load: () => import('./import.ts'),
    },
    {
      name: 'template learn',
      text: { zh: '从自己的导出学表头和写法', en: 'learn a header and its idioms from your own export' },
      load: () => import('./template-learn.ts'),
    },
    {
      name: 'template list',
      text: { zh: '列出学到的模板', en: 'list learned templates' },
      load: () => import('./template-list.ts'),
    },
    {
      name: 'template show',
      text: { zh: '查看模板的列和写法', en: 'columns and idioms of a template' },
      load: () => import('./template-show.ts'),
    },
    {
      name: 'template delete',
      text: { zh: '删除模板', en: 'forget a template' },
      load: () => import('./template-delete.ts'),
    },
    {
      name: 'start',
      text: { zh: '用关键词库的广告方案建账户结构', en: 'begin an account from the keyword bank’s ad plan' },
      load: () => import('./start.ts'),
    },
    {
      name: 'plan',
      text: { zh: '制定分地域出价方案', en: 'decide bids and region factors' },
      load: () => import('./plan.ts'),
    },
    {
      name: 'season',
      text: { zh: '季节窗口：需求和转化率的倍数', en: 'season windows: demand and rate by date' },
      load: () => import('./season.ts'),
    },
    {
      name: 'decisions',
      text: { zh: '逐词逐地域的决定与概率', en: 'the decision and its probability, cell by cell' },
      load: () => import('./decisions.ts'),
    },
    {
      name: 'explain',
      text: { zh: '逐步说明一个出价的来由', en: 'say why a bid is what it is' },
      load: () => import('./explain.ts'),
    },
    {
      name: 'marginal',
      text: { zh: '各地域下一个 100 元值多少', en: 'what the next 100 of money bring per region' },
      load: () => import('./marginal.ts'),
    },
    {
      name: 'forecast',
      text: { zh: '按地域预测点击、花费和转化', en: 'clicks, cost and conversions per region, with bands' },
      load: () => import('./forecast.ts'),
    },
    {
      name: 'simulate',
      text: { zh: '换一个预算会怎样', en: 'what another budget would bring' },
      load: () => import('./simulate.ts'),
    },
    {
      name: 'grid',
      text: { zh: '地区网格：34 个等大方格', en: 'the region grid: 34 equal tiles' },
      load: () => import('./grid.ts'),
    },
    {
      name: 'roi',
      text: { zh: '按渠道、计划、省份看投入产出', en: 'return by channel, plan and province' },
      load: () => import('./roi.ts'),
    },
    {
      name: 'calibrate',
      text: { zh: '对照预测与实际', en: 'compare the forecast with what came' },
      load: () => import('./calibrate.ts'),
    },
    {
      name: 'diff',
      text: { zh: '列出方案对账户的改动', en: 'list what a plan changes' },
      load: () => import('./diff.ts'),
    },
    {
      name: 'check',
      text: { zh: '按平台限制检查账户', en: 'check an account against its platform’s limits' },
      load: () => import('./check.ts'),
    },
    {
      name: 'export',
      text: { zh: '导出上传表格和撤销表', en: 'write upload sheets and an undo sheet' },
      load: () => import('./export.ts'),
    },
    {
      name: 'verify',
      text: { zh: '核对平台是否接受', en: 'did the platform take it?' },
      load: () => import('./verify.ts'),
    },
    {
      name: 'negatives',
      text: { zh: '从搜索词报告提出否定词', en: 'negatives from search-term reports' },
      load: () => import('./negatives.ts'),
    },
    {
      name: 'creatives',
      text: {
        zh: '写创意或检查创意：通配符、长度、广告法',
        en: 'write or check ads: insertion, lengths, advertising law',
      },
      load: () => import('./creatives.ts'),
    },
    {
      name: 'landing',
      text: { zh: '落地页对照抓取结果', en: 'landing pages against the crawl' },
      load: () => import('./landing.ts'),
    },
    {
      name: 'demo',
      text: { zh: '紫外线灯店示例：八周模拟', en: 'the UV-lamp shop: eight simulated weeks' },
      load: () => import('./demo.ts'),
    },
  ],
};

export const regionsGroup: CommandGroup = {
  name: 'regions',
  text: { zh: '地区编码：查询与识别', en: 'region codes: look up and recognise' },
  entries: [
    {
      name: 'list',
      text: { zh: '列出省、市及各平台编码', en: 'list provinces and cities with platform codes' },
      load: () => import('../regions/list.ts'),
    },
    {
      name: 'resolve',
      text: { zh: '识别一个地名或编码', en: 'say which place a name or code means' },
      load: () => import('../regions/resolve.ts'),
    },
    {
      name: 'import',
      text: { zh: '导入 Microsoft 地域编码文件', en: 'take in Microsoft’s file of places' },
      load: () => import('../regions/import.ts'),
    },
  ],
};
