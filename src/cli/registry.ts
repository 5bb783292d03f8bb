import { bidsGroup, regionsGroup } from './bids/group.ts';
import type { CommandEntry, CommandGroup } from './command.ts';
import { contentGroup } from './content/group.ts';
import { coreGroups, coreVerbs } from './core/group.ts';
import { crawlGroups, crawlVerbs } from './crawl/group.ts';
import { keywordsGroup } from './keywords/group.ts';
import { partnersGroup } from './partners/group.ts';

/** `souk <verb>`: the main jobs. */
export const VERBS: readonly CommandEntry[] = [...crawlVerbs, ...coreVerbs];

/** `souk <noun> <verb>`: the rest. Empty groups are not shown. */
export const GROUPS: readonly CommandGroup[] = [
  ...crawlGroups,
  keywordsGroup,
  bidsGroup,
  regionsGroup,
  partnersGroup,
  contentGroup,
  ...coreGroups,
].filter((group) => group.entries.length > 0);
