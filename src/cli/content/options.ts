import type { OptionSpec } from '../command.ts';

export const STYLE_OPTION: OptionSpec = {
  flags: '--style <style>',
  text: { zh: '体裁：新闻、故事、公关、问答、导购、测评', en: 'news, story, pr, qa, guide or review' },
  choices: ['news', 'story', 'pr', 'qa', 'guide', 'review'],
  default: 'news',
};

export const TRADE_OPTION: OptionSpec = {
  flags: '--trade <trade>',
  text: { zh: '行业：决定用哪些广告法规则包', en: 'trade: decides which law packs apply' },
  choices: [
    'general',
    'food',
    'health-food',
    'medical',
    'cosmetics',
    'education',
    'finance',
    'property',
    'franchise',
    'alcohol',
  ],
  default: 'general',
};

export const FORCE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--force',
    text: {
      zh: '覆盖已有文件；没有依据的内容也导出（须 --reason）',
      en: 'overwrite files; export claims without support too (needs --reason)',
    },
  },
  { flags: '--reason <text>', text: { zh: '强制导出的理由，会留档', en: 'why it may go out; kept on record' } },
];
