import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Engine, Rule, RuleOption, Severity } from '../model/rule.ts';
import { nearestNames } from './nearest.ts';
import { RULES } from './registry.ts';

export const ENGINES: readonly Engine[] = ['google', 'bing', 'baidu', '360', 'sogou', 'shenma', 'toutiao'];
const DEFAULT_ENGINES: readonly Engine[] = ['google', 'bing', 'baidu'];

export type OptionValue = number | boolean | readonly string[];

export interface RuleSetting {
  severity?: Severity | 'off';
  options?: Readonly<Record<string, OptionValue>>;
}

/** What the user changed: the engine profile, and settings by rule id. */
export interface RuleSettings {
  engines: readonly Engine[];
  rules: Readonly<Record<string, RuleSetting>>;
}

const LEVELS = ['off', 'notice', 'warning', 'error'];

/**
 * Reads the `rules` part of souk.config.json:
 * `{"engines": ["google", "baidu"], "title-too-long": "off", "content-thin": {"severity": "error", "options": {"minHan": 500}}}`.
 * `undefined` gives the defaults (Google, Bing, Baidu). Throws SoukError `rules-config` that lists every mistake at once.
 */
export function readRuleSettings(value: unknown, rules: readonly Rule[] = RULES): RuleSettings {
  if (value === undefined || value === null) return { engines: DEFAULT_ENGINES, rules: {} };
  const problems: string[] = [];
  if (typeof value !== 'object' || Array.isArray(value)) throw badSettings(['rules: {…}']);
  const known = new Map(rules.map((rule) => [rule.meta.id, rule]));
  const found: Record<string, RuleSetting> = {};
  let engines = DEFAULT_ENGINES;
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'engines') engines = readEngines(entry, problems);
    else if (!known.has(key)) problems.push(`rules.${key}: ?${nearest(key, [...known.keys(), 'engines'])}`);
    else found[key] = readEntry(known.get(key)!, entry, problems);
  }
  if (problems.length > 0) throw badSettings(problems);
  return { engines, rules: found };
}

/** An engine list as typed after `--engines google,baidu`; throws SoukError `rules-config`. */
export function parseEngines(text: string): readonly Engine[] {
  const problems: string[] = [];
  const engines = readEngines(text.split(/[,，\s]+/).filter(Boolean), problems);
  if (problems.length > 0) throw badSettings(problems);
  return engines;
}

function readEngines(value: unknown, problems: string[]): readonly Engine[] {
  const list = Array.isArray(value) ? value : [value];
  for (const name of list) {
    if (!ENGINES.includes(name as Engine)) problems.push(`engines: ${JSON.stringify(name)} → ${ENGINES.join(' | ')}`);
  }
  if (list.length === 0) problems.push(`engines: [] → ${ENGINES.join(' | ')}`);
  return [...new Set(list as Engine[])];
}

function readEntry(rule: Rule, entry: unknown, problems: string[]): RuleSetting {
  const at = `rules.${rule.meta.id}`;
  if (typeof entry === 'string') return isLevel(entry, at, problems) ? { severity: entry as Severity } : {};
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    problems.push(`${at}: ${LEVELS.join(' | ')} | {"severity", "options"}`);
    return {};
  }
  const setting: RuleSetting = {};
  for (const [key, value] of Object.entries(entry)) {
    if (key === 'severity') {
      if (isLevel(value, `${at}.severity`, problems)) setting.severity = value as Severity;
    } else if (key === 'options') setting.options = readOptions(rule, value, problems);
    else problems.push(`${at}.${key}: ? → severity | options`);
  }
  return setting;
}

function isLevel(value: unknown, at: string, problems: string[]): boolean {
  if (LEVELS.includes(value as string)) return true;
  problems.push(`${at}: ${JSON.stringify(value)} → ${LEVELS.join(' | ')}`);
  return false;
}

function readOptions(rule: Rule, value: unknown, problems: string[]): Record<string, OptionValue> {
  const at = `rules.${rule.meta.id}.options`;
  const out: Record<string, OptionValue> = {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push(`${at}: {…}`);
    return out;
  }
  const options = rule.meta.options ?? {};
  for (const [name, given] of Object.entries(value)) {
    const option = options[name];
    if (!option) problems.push(`${at}.${name}: ?${nearest(name, Object.keys(options))}`);
    else if (!fits(option, given)) problems.push(`${at}.${name}: ${JSON.stringify(given)} → ${kindOf(option)}`);
    else out[name] = given as OptionValue;
  }
  return out;
}

function fits(option: RuleOption, value: unknown): boolean {
  if (typeof option.default === 'number') return typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (typeof option.default === 'boolean') return typeof value === 'boolean';
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function kindOf(option: RuleOption): string {
  return typeof option.default === 'number' ? '0…' : typeof option.default === 'boolean' ? 'true | false' : '["…"]';
}

/** ` → name` of the closest known names, or all names when there are few. */
function nearest(word: string, names: readonly string[]): string {
  const near = nearestNames(word.slice(0, 100), names);
  if (near.length > 0) return ` → ${near.join(' | ')}`;
  return names.length > 0 && names.length <= 6 ? ` → ${names.join(' | ')}` : '';
}

function badSettings(problems: readonly string[]): SoukError {
  return new SoukError({
    code: 'rules-config',
    what: msg(
      { zh: '规则设置有 {count} 处错误：{list}', en: '{count} {count|mistake|mistakes} in the rule settings: {list}' },
      { count: problems.length, list: problems.join('; ') },
    ),
    why: msg({
      zh: '“?” 表示没有这个名称；箭头后面是可用的值。',
      en: 'A "?" marks an unknown name; what is accepted stands after the arrow.',
    }),
    next: msg({
      zh: '改正 souk.config.json 的 rules 部分；souk rules list 列出全部规则，souk rules explain ID 列出选项。',
      en: 'Correct "rules" in souk.config.json; souk rules list names all rules, souk rules explain ID their options.',
    }),
  });
}
