import { RULES } from '../../../crawlers/index.ts';
import type { Catalogue } from './audit-summary.ts';

/** Every rule of this Souk by id. */
export const CATALOGUE: Catalogue = new Map(RULES.map((rule) => [rule.meta.id, rule.meta]));
