import { readFileSync } from 'node:fs';
import { shippedLexicon, Tagger } from '../keywords/index.ts';
import { packagePath } from '../src/io/package-path.ts';

/** One labelled query. */
interface Gold {
  query: string;
  intent: string;
  products: string[];
  labels: Record<string, Set<string>>;
}

const INTENTS: Readonly<Record<string, string>> = {
  i: 'informational',
  c: 'commercial',
  t: 'transactional',
  n: 'navigational',
  l: 'local',
};
const DIMS: Readonly<Record<string, string>> = { r: 'region', p: 'price', a: 'audience', s: 'season', q: 'question' };

/** Which labelled queries: seen while the lexicons and rules were written, held out, and held out from other trades. */
export type GoldPart = 'seen' | 'heldout' | 'heldout2';

const FILES: Readonly<Record<GoldPart, readonly string[]>> = {
  seen: ['dev', 'dev2'],
  heldout: ['heldout'],
  heldout2: ['heldout2'],
};

/** The labelled queries of a part. */
export function readGold(part: GoldPart): Gold[] {
  return FILES[part]
    .flatMap((file) =>
      readFileSync(packagePath('test', 'fixtures', 'keywords-gold', `${file}.txt`), 'utf8').split('\n'),
    )
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [intent = '', query = '', products = '', rest = ''] = line.split('|');
      const labels: Gold['labels'] = {};
      for (const pair of rest.split(' ').filter(Boolean)) {
        const [dim = '', code = ''] = pair.split('=');
        (labels[DIMS[dim]!] ??= new Set()).add(code);
      }
      return { query, intent: INTENTS[intent]!, products: products === '-' ? [] : products.split(';'), labels };
    });
}

export interface Quality {
  precision: number;
  recall: number;
  f1: number;
  labelled: number;
}

/** Precision, recall and F1 per dimension; intent as macro-F1 over the five intents, product by exact span. */
export function measureGold(part: GoldPart): Record<string, Quality> {
  const tagger = new Tagger(shippedLexicon());
  const counts = new Map<string, { hit: number; found: number; labelled: number }>();
  const count = (key: string) => {
    let entry = counts.get(key);
    if (!entry) counts.set(key, (entry = { hit: 0, found: 0, labelled: 0 }));
    return entry;
  };
  for (const gold of readGold(part)) {
    const { tags } = tagger.tag(gold.query);
    const primary = tags.find((tag) => tag.dim === 'intent')?.code ?? 'none';
    count(`intent:${gold.intent}`).labelled += 1;
    count(`intent:${primary}`).found += 1;
    if (primary === gold.intent) count(`intent:${primary}`).hit += 1;
    for (const dim of Object.values(DIMS)) {
      const found = new Set(tags.filter((tag) => tag.dim === dim && tag.code !== 'near').map((tag) => tag.code));
      const labelled = gold.labels[dim] ?? new Set<string>();
      count(dim).found += found.size;
      count(dim).labelled += labelled.size;
      count(dim).hit += [...labelled].filter((code) => found.has(code)).length;
    }
    const spans = new Set(
      tags.filter((tag) => tag.dim === 'product').map((tag) => gold.query.slice(tag.start, tag.end)),
    );
    count('product').found += spans.size;
    count('product').labelled += gold.products.length;
    count('product').hit += gold.products.filter((product) => spans.has(product)).length;
  }
  const quality: Record<string, Quality> = {};
  const intents: Quality[] = [];
  for (const [key, { hit, found, labelled }] of [...counts].sort()) {
    const precision = found === 0 ? 0 : hit / found;
    const recall = labelled === 0 ? 0 : hit / labelled;
    const entry = {
      precision: round(precision),
      recall: round(recall),
      f1: round(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)),
      labelled,
    };
    quality[key] = entry;
    if (key.startsWith('intent:') && labelled > 0) intents.push(entry);
  }
  const mean = (pick: (entry: Quality) => number) =>
    round(intents.reduce((sum, entry) => sum + pick(entry), 0) / intents.length);
  quality['intent'] = {
    precision: mean((e) => e.precision),
    recall: mean((e) => e.recall),
    f1: mean((e) => e.f1),
    labelled: intents.reduce((sum, e) => sum + e.labelled, 0),
  };
  return quality;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
