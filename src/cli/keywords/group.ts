import type { CommandGroup } from '../command.ts';

export const keywordsGroup: CommandGroup = {
  name: 'keywords',
  text: { zh: '关键词库', en: 'the keyword bank' },
  entries: [],
};
