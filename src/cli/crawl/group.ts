import type { CommandEntry, CommandGroup } from '../command.ts';

/** The audit and what belongs to it: `souk audit`, `souk report`, `souk pages`, … */
export const crawlVerbs: readonly CommandEntry[] = [];

/** `souk crawl …`, `souk robots …`, `souk rules …`. */
export const crawlGroups: readonly CommandGroup[] = [
  {
    name: 'rules',
    text: { zh: '审计规则：列表与解释', en: 'the audit rules: list and explain' },
    entries: [
      {
        name: 'list',
        text: { zh: '列出审计规则', en: 'list the audit rules' },
        load: () => import('../rules/rules-list.ts'),
      },
      {
        name: 'explain',
        text: { zh: '解释一条规则', en: 'explain one rule' },
        load: () => import('../rules/rules-explain.ts'),
      },
    ],
  },
];
