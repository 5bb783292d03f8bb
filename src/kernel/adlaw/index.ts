export { LAWS, lawOf } from './laws.ts';
export { type AdLawOptions, type AdLawResult, adLawMatcher, matchAdLaw } from './match.ts';
export { AD_LAW_PACKS } from './packs/index.ts';
export type { AdLawHit, AdLawPack, AdLawRule, AdLawState, Trade } from './types.ts';
