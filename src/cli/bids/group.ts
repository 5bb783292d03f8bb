import type { CommandGroup } from '../command.ts';

export const bidsGroup: CommandGroup = {
  name: 'bids',
  text: { zh: '分地域竞价方案与投放表格', en: 'regional bid plans and sheets' },
  entries: [],
};
