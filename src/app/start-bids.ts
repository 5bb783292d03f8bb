import { type PlanConfig, platformOf, type StartReport, startStructure } from '../../bids/index.ts';
import { type AdsPlan, readAdsPlan } from '../../keywords/index.ts';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';

export interface StartBidsOptions {
  platform: PlanConfig['platform'];
  /** Name of the ad plan; undefined: the newest. */
  plan?: string | undefined;
  /** First bid of keywords without a known click price, major units. */
  bid?: number | undefined;
  currency?: string | undefined;
  /** UTC ms. */
  now: number;
}

/**
 * Makes the ad plan of the keyword bank the starting structure of a platform's account: campaigns, ad groups, keywords with
 * match types and landing pages, negatives. Error `bids-start-no-plan` when there is no such plan, or an empty one.
 */
export function startBids(db: Sqlite, options: StartBidsOptions): StartReport & { plan: string } {
  const plan = readAdsPlan(db, options.plan);
  if (!plan || plan.units.length === 0) throw noPlan(options.plan);
  const platform = platformOf(options.platform);
  const currency = (options.currency ?? platform.columns.currency).toUpperCase();
  const report = startStructure(db, platform, {
    name: plan.name,
    units: plan.units.map((unit) => ({
      plan: unit.campaign,
      unit: unit.name || unit.campaign,
      url: unit.landingPage,
      region: unit.regionCode,
      keywords: unit.keywords.map((keyword) => ({
        text: keyword.text,
        match: keyword.matchType,
        bid: priceOf(keyword, currency),
      })),
    })),
    negatives: plan.negatives.map((row) => ({
      plan: row.campaign,
      unit: row.unit,
      text: row.term,
      match: row.matchType,
    })),
    bid: options.bid ?? null,
    currency,
    now: options.now,
  });
  return { plan: plan.name, ...report };
}

/** The known click price in major units; one in another currency says nothing here. */
function priceOf(keyword: AdsPlan['units'][number]['keywords'][number], currency: string): number | null {
  return keyword.cpcMicros !== null && keyword.cpcMicros > 0 && keyword.cpcCurrency === currency
    ? keyword.cpcMicros / 1e6
    : null;
}

function noPlan(name: string | undefined): SoukError {
  return new SoukError({
    code: 'bids-start-no-plan',
    what:
      name === undefined
        ? msg({ zh: '关键词库里还没有广告方案', en: 'The keyword bank has no ad plan yet' })
        : msg({ zh: '没有名为“{name}”的广告方案', en: 'There is no ad plan “{name}” with keywords' }, { name }),
    next: msg({
      zh: '先运行 souk keywords plan ads --campaign-by product --unit-by region。',
      en: 'Run souk keywords plan ads --campaign-by product --unit-by region first.',
    }),
  });
}
