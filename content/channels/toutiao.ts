import type { ChannelProfile } from './channel.ts';

export const toutiao: ChannelProfile = {
  id: 'toutiao',
  name: { zh: '今日头条', en: 'Toutiao' },
  title: {
    value: 30,
    unit: 'graphemes',
    source: 'public automation code of 2017: 5–30',
    checked: '2026-11-22',
    proof: 'unconfirmed',
  },
  titleMin: {
    value: 5,
    unit: 'graphemes',
    source: 'public automation code of 2017',
    checked: '2026-11-22',
    proof: 'unconfirmed',
  },
  body: null,
  images: null,
  links: 'drop',
  contacts: 'drop',
  headings: true,
  tables: true,
  hashtags: 0,
};
