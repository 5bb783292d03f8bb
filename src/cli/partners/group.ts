import type { CommandGroup } from '../command.ts';

export const partnersGroup: CommandGroup = {
  name: 'partners',
  text: { zh: 'CPS 合作伙伴、佣金与结算', en: 'CPS partners, commission and settlement' },
  entries: [],
};
