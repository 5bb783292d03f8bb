import { msg } from '../../src/kernel/i18n/message.ts';
import { currencyExponent } from '../../src/kernel/money.ts';
import { gbkBytes } from '../../src/kernel/text/bytes.ts';
import { halfWidthUnits } from '../../src/kernel/text/width.ts';
import type { Account } from '../model/account.ts';
import type { Entity } from '../model/entity.ts';
import type { Limits, Platform, Problem, TextLimit } from '../model/platform.ts';

/** Length of a text in the unit a platform counts in. */
export function textLength(text: string, unit: TextLimit['unit']): number {
  return unit === 'gbk-bytes' ? gbkBytes(text) : unit === 'half-width' ? halfWidthUnits(text) : [...text].length;
}

/** Every limit of the platform over an account: lengths, ranges, counts, duplicates, conflicts of keywords and negatives. */
export function checkAccount(account: Account, platform: Platform): Problem[] {
  const { limits } = platform;
  const problems: Problem[] = [];
  const add = (code: string, level: Problem['level'], entity: Entity | undefined, what: Problem['what']) =>
    problems.push({
      code,
      level,
      line: entity?.line ?? null,
      where: entity ? [entity.plan, entity.unit, entity.text].filter(Boolean).join(' / ') : '',
      what,
    });
  const unit = 10 ** currencyExponent(account.currency);
  const seen = new Map<string, Entity>();
  const counts = new Map<string, number>();
  for (const entity of account.entities) {
    problems.push(...platform.validate(entity, account));
    checkLengths(entity, limits, (code, what) => add(code, 'error', entity, what));
    if (entity.bid !== null && (entity.bid < limits.bid.min * unit || entity.bid > limits.bid.max * unit)) {
      add(
        'bid-range',
        'error',
        entity,
        msg(
          { zh: '出价 {bid} 不在 {min}–{max} 之间', en: 'The bid {bid} is not between {min} and {max}' },
          { bid: (entity.bid / unit).toFixed(2), min: String(limits.bid.min), max: String(limits.bid.max) },
        ),
      );
    }
    if (
      entity.budget !== null &&
      limits.budget &&
      (entity.budget < limits.budget.min * unit || entity.budget > limits.budget.max * unit)
    ) {
      add(
        'budget-range',
        'error',
        entity,
        msg(
          { zh: '预算 {budget} 不在 {min}–{max} 之间', en: 'The budget {budget} is not between {min} and {max}' },
          { budget: (entity.budget / unit).toFixed(2), min: String(limits.budget.min), max: String(limits.budget.max) },
        ),
      );
    }
    const factors = [
      ...Object.entries(entity.factors).map(([, ppm]) => ppm),
      ...(entity.factorPpm === null ? [] : [entity.factorPpm]),
    ];
    for (const ppm of factors) {
      if (ppm < limits.factor.min * 1e6 || ppm > limits.factor.max * 1e6) {
        add(
          'factor-range',
          'error',
          entity,
          msg(
            {
              zh: '地域系数 {factor} 不在 {min}–{max} 之间（依据 {asOf} 的资料）',
              en: 'The region factor {factor} is not between {min} and {max} (as of {asOf})',
            },
            {
              factor: (ppm / 1e6).toFixed(2),
              min: String(limits.factor.min),
              max: String(limits.factor.max),
              asOf: limits.asOf,
            },
          ),
        );
      }
    }
    if (entity.kind === 'keyword') {
      const key = [entity.plan, entity.unit, fold(entity.text), entity.match].join('\u0001');
      if (seen.has(key))
        add(
          'keyword-twice',
          'error',
          entity,
          msg({ zh: '同一单元内重复的关键词', en: 'The same keyword twice in one ad group' }),
        );
      seen.set(key, entity);
      const group = `${entity.plan}\u0001${entity.unit}`;
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  for (const [group, count] of counts) {
    const max = limits.counts.keywords;
    if (max !== null && count > max)
      add(
        'keyword-count',
        'error',
        account.entities.find((e) => `${e.plan}\u0001${e.unit}` === group),
        msg(
          { zh: '单元内有 {count} 个关键词，上限 {max}', en: 'The ad group has {count} keywords; the limit is {max}' },
          { count, max },
        ),
      );
  }
  problems.push(...conflicts(account), ...cutNames(account, limits));
  return problems;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function checkLengths(entity: Entity, limits: Limits, add: (code: string, what: Problem['what']) => void): void {
  const check = (code: string, text: string, limit: TextLimit | null) => {
    if (!limit || text === '') return;
    const length = textLength(text, limit.unit);
    if (length > limit.max)
      add(
        code,
        msg(
          {
            zh: '“{text}”长 {length}，上限 {max}（{unit}）',
            en: '“{text}” is {length} long; the limit is {max} ({unit})',
          },
          { text, length, max: limit.max, unit: limit.unit },
        ),
      );
    if (limit.min !== undefined && length < limit.min)
      add(
        code,
        msg(
          {
            zh: '“{text}”长 {length}，至少 {min}（{unit}）',
            en: '“{text}” is {length} long; at least {min} is needed ({unit})',
          },
          { text, length, min: limit.min, unit: limit.unit },
        ),
      );
  };
  check('plan-name-length', entity.kind === 'plan' ? entity.plan : '', limits.planName);
  check('unit-name-length', entity.kind === 'unit' ? entity.unit : '', limits.unitName);
  if (entity.kind === 'keyword') {
    check('keyword-length', entity.text, limits.keyword);
    const words = entity.text.split(/\s+/).length;
    if (limits.keywordWords !== null && words > limits.keywordWords)
      add(
        'keyword-words',
        msg(
          { zh: '关键词有 {words} 个词，上限 {max}', en: 'The keyword has {words} words; the limit is {max}' },
          { words, max: limits.keywordWords },
        ),
      );
  }
  if (entity.kind === 'negative') check('negative-length', entity.text, limits.negative);
  for (const title of entity.titles) check('title-length', title, limits.title);
  for (const line of entity.descriptions) check('description-length', line, limits.description);
  if (limits.url !== null && entity.url && Buffer.byteLength(entity.url) > limits.url)
    add(
      'url-length',
      msg({ zh: '网址超过 {max} 字节', en: 'The URL is longer than {max} bytes' }, { max: limits.url }),
    );
}

/** Keywords that a negative of their own plan or unit keeps from ever showing. */
function conflicts(account: Account): Problem[] {
  const negatives = account.entities.filter((entity) => entity.kind === 'negative' && entity.text !== '');
  if (negatives.length === 0) return [];
  const byPlan = new Map<string, Entity[]>();
  for (const negative of negatives) byPlan.set(negative.plan, [...(byPlan.get(negative.plan) ?? []), negative]);
  return account.entities
    .filter((entity) => entity.kind === 'keyword')
    .flatMap((keyword) => {
      const blocking = (byPlan.get(keyword.plan) ?? []).find(
        (negative) => (negative.unit === '' || negative.unit === keyword.unit) && blocks(negative, keyword.text),
      );
      return blocking
        ? [
            {
              code: 'negative-blocks-keyword',
              level: 'error' as const,
              line: keyword.line,
              where: `${keyword.plan} / ${keyword.unit} / ${keyword.text}`,
              what: msg(
                {
                  zh: '被否定关键词“{negative}”挡住，永远不会展现',
                  en: 'The negative “{negative}” keeps it from ever showing',
                },
                { negative: blocking.text },
              ),
            },
          ]
        : [];
    });
}

/** The first keyword of the account that a new negative would keep from showing; `unit` '': in the whole plan. */
export function keywordBlockedBy(
  account: Account,
  negative: Pick<Entity, 'plan' | 'unit' | 'text' | 'match'>,
): string | undefined {
  return account.entities.find(
    (entity) =>
      entity.kind === 'keyword' &&
      (negative.plan === '' || entity.plan === negative.plan) &&
      (negative.unit === '' || entity.unit === negative.unit) &&
      blocks(negative, entity.text),
  )?.text;
}

function blocks(negative: Pick<Entity, 'text' | 'match'>, keyword: string): boolean {
  const a = fold(negative.text);
  const b = fold(keyword);
  if (negative.match === 'exact') return a === b;
  return /[a-z]/.test(a) ? ` ${b} `.includes(` ${a} `) : b.includes(a);
}

/** Names that become equal when the platform cuts them to its limit. */
function cutNames(account: Account, limits: Limits): Problem[] {
  const limit = limits.planName;
  if (!limit) return [];
  const cut = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of new Set(account.entities.map((entity) => entity.plan).filter(Boolean))) {
    let short = '';
    for (const char of name)
      if (textLength(short + char, limit.unit) <= limit.max) short += char;
      else break;
    const other = cut.get(short);
    if (other !== undefined && short !== name)
      problems.push({
        code: 'names-clash',
        level: 'error',
        line: null,
        where: name,
        what: msg({ zh: '截断后与“{other}”同名', en: 'After cutting it has the same name as “{other}”' }, { other }),
      });
    cut.set(short, name);
  }
  return problems;
}
