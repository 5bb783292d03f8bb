import {
  createBudget,
  endpointOf,
  exportArticle,
  modelDrafts,
  needBrief,
  type Price,
  readFacts,
  readVoice,
  writeDraft,
} from '../../../content/index.ts';
import { EXIT, type ExitCode, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { OptionValues } from '../command.ts';
import type { Context } from '../context.ts';

/** `souk content draft BRIEF… --model NAME`: caps and deadline from the options, prices from the configuration. */
export async function draftByModel(context: Context, ids: readonly string[], options: OptionValues): Promise<ExitCode> {
  const db = await context.store({ mustExist: true });
  const model = options['model'] as string;
  const inputs = ids.map((id) => ({ brief: needBrief(db, id), briefId: Number(id) }));
  const endpoint = endpointOf(model, options['baseUrl'] as string | undefined, process.env);
  const cost = positive(options['maxCost'], '--max-cost');
  const budget = createBudget(
    {
      requests: positive(options['maxRequests'], '--max-requests'),
      tokens: positive(options['maxTokens'], '--max-tokens'),
      costMicro: cost === null ? null : Math.round(cost * 1_000_000),
    },
    priceOf(context.config.values['content'], model),
  );
  const now = Date.now();
  const shared = {
    facts: readFacts(db),
    voice: readVoice(db, options['brand'] as string | undefined),
    on: new Date(now).toISOString().slice(0, 10),
  };
  const results = await modelDrafts(
    db,
    inputs.map((input) => ({ ...input, ...shared })),
    {
      endpoint,
      budget,
      signal: context.signal,
      deadlineMs: (positive(options['deadline'], '--deadline') ?? 120) * 1000,
      retries: 3,
    },
    positive(options['concurrency'], '--concurrency') ?? 4,
    Date.now,
  );
  for (const one of results) {
    if ('error' in one) continue;
    const { result } = one;
    const draftId = writeDraft(db, { briefId: one.briefId, mode: 'model', article: result.article, now });
    if (context.json)
      context.out(`${JSON.stringify({ schema: 'souk.content.draft/1', id: draftId, mode: 'model', ...result })}\n`);
    else context.out((await exportArticle(result.article, 'md')) as string);
    for (const { text, reason } of result.removed)
      context.say(msg({ zh: '已删除：{text}（{reason}）', en: 'Taken out: {text} ({reason})' }, { text, reason }));
    context.say(
      msg(
        {
          zh: '草稿 {id}（简报 {brief}），沿用已付步骤 {reused} 个。',
          en: 'Draft {id} (brief {brief}), {reused} {reused|step|steps} reused.',
        },
        { id: String(draftId), brief: String(one.briefId), reused: result.reused },
      ),
    );
  }
  const spent = budget.spent();
  const money = spent.costMicro === null ? '–' : (spent.costMicro / 1_000_000).toFixed(4);
  context.say(
    msg(
      {
        zh: '请求 {requests} 次，{tokens} token，费用 {money}。',
        en: '{requests} {requests|request|requests}, {tokens} tokens, cost {money}.',
      },
      { requests: spent.requests, tokens: spent.tokens, money },
    ),
  );
  const failed = results.find((one) => 'error' in one);
  if (failed && 'error' in failed) throw failed.error;
  return EXIT.ok;
}

function positive(value: unknown, flag: string): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (Number.isFinite(number) && number > 0) return number;
  throw new SoukError({
    code: 'option-not-a-number',
    what: msg({ zh: '{flag} 须为正数', en: '{flag} must be a positive number' }, { flag }),
    next: msg({ zh: '例如 {flag} 20。', en: 'For example {flag} 20.' }, { flag }),
  });
}

/** `content.prices` in souk.config.json: `{ "model": { "input": 1.2, "output": 6 } }`, per million tokens. */
function priceOf(section: unknown, model: string): Price | null {
  const prices = (section as { prices?: Record<string, { input?: unknown; output?: unknown }> } | undefined)?.prices;
  const price = prices?.[model];
  if (typeof price?.input !== 'number' || typeof price.output !== 'number') return null;
  return { input: Math.round(price.input * 1_000_000), output: Math.round(price.output * 1_000_000) };
}
