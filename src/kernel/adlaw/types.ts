import type { Text } from '../i18n/message.ts';

/**
 * What a wording is under the rule that fired: `violation` (may not be used), `needs-evidence` (may be used when the
 * named evidence is at hand and cited), `exempt` (a listed exception covers it; shown so that a person can agree or not).
 */
export type AdLawState = 'violation' | 'needs-evidence' | 'exempt';

/** The trade of the goods. Rules without a trade hold for all goods. */
export type Trade =
  | 'general'
  | 'food'
  | 'health-food'
  | 'medical'
  | 'cosmetics'
  | 'education'
  | 'finance'
  | 'property'
  | 'franchise'
  | 'alcohol';

/** A law, rule or guide in one version. `confirmed: false`: the wording was seen in secondary sources only. */
export interface Law {
  id: string;
  name: Text;
  /** The version that the rules were written from, e.g. `2021-04-29`. */
  version: string;
  inForceFrom: string;
  confirmed: boolean;
}

/**
 * Why a wording that looks like a hit is none or a lesser one. `silent` exceptions are harmless look-alikes (最近, 最后)
 * that are not worth a line; the others are shown with the new state.
 */
export interface AdLawException {
  id: string;
  pattern: RegExp;
  /** Where the pattern must be found: over the hit itself, in its clause, in its sentence, or anywhere in the text. */
  within: 'hit' | 'clause' | 'sentence' | 'text';
  becomes: 'silent' | 'exempt' | 'needs-evidence';
  why: Text;
}

export interface AdLawRule {
  id: string;
  law: string;
  article: string;
  /** First and last day on which the rule applies (inclusive); absent: the law's own dates. */
  from?: string;
  until?: string;
  state: 'violation' | 'needs-evidence';
  /** At least one of these characters stands in every text that can match: a cheap test before the pattern runs. */
  on: string;
  /** Searched in folded text: NFKC, lower case, simplified, without invisible characters or spaces between Han. */
  pattern: RegExp;
  exceptions?: readonly AdLawException[];
  text: Text;
  advice: Text;
}

/** A text-wide rule: when `when` is found (or the context says so), one of `needs` must be there too. */
export interface AdLawNotice {
  id: string;
  law: string;
  article: string;
  from?: string;
  /** Fires only when this is found in the text; absent: always, for the pack's trades. */
  when?: RegExp;
  /** Fires only when the page holds a purchase link, or a seller's contact. */
  with?: 'purchase-link' | 'contact';
  /** Satisfied when found; absent: never satisfied (the combination itself is forbidden). */
  needs?: RegExp;
  text: Text;
  advice: Text;
}

/** Dated data: rules of one subject. */
export interface AdLawPack {
  id: string;
  /** Date of the pack's own edition. */
  version: string;
  name: Text;
  lang: 'zh' | 'en';
  /** The trades it is for; empty: all. */
  trades: readonly Trade[];
  rules: readonly AdLawRule[];
  notices?: readonly AdLawNotice[];
}

export interface AdLawHit {
  pack: string;
  rule: string;
  law: string;
  article: string;
  state: AdLawState;
  /** UTF-16 offsets in the text as given. */
  start: number;
  end: number;
  matched: string;
  /** The exception that changed the state. */
  exception?: { id: string; why: Text };
  text: Text;
  advice: Text;
}
