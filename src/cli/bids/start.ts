import type { PlanConfig } from '../../../bids/index.ts';
import { startBids } from '../../app/start-bids.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { PLATFORM_CHOICES, parseNumber } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '以关键词库的广告方案（keywords plan ads）为起点建立账户结构：推广计划、推广单元、关键词、匹配方式、否定词、落地页。之后可直接 bids plan、check、export。',
    en: 'Begin an account from the keyword bank’s ad plan (keywords plan ads): campaigns, ad groups, keywords, match types, negatives, landing pages. Then bids plan, check and export work on it.',
  },
  options: [
    {
      flags: '--from-keywords [plan]',
      text: { zh: '广告方案名称（默认最新）', en: 'name of the ad plan (default: the newest)' },
    },
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    {
      flags: '--bid <money>',
      text: { zh: '没有点击价格的词的起始出价', en: 'first bid of keywords without a known click price' },
    },
    { flags: '--currency <code>', text: { zh: '币种', en: 'currency of the account' } },
  ],
  examples: [
    {
      line: 'bids start --from-keywords --platform sogou --bid 1.50',
      text: { zh: '用最新的广告方案建搜狗账户', en: 'a Sogou account from the newest ad plan' },
    },
  ],
  async run(context, _args, options) {
    const name = options['fromKeywords'];
    const report = startBids(await context.store({ mustExist: true }), {
      platform: options['platform'] as PlanConfig['platform'],
      plan: typeof name === 'string' ? name : undefined,
      bid: parseNumber('--bid', options['bid']),
      currency: options['currency'] as string | undefined,
      now: Date.now(),
    });
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.bids-start/1', ...report })}\n`);
    context.say(
      msg(
        {
          zh: '方案“{plan}”：{plans} 个推广计划，{units} 个推广单元，{keywords} 个关键词，{negatives} 个否定词；{targeted} 个计划只投所涉地域，{commonBid} 个词用了统一的起始出价，{withoutPage} 个单元没有落地页。下一步：souk bids check，再 souk bids plan。',
          en: 'Plan “{plan}”: {plans} {plans|campaign|campaigns}, {units} {units|ad group|ad groups}, {keywords} {keywords|keyword|keywords}, {negatives} {negatives|negative|negatives}; {targeted} {targeted|serves only its own regions|serve only their own regions}, {commonBid} took the common first bid, {withoutPage} ad groups lack a landing page. Next: souk bids check, then souk bids plan.',
        },
        {
          plan: report.plan,
          plans: report.plans,
          units: report.units,
          keywords: report.keywords,
          negatives: report.negatives,
          targeted: report.targeted,
          commonBid: report.commonBid,
          withoutPage: report.withoutPage,
        },
      ),
    );
    return EXIT.ok;
  },
};
