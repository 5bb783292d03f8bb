import { moneyText } from '../../../src/kernel/money.ts';
import type { Change } from '../../model/change.ts';
import type { Entity } from '../../model/entity.ts';
import type { EncodeInput } from '../../model/platform.ts';
import { sourcesOf } from '../../sheets/sources.ts';
import { ENGLISH_MATCH } from '../shared/english-match.ts';
import { READ_ONLY } from './forms.ts';

/** A row by column name; what is not named is blank and left alone. */
export type GoogleRow = Record<string, string>;

/** What a campaign needs where the account sheet does not show how the old one is set. */
const CAMPAIGN: GoogleRow = {
  'Campaign Type': 'Search',
  Networks: 'Google search',
  'Budget type': 'Daily',
  'Bid Strategy Type': 'Manual CPC',
};

/** Rows of a campaign that is made out of another, parents first: its settings, ad groups, keywords and ads. */
export function additionRows(input: EncodeInput): GoogleRow[] {
  const source = sourcesOf(input.account);
  const of = (kind: Change['kind']) => input.changes.filter((change) => change.kind === kind);
  const money = (change: Change) => (change.after === null ? '' : moneyText(change.after, input.currency));
  return [
    ...of('plan-add').flatMap((change) => campaignRows(change, input, source(change), money(change))),
    ...of('unit-add').map((change) => ({
      ...copyOf(input, source(change)),
      Campaign: change.plan,
      'Ad Group': change.unit,
      ...(change.after === null ? {} : { 'Max CPC': money(change) }),
      'Ad Group Status': 'Enabled',
    })),
    ...of('keyword-add').map((change) => ({
      ...copyOf(input, source(change)),
      Campaign: change.plan,
      'Ad Group': change.unit,
      Keyword: change.keyword,
      'Criterion Type': ENGLISH_MATCH[change.match ?? 'broad'],
      'Max CPC': money(change),
      Status: 'Enabled',
    })),
    ...of('creative-add').map((change) => ({
      ...copyOf(input, source(change)),
      Campaign: change.plan,
      'Ad Group': change.unit,
    })),
  ];
}

/** The campaign itself and the rows of its settings (such as schedules) that stand beside it. */
function campaignRows(change: Change, input: EncodeInput, entity: Entity | undefined, budget: string): GoogleRow[] {
  const settings = input.account.entities.filter(
    (row) => row.kind === 'plan' && row.plan === change.from && row.line !== entity?.line,
  );
  return [
    {
      ...CAMPAIGN,
      ...copyOf(input, entity),
      Campaign: change.plan,
      ...(budget === '' ? {} : { Budget: budget }),
      'Campaign Status': 'Enabled',
    },
    ...settings.map((row) => ({ ...copyOf(input, row), Campaign: change.plan })),
  ];
}

/** The cells of a row of the account that say how it is set: not ids, not figures, not what the Editor only shows. */
function copyOf(input: EncodeInput, entity: Entity | undefined): GoogleRow {
  const look = entity && input.account.looks[entity.sheet];
  if (!entity || !look) return {};
  const cells = input.account.raw(entity);
  return Object.fromEntries(
    look.header.flatMap((name, i) => {
      const text = cells[i] ?? '';
      return name === '' || text === '' || READ_ONLY.test(name.trim()) ? [] : [[canonical(name), text] as const];
    }),
  );
}

/** Names of the Editor are compared without case, spaces and underscores; one spelling is written. */
function canonical(name: string): string {
  const bare = name.toLowerCase().replace(/[\s_]/g, '');
  return NAMES.find((known) => known.toLowerCase().replace(/[\s_]/g, '') === bare) ?? name;
}

const NAMES = [
  'Campaign',
  'Ad Group',
  'Keyword',
  'Criterion Type',
  'Max CPC',
  'Location',
  'Bid Modifier',
  'Status',
  'Budget',
  'Campaign Status',
  'Ad Group Status',
];
