import type { CommandGroup } from '../command.ts';

export const contentGroup: CommandGroup = {
  name: 'content',
  text: { zh: '软文：事实、简报、草稿、检查、投放', en: 'soft articles: facts, briefs, drafts, checks, placements' },
  nouns: {
    fact: { zh: '事实表：草稿能写什么', en: 'the fact sheet: what a draft may claim' },
    voice: { zh: '品牌口吻表', en: 'the voice sheet of a brand' },
    place: { zh: '投放台账', en: 'the ledger of placements' },
    repost: { zh: '转载', en: 'reposts' },
  },
  entries: [
    { name: 'fact add', text: { zh: '加一条事实', en: 'add a fact' }, load: () => import('./fact-add.ts') },
    {
      name: 'fact import',
      text: { zh: '导入事实表', en: 'import a fact sheet' },
      load: () => import('./fact-import.ts'),
    },
    { name: 'fact list', text: { zh: '列出事实', en: 'list facts' }, load: () => import('./fact-list.ts') },
    {
      name: 'fact verify',
      text: { zh: '凭证据文件核实事实', en: 'verify a fact by its evidence file' },
      load: () => import('./fact-verify.ts'),
    },
    {
      name: 'fact expire',
      text: { zh: '停用事实', en: 'take a fact out of use' },
      load: () => import('./fact-expire.ts'),
    },
  ],
};
