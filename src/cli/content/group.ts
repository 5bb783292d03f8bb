import type { CommandGroup } from '../command.ts';

export const contentGroup: CommandGroup = {
  name: 'content',
  text: { zh: '软文：事实、简报、草稿、检查、投放', en: 'soft articles: facts, briefs, drafts, checks, placements' },
  entries: [],
};
