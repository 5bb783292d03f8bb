import type { Fact } from '../model/fact.ts';

/** What kind of thing a subject is: decides how it may be referred to. */
export type EntityKind = 'company' | 'product' | 'person' | 'other';

/** A fact taken apart for realisation. */
export interface Clause {
  fact: Fact;
  entity: EntityKind;
  /** The statement after its subject; null when the statement does not begin with the subject. */
  predicate: string | null;
  /** The predicate is a possession: 云岭毛尖|的|茶园海拔1200米. */
  possessive: boolean;
}

const COMPANY_TOPICS = new Set(['brand', 'market', 'service', 'event', 'plan', 'contact', 'quote']);
const PERSON_TOPICS = new Set(['case', 'problem', 'result']);

/** Takes a fact apart; the owner's statement is the wording, only its subject may be exchanged for a reference. */
export function clauseOf(fact: Fact, kinds: ReadonlyMap<string, EntityKind>): Clause {
  const said = fact.wording[0] ?? fact.statement;
  // `the Ridge 3 has …`: the article belongs to the reference, not to the fact.
  const statement = fact.lang === 'en' ? said.replace(/^the (?=[A-Z])/i, '') : said;
  const names = [fact.subject, ...fact.aliases].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const name = names.find((one) => statement.toLowerCase().startsWith(one.toLowerCase()));
  const entity = kinds.get(fact.subject) ?? 'other';
  if (name === undefined) return { fact, entity, predicate: null, possessive: false };
  const rest = statement.slice(name.length).trim();
  if (fact.lang === 'zh' && rest.startsWith('的')) return { fact, entity, predicate: rest.slice(1), possessive: true };
  if (fact.lang === 'en' && /^['’]s\s/.test(rest))
    return { fact, entity, predicate: rest.slice(2).trim(), possessive: true };
  // 云岭茶业会员复购率为38%: a noun follows the name directly, so the name possesses it.
  const attribute = fact.attribute;
  if (fact.lang === 'zh' && attribute.length >= 2 && rest.startsWith(attribute))
    return { fact, entity, predicate: rest, possessive: true };
  // A founder or a spokesman of the company is no company: the statement stands as it is.
  if (fact.topic === 'quote') return { fact, entity, predicate: null, possessive: false };
  return { fact, entity, predicate: rest, possessive: false };
}

/** What each subject is, from all the facts about it. */
export function entityKinds(facts: readonly Fact[]): Map<string, EntityKind> {
  const kinds = new Map<string, EntityKind>();
  for (const fact of facts) {
    const kind: EntityKind = COMPANY_TOPICS.has(fact.topic)
      ? 'company'
      : PERSON_TOPICS.has(fact.topic)
        ? 'person'
        : 'product';
    if (kind === 'company' && /产业|行业|市场$|industry$/u.test(fact.subject)) kinds.set(fact.subject, 'other');
    else if (!kinds.has(fact.subject) || kind === 'company') kinds.set(fact.subject, kind);
  }
  return kinds;
}
