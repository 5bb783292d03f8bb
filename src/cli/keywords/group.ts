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
  ],
};
