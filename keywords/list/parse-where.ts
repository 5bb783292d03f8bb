import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { DIMENSION_NAMES, isDimension } from '../tag/dimensions.ts';

export type Operator = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~' | '!~';

/** One condition: `region=四川,重庆`, `volume>=100`, `text~龙井`. */
export interface Condition {
  field: string;
  operator: Operator;
  values: string[];
}

/** Fields with numbers, as columns of the bank. `cpc` is in units of the currency, `position` in places. */
export const NUMBER_FIELDS: Readonly<Record<string, string>> = {
  volume: 'k.volume',
  cpc: 'k.cpc_micros / 1000000.0',
  difficulty: 'k.difficulty',
  competition: 'k.competition_ppm / 1000000.0',
  results: 'k.results',
  clicks: 'k.clicks',
  impressions: 'k.impressions',
  position: 'k.position / 100.0',
  score: '(SELECT total FROM keyword_score s WHERE s.keyword_id = k.id)',
};
/** Fields with text that are no dimensions. */
export const TEXT_FIELDS: readonly string[] = ['text', 'lang', 'market', 'source', 'engine', 'unit'];

const CONDITION =
  /(?:^|\s+)([\p{L}_-]+)\s*(!=|>=|<=|!~|=|>|<|~)\s*((?:"[^"]*"|'[^']*'|[^\s"',，、]+)(?:[,，、](?:"[^"]*"|'[^']*'|[^\s"',，、]+))*)/uy;

/**
 * Reads a filter: conditions with spaces between, all of them must hold; several values with commas, one of them must.
 * Dimensions take codes or names in either language, `none` (untagged) and `*` (any). Errors: `where-wrong`, with the place.
 */
export function parseWhere(text: string): Condition[] {
  const conditions: Condition[] = [];
  let at = 0;
  const trimmed = text.normalize('NFKC').trim();
  while (at < trimmed.length) {
    CONDITION.lastIndex = at;
    const match = CONDITION.exec(trimmed);
    if (!match) throw wrong(trimmed.slice(at).trim());
    at = CONDITION.lastIndex;
    const field = match[1]!.toLowerCase().replaceAll('-', '_');
    const operator = match[2] as Operator;
    const values = [...match[3]!.matchAll(/"([^"]*)"|'([^']*)'|([^,，、"']+)/g)].map(
      (part) => part[1] ?? part[2] ?? part[3]!,
    );
    check(field, operator, values, match[0].trim());
    conditions.push({ field, operator, values });
  }
  return conditions;
}

function check(field: string, operator: Operator, values: readonly string[], whole: string): void {
  if (field in NUMBER_FIELDS) {
    if (operator === '~' || operator === '!~' || values.length !== 1) throw wrong(whole);
    if (values[0] !== 'none' && !Number.isFinite(Number(values[0]))) throw wrong(whole);
    if (values[0] === 'none' && operator !== '=' && operator !== '!=') throw wrong(whole);
    return;
  }
  if (!isDimension(field) && !TEXT_FIELDS.includes(field) && field !== 'attribute') throw wrong(whole);
  if (['>', '>=', '<', '<='].includes(operator)) throw wrong(whole);
}

function wrong(part: string): SoukError {
  return new SoukError({
    code: 'where-wrong',
    what: msg({ zh: '看不懂筛选条件“{part}”', en: 'Cannot read the condition “{part}”' }, { part }),
    next: msg(
      {
        zh: '写成 字段=值，例如 region=四川 intent=transactional volume>100 text~龙井。字段：{fields}',
        en: 'Write field=value, such as region=四川 intent=transactional volume>100 text~tea. Fields: {fields}',
      },
      { fields: [...Object.keys(NUMBER_FIELDS), ...TEXT_FIELDS, 'attribute', ...DIMENSION_NAMES].join(', ') },
    ),
  });
}
