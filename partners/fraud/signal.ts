import type { Text } from '../../src/kernel/i18n/message.ts';
import type { FraudFacts } from './facts.ts';

/** One finding: who, what, and the figures behind it. It flags or holds; only a person decides. */
export interface Signal {
  rule: string;
  partner: number;
  line: number | null;
  scope: 'line' | 'partner' | 'bonus';
  action: 'flag' | 'hold';
  /** 1 hint, 2 suspicious, 3 strong. */
  weight: 1 | 2 | 3;
  facts: Readonly<Record<string, number | string>>;
}

/** A signal of the catalogue: pure, from facts to findings. */
export interface SignalRule {
  id: string;
  name: Text;
  find(facts: FraudFacts): Signal[];
}

/** Rounds a figure for people: three significant decimals. */
export function figure(value: number): number {
  return Math.round(value * 1000) / 1000;
}
