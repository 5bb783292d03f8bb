import type { ChannelProfile } from './channel.ts';

export const release: ChannelProfile = {
  id: 'release',
  name: { zh: '新闻通稿', en: 'plain news release' },
  title: {
    value: 60,
    unit: 'half-width',
    source: 'own limit: one line of a headline',
    checked: '2026-11-22',
    proof: 'unconfirmed',
  },

  body: null,
  images: null,
  links: 'notes',
  contacts: 'keep',
  headings: true,
  tables: false,
  hashtags: 0,
};
