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
    { name: 'add', text: { zh: '手工加入关键词', en: 'add keywords by hand' }, load: () => import('./add.ts') },
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
  ],
};
