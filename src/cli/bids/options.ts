import type { Goal } from '../../../bids/index.ts';
import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { OptionSpec } from '../command.ts';

/** Platform ids for option choices; a test holds them to the static list of bids/platforms. */
export const PLATFORM_CHOICES = ['baidu', '360', 'sogou', 'google', 'microsoft'] as const;

/** Which stored run a command works on. */
export const RUN_OPTIONS: readonly OptionSpec[] = [
  { flags: '--run <id>', text: { zh: '方案编号（默认最新）', en: 'number of the run (default: the newest)' } },
  { flags: '--platform <platform>', text: { zh: '平台', en: 'platform' }, choices: PLATFORM_CHOICES },
];

/** `field=Header` pairs. */
export function parseMap(values: unknown, name = '--map', example = 'clicks=点击数'): Map<string, string> {
  return new Map(
    ((values as string[] | undefined) ?? []).map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw badOption(name, pair, example);
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
}

/** Money a day: `5000`, `5000/day`, `150000/month` (30 days), `35000/week`. */
export function parseBudget(text: string): number {
  const match = /^([\d,]+(?:\.\d+)?)(?:\/(day|week|month|天|日|周|月))?$/.exec(text.trim());
  const amount = Number(match?.[1]?.replaceAll(',', ''));
  if (!match || !(amount > 0)) throw badOption('--budget', text, '5000/day');
  const per = match[2];
  return per === 'week' || per === '周' ? amount / 7 : per === 'month' || per === '月' ? amount / 30 : amount;
}

/** `cpa=80`, `roas=4`, `clicks`, `profit`. */
export function parseGoal(text: string): Goal {
  if (text === 'clicks' || text === 'profit') return { kind: text };
  const match = /^(cpa|roas)=(\d+(?:\.\d+)?)$/.exec(text);
  if (!match || !(Number(match[2]) > 0)) throw badOption('--goal', text, 'cpa=80, roas=4, clicks, profit');
  return { kind: match[1] as 'cpa' | 'roas', target: Number(match[2]) };
}

/** A number option; undefined when it was not given. */
export function parseNumber(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) throw badOption(name, String(value), '30');
  return parsed;
}

/** A day, `2026-11-22`; undefined when it was not given. */
export function parseDay(name: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = String(value);
  const parsed = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(text))
    throw badOption(name, text, '2026-11-22');
  return text;
}

function badOption(name: string, text: string, example: string): SoukError {
  return new SoukError({
    code: 'bids-option-unreadable',
    what: msg({ zh: '看不懂 {name} 的值“{text}”', en: 'Cannot read “{text}” as {name}' }, { name, text }),
    next: msg({ zh: '例如：{example}', en: 'For example: {example}' }, { example }),
  });
}
