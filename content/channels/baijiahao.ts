import type { ChannelProfile } from './channel.ts';

export const baijiahao: ChannelProfile = {
  id: 'baijiahao',
  name: { zh: '百家号', en: 'Baijiahao' },
  title: {
    value: 64,
    unit: 'graphemes',
    source: 'page hint 2–64 read by two public repositories',
    checked: '2026-11-22',
    proof: 'public-code',
  },
  titleMin: { value: 2, unit: 'graphemes', source: 'page hint', checked: '2026-11-22', proof: 'public-code' },
  body: null,
  images: null,
  links: 'drop',
  contacts: 'drop',
  headings: true,
  tables: true,
  hashtags: 0,
};
