import { type Message, msg } from '../../src/kernel/i18n/message.ts';

/** How a claim stands against the fact sheet. Everything but `supported` stops an export. */
export type VerdictState =
  | 'supported'
  | 'unsupported'
  | 'value-mismatch'
  | 'unit-mismatch'
  | 'subject-mismatch'
  | 'scope-dropped'
  | 'expired'
  | 'not-yet-valid'
  | 'not-in-cited'
  | 'unknown-fact'
  | 'fact-without-id';

export type ClaimKind = 'number' | 'date' | 'rank' | 'comparison' | 'quotation' | 'attribution' | 'name' | 'citation';

/** One claim of one sentence, judged. */
export interface Verdict {
  /** Index of the sentence in the list that was verified. */
  sentence: number;
  /** UTF-16 offsets inside the sentence. */
  start: number;
  end: number;
  claim: string;
  kind: ClaimKind;
  state: VerdictState;
  /** Codes of the facts that back it, or that come nearest. */
  facts: readonly string[];
  message: Message;
}

/** The sentence that explains a verdict. */
export function verdictMessage(state: VerdictState, claim: string, fact: string): Message {
  return msg(TEXT[state], { claim, fact: fact === '' ? '–' : fact });
}

const TEXT = {
  supported: { zh: '“{claim}”有事实 {fact} 支持', en: '“{claim}” is backed by {fact}' },
  unsupported: { zh: '“{claim}”在事实表里没有依据（最接近：{fact}）', en: 'no fact backs “{claim}” (nearest: {fact})' },
  'value-mismatch': { zh: '“{claim}”与事实 {fact} 的数值不符', en: '“{claim}” differs in value from {fact}' },
  'unit-mismatch': { zh: '“{claim}”与事实 {fact} 的单位不符', en: '“{claim}” differs in unit from {fact}' },
  'subject-mismatch': {
    zh: '“{claim}”用在了另一个对象上（事实 {fact}）',
    en: '“{claim}” is said of something else than in {fact}',
  },
  'scope-dropped': {
    zh: '“{claim}”漏写或改写了范围（见事实 {fact} 的地域、期间）',
    en: '“{claim}” drops or widens the scope of {fact} (region, period)',
  },
  expired: {
    zh: '“{claim}”依据的事实 {fact} 已过有效期或停用',
    en: '“{claim}” rests on {fact}, which has expired or was retired',
  },
  'not-yet-valid': {
    zh: '“{claim}”依据的事实 {fact} 尚未生效',
    en: '“{claim}” rests on {fact}, which is not valid yet',
  },
  'not-in-cited': {
    zh: '“{claim}”不在所引事实里，而在 {fact} 里',
    en: '“{claim}” is not in the cited facts, but in {fact}',
  },
  'unknown-fact': { zh: '引用了不存在的事实 {fact}（“{claim}”）', en: '“{claim}” cites {fact}, which does not exist' },
  'fact-without-id': {
    zh: '事实句没有引用任何事实：“{claim}”（{fact}）',
    en: 'a sentence of kind fact cites nothing: “{claim}” ({fact})',
  },
} as const;
