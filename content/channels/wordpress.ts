import type { ChannelProfile } from './channel.ts';

export const wordpress: ChannelProfile = {
  id: 'wordpress',
  name: { zh: 'WordPress', en: 'WordPress' },
  title: null,

  body: null,
  images: null,
  links: 'keep',
  contacts: 'keep',
  headings: true,
  tables: true,
  hashtags: 0,
};
