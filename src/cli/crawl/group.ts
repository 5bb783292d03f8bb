import type { CommandEntry, CommandGroup } from '../command.ts';

/** The audit and what belongs to it: `souk audit`, `souk report`, `souk pages`, … */
export const crawlVerbs: readonly CommandEntry[] = [];

/** `souk crawl …`, `souk robots …`, `souk rules …`. */
export const crawlGroups: readonly CommandGroup[] = [];
