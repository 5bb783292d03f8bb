import {
  FINDING_STATES,
  type FindingState,
  PAGE_FIELDS,
  type PageField,
  type PageState,
  RULES,
  type Severity,
} from '../../../crawlers/index.ts';
import { badValue } from '../audit/filter-values.ts';
import type { OptionSpec, OptionValues } from '../command.ts';

const PAGE_STATES: readonly PageState[] = ['added', 'lost', 'unseen', 'changed'];

export const COMPARE_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--show <what>',
    text: {
      zh: '列出什么：按规则汇总、逐条问题、网页变化（默认 rules）',
      en: 'totals by rule, single findings, or pages (default rules)',
    },
    choices: ['rules', 'findings', 'pages'],
  },
  {
    flags: '--state <states>',
    text: {
      zh: '只列这些变化，逗号分隔：new、fixed、kept、gone、not-compared；网页：added、lost、unseen、changed',
      en: 'only these, comma-separated: new, fixed, kept, gone, not-compared; of pages: added, lost, unseen, changed',
    },
  },
  { flags: '--rule <id>', text: { zh: '只看一条规则（--show findings）', en: 'one rule (with --show findings)' } },
  {
    flags: '--field <field>',
    text: { zh: '只看一个字段的变化（--show pages）', en: 'changes of one field (with --show pages)' },
    choices: PAGE_FIELDS,
  },
  {
    flags: '--fail-on-new <severity>',
    text: { zh: '新增了这么严重的问题就返回 1', en: 'exit 1 when a new finding is this severe' },
    choices: ['error', 'warning', 'notice'],
  },
];

export interface CompareChoice {
  show: 'rules' | 'findings' | 'pages';
  states: readonly string[] | undefined;
  findingStates: { states?: readonly FindingState[] };
  pageStates: { states?: readonly PageState[] };
  rule: string | undefined;
  field: PageField | undefined;
  failOnNew: Severity | undefined;
}

/** The options of a comparison, checked. `--rule` and `--field` choose their list themselves. Error: `option-value`. */
export function compareChoice(options: OptionValues): CompareChoice {
  const rule = options['rule'] as string | undefined;
  const field = options['field'] as PageField | undefined;
  if (rule !== undefined && !RULES.some(({ meta }) => meta.id === rule))
    throw badValue('--rule', rule, 'souk rules list');
  const asked = options['show'] as CompareChoice['show'] | undefined;
  const show = asked ?? (rule !== undefined ? 'findings' : field !== undefined ? 'pages' : 'rules');
  const states = (options['state'] as string | undefined)?.split(',').map((state) => state.trim());
  const known: readonly string[] = show === 'pages' ? PAGE_STATES : FINDING_STATES;
  const wrong = states?.find((state) => !known.includes(state));
  if (wrong !== undefined) throw badValue('--state', wrong, known.join(' | '));
  return {
    show,
    states,
    findingStates: states ? { states: states as FindingState[] } : {},
    pageStates: states ? { states: states as PageState[] } : {},
    rule,
    field,
    failOnNew: options['failOnNew'] as Severity | undefined,
  };
}
