import type { ChannelProfile } from './channel.ts';

export const wechat: ChannelProfile = {
  id: 'wechat',
  name: { zh: '微信公众号', en: 'WeChat official account' },
  title: {
    value: 32,
    unit: 'graphemes',
    source: 'draft_add API page (copy): title at most 32',
    checked: '2026-11-22',
    proof: 'official',
  },
  summary: {
    value: 128,
    unit: 'graphemes',
    source: 'draft_add API page (copy)',
    checked: '2026-11-22',
    proof: 'official',
  },
  body: {
    value: 20_000,
    unit: 'graphemes',
    source: 'draft_add API page (copy)',
    checked: '2026-11-22',
    proof: 'official',
  },
  images: null,
  links: 'notes',
  contacts: 'keep',
  headings: true,
  tables: true,
  hashtags: 0,
};
