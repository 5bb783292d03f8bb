import type { OptionSpec } from '../command.ts';

/** What decides which rules judge, and how. */
export const RULE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--engines <list>',
    text: {
      zh: '按哪些搜索引擎的要求判断：google,bing,baidu,360,sogou,shenma,toutiao',
      en: 'whose demands count: google,bing,baidu,360,sogou,shenma,toutiao',
    },
  },
  { flags: '--rule <id>', text: { zh: '只用这条规则（可重复）', en: 'this rule alone (may be repeated)' }, many: true },
];
