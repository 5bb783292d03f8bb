import type { ChannelProfile } from './channel.ts';

export const xiaohongshu: ChannelProfile = {
  id: 'xiaohongshu',
  name: { zh: '小红书', en: 'Xiaohongshu' },
  title: {
    value: 40,
    unit: 'half-width',
    source: 'AiToEarn constants: 20 characters',
    checked: '2026-11-22',
    proof: 'public-code',
  },

  body: { value: 1000, unit: 'graphemes', source: 'AiToEarn constants', checked: '2026-11-22', proof: 'public-code' },
  images: 9,
  links: 'drop',
  contacts: 'drop',
  headings: false,
  tables: false,
  hashtags: 10,
};
