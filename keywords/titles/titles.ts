import type { Text } from '../../src/kernel/i18n/message.ts';
import { fullWidthUnits } from '../../src/kernel/text/width.ts';
import type { KeywordRow } from '../list/read-keywords.ts';
import type { Tag } from '../tag/tagger.ts';

/** How long a title may be and how the platform counts. */
export interface TitlePlatform {
  id: 'taobao' | '1688' | 'jd' | 'amazon' | 'web';
  limit: number;
  /** `full`: a Han character 1, a half-width one 0.5; `chars`: characters. */
  unit: 'full' | 'chars';
  /** As of when the limit is known; unconfirmed ones are dated data. */
  state: Text;
  glue: string;
}

const UNCONFIRMED: Text = { zh: '2026-11 的说法，未经证实', en: 'as of 2026-11, unconfirmed' };
const SHOWN: Text = { zh: '搜索结果大约显示的长度', en: 'about what result pages show' };

export const TITLE_PLATFORMS: readonly TitlePlatform[] = [
  { id: 'taobao', limit: 30, unit: 'full', state: UNCONFIRMED, glue: '' },
  { id: '1688', limit: 30, unit: 'full', state: UNCONFIRMED, glue: '' },
  { id: 'jd', limit: 45, unit: 'full', state: UNCONFIRMED, glue: '' },
  { id: 'amazon', limit: 200, unit: 'chars', state: UNCONFIRMED, glue: ' ' },
  { id: 'web', limit: 30, unit: 'full', state: SHOWN, glue: ' ' },
];

export interface ProductFacts {
  /** Name of the product as the shop calls it. */
  product: string;
  brand: string;
  /** What the product really is: 特级, 250g, 礼盒, waterproof …. */
  attributes: readonly string[];
}

export interface TitleProposal {
  title: string;
  /** Length in the platform's unit. */
  units: number;
  /** Search words of the bank that the title holds, and the sum of their monthly volumes (null: none known). */
  words: string[];
  volume: number | null;
}

/** Dimensions in which a word may not say more than the product is. */
const TRUTH = [
  'material',
  'colour',
  'size',
  'style',
  'function',
  'audience',
  'season',
  'region',
  'brand',
  'model',
  'price',
  'trade',
];

/**
 * Titles by the formula brand + hot words + attributes + product, within the limit. Hot words come from searches for this
 * very product; a search whose attributes the product does not have is left out (red shoes for a black shoe), as are
 * questions and other brands. No word comes twice. Several proposals: each starts from another strong word. Pure.
 */
export function proposeTitles(
  facts: ProductFacts,
  searches: readonly KeywordRow[],
  tagsOf: (text: string) => readonly Tag[],
  platform: TitlePlatform,
  count = 5,
): TitleProposal[] {
  const truth = new Set(
    tagsOf([facts.brand, ...facts.attributes, facts.product].join(' ')).map((tag) => `${tag.dim}=${tag.code}`),
  );
  const own = new Set(
    tagsOf(facts.product)
      .filter((tag) => tag.dim === 'product')
      .map((tag) => tag.code),
  );
  const honest = searches.filter((row) => {
    if (row.tags.question.length > 0 || row.tags.negative.length > 0 || row.tags.platform.length > 0) return false;
    if (!row.tags.product.every((code) => own.has(code)) || row.tags.product.length === 0) return false;
    return TRUTH.every((dim) => row.tags[dim as 'material'].every((code) => truth.has(`${dim}=${code}`)));
  });
  const proposals: TitleProposal[] = [];
  const starts = honest.length === 0 ? [undefined] : honest.slice(0, count);
  for (const start of starts) {
    const parts: string[] = [];
    const add = (part: string) => {
      const clean = part.trim();
      if (clean === '' || contains(parts.join(platform.glue), clean)) return;
      const next = join([...parts, clean], facts.product, platform);
      if (length(next, platform) <= platform.limit) parts.push(clean);
    };
    add(facts.brand);
    if (start) add(modifierOf(start.text, facts.product));
    for (const attribute of facts.attributes) add(attribute);
    for (const row of honest) add(modifierOf(row.text, facts.product));
    const title = join(parts, facts.product, platform);
    if (length(title, platform) > platform.limit || proposals.some((proposal) => proposal.title === title)) continue;
    const words = honest.filter((row) => holds(title, row.text));
    const known = words.filter((row) => row.volume !== null && row.volumeUnit === 'monthly');
    proposals.push({
      title,
      units: length(title, platform),
      words: words.map((row) => row.text),
      volume: known.length === 0 ? null : known.reduce((sum, row) => sum + row.volume!, 0),
    });
  }
  return proposals.sort(
    (a, b) => (b.volume ?? 0) - (a.volume ?? 0) || b.words.length - a.words.length || (a.title < b.title ? -1 : 1),
  );
}

/** The search without the product's own name: what it adds. */
function modifierOf(search: string, product: string): string {
  return search.replace(product.toLowerCase(), ' ').replace(/\s+/g, ' ').trim();
}

function join(parts: readonly string[], product: string, platform: TitlePlatform): string {
  const head = parts.join(platform.glue);
  const latin = /[a-z]$/i.test(head) && /^[a-z]/i.test(product);
  return `${head}${head === '' ? '' : platform.glue || (latin ? ' ' : '')}${product}`;
}

function length(title: string, platform: TitlePlatform): number {
  return platform.unit === 'full' ? fullWidthUnits(title) : [...title].length;
}

function contains(title: string, part: string): boolean {
  return title.toLowerCase().includes(part.toLowerCase());
}

/** A title answers a search when it holds all its characters' runs (Chinese) or words (Latin). */
function holds(title: string, search: string): boolean {
  const lower = title.toLowerCase();
  return (
    search.split(' ').every((word) => lower.includes(word)) ||
    [...search.replaceAll(' ', '')].every((char) => lower.includes(char) && char > '\u3400')
  );
}
