import { readFileSync } from 'node:fs';
import { packagePath } from '../../../src/io/package-path.ts';
import { type AdLawHit, matchAdLaw, type Trade } from '../../../src/kernel/adlaw/index.ts';

export interface Labelled {
  label: 'violation' | 'evidence' | 'exempt' | 'harmless';
  trade: Trade;
  exception: string;
  text: string;
}

/** Our own labelled sentences: violations, claims that need evidence, exempt uses, harmless look-alikes. */
export function labelledSentences(file = 'labelled.tsv'): Labelled[] {
  return readFileSync(packagePath('test', 'fixtures', 'adlaw', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label, trade, exception, text] = line.split('\t') as [Labelled['label'], Trade, string, string];
      return { label, trade, exception, text };
    });
}

/** What the packs say about one sentence: the worst state, and all hits. */
export function judge(row: Labelled): { state: AdLawHit['state'] | 'none'; hits: AdLawHit[] } {
  const { hits } = matchAdLaw(row.text, { on: '2027-04-01', trades: [row.trade], noNotices: true });
  const states = hits.map((hit) => hit.state);
  const state = (['violation', 'needs-evidence', 'exempt'] as const).find((one) => states.includes(one)) ?? 'none';
  return { state, hits };
}
