import type { Account } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { Entity } from '../model/entity.ts';

const KIND = { 'plan-add': 'plan', 'unit-add': 'unit', 'keyword-add': 'keyword', 'creative-add': 'creative' } as const;

/** What tells one creative of an ad group from another. */
export function creativeText(entity: Pick<Entity, 'titles' | 'descriptions' | 'line'>): string {
  return [...entity.titles, ...entity.descriptions].join(' | ') || String(entity.line);
}

/**
 * Finds the row of the account that an addition of a divided plan is made from; undefined when the account has none (an ad
 * group that only its keywords name).
 */
export function sourcesOf(account: Account): (change: Change) => Entity | undefined {
  const rows = new Map<string, Entity>();
  const key = (kind: string, plan: string, unit: string, text: string, match: string | null) =>
    [kind, plan, unit, text, match ?? ''].join('\u0001');
  for (const entity of account.entities) {
    const text = entity.kind === 'creative' ? creativeText(entity) : entity.kind === 'keyword' ? entity.text : '';
    const own = key(entity.kind, entity.plan, entity.unit, text, entity.kind === 'keyword' ? entity.match : null);
    if (!rows.has(own)) rows.set(own, entity);
  }
  return (change) => {
    const kind = KIND[change.kind as keyof typeof KIND];
    return kind && rows.get(key(kind, change.from ?? '', change.unit, change.keyword, change.match));
  };
}
