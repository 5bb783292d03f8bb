import type { ChannelProfile } from './channel.ts';

export const zhihu: ChannelProfile = {
  id: 'zhihu',
  name: { zh: '知乎', en: 'Zhihu' },
  title: { value: 100, unit: 'graphemes', source: 'none confirmed', checked: '2026-11-22', proof: 'unconfirmed' },

  body: null,
  images: null,
  links: 'keep',
  contacts: 'drop',
  headings: true,
  tables: true,
  hashtags: 0,
};
