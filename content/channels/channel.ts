import type { Text } from '../../src/kernel/i18n/message.ts';

/** How a limit counts: characters people see, half-width cells, or bytes in UTF-8. */
export type CountUnit = 'graphemes' | 'half-width' | 'utf8-bytes';

/** One limit as dated data; `proof` says how well it is known. */
export interface ChannelLimit {
  value: number;
  unit: CountUnit;
  source: string;
  checked: string;
  proof: 'official' | 'public-code' | 'unconfirmed';
}

/** What a channel takes. */
export interface ChannelProfile {
  id: string;
  name: Text;
  title: ChannelLimit | null;
  titleMin?: ChannelLimit;
  summary?: ChannelLimit;
  body: ChannelLimit | null;
  images: number | null;
  /** What becomes of links: kept, numbered notes at the end, or only their text. */
  links: 'keep' | 'notes' | 'drop';
  /** Phone, QQ, WeChat numbers are taken out. */
  contacts: 'keep' | 'drop';
  headings: boolean;
  tables: boolean;
  hashtags: number;
}
