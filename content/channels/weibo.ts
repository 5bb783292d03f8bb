import type { ChannelProfile } from './channel.ts';

export const weibo: ChannelProfile = {
  id: 'weibo',
  name: { zh: '微博', en: 'Weibo' },
  title: null,

  body: {
    value: 2000,
    unit: 'graphemes',
    source: 'long posts; 140 are shown',
    checked: '2026-11-22',
    proof: 'unconfirmed',
  },
  images: 9,
  links: 'keep',
  contacts: 'drop',
  headings: false,
  tables: false,
  hashtags: 3,
};
