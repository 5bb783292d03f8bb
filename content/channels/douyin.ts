import type { ChannelProfile } from './channel.ts';

export const douyin: ChannelProfile = {
  id: 'douyin',
  name: { zh: '抖音', en: 'Douyin' },
  title: { value: 30, unit: 'graphemes', source: 'AiToEarn constants', checked: '2026-11-22', proof: 'public-code' },

  body: { value: 1000, unit: 'graphemes', source: 'AiToEarn constants', checked: '2026-11-22', proof: 'public-code' },
  images: 35,
  links: 'drop',
  contacts: 'drop',
  headings: false,
  tables: false,
  hashtags: 5,
};
