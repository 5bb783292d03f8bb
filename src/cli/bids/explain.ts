import { readRun } from '../../../bids/index.ts';
import { explainBid } from '../../app/explain-bid.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { provinceOf } from '../../kernel/regions/region.ts';
import { requireRegion } from '../../kernel/regions/require.ts';
import { landingSentence } from '../../report/bids/landing-texts.ts';
import type { CommandSpec } from '../command.ts';
import { RUN_OPTIONS } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '说明一个关键词在一个地域的出价：数据、先验、后验与区间、价值、资金价格、理想出价、系数、限幅、取整。',
    en: 'Say why a keyword gets its bid in a region: data, prior, posterior with interval, value, price of money, ideal bid, factor, limits, rounding.',
  },
  arguments: [{ name: '<keyword>', text: { zh: '关键词', en: 'keyword' } }],
  options: [{ flags: '--region <name>', text: { zh: '地域', en: 'region' } }, ...RUN_OPTIONS],
  examples: [
    {
      line: 'bids explain 紫外线消毒灯 --region 浙江',
      text: { zh: '浙江为何出这个价', en: 'why this bid in Zhejiang' },
    },
  ],
  async run(context, [keyword = ''], options) {
    const db = await context.store({ mustExist: true });
    const found = requireRegion(String(options['region'] ?? ''), { preferProvince: true });
    const region = provinceOf(found) ?? found;
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const { chain, landing, changed } = explainBid(db, run, keyword, region.code);
    const page = landingSentence(landing, context.lang);
    if (context.json) {
      context.out(
        `${JSON.stringify({ schema: 'souk.bids-explain/1', run: run.id, keyword, region: region.code, changed, chain: [...chain.map(({ step, values, text }) => ({ step, values, text: context.text(text) })), { step: 'landing', values: landing, text: page }] })}\n`,
      );
    } else
      for (const [i, text] of [...chain.map((step) => context.text(step.text)), page].entries())
        context.out(`${i + 1}. ${text}\n`);
    if (changed)
      context.say(
        msg({
          zh: '注意：方案之后又有新数据，以上按现有数据重算。',
          en: 'Note: data came in after this run; the above is recomputed from what is there now.',
        }),
      );
    return EXIT.ok;
  },
};
