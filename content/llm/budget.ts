import { EXIT, SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

export interface Caps {
  /** null: no limit. Cost in millionths of the price file's currency. */
  costMicro: number | null;
  tokens: number | null;
  requests: number | null;
}

/** Price of a model per million tokens, in millionths of a currency unit; from the user's file, never made up. */
export interface Price {
  input: number;
  output: number;
}

/**
 * What was spent and what is being spent. `reserve` is called before a request with its worst case and refuses it when
 * any cap could be passed, counting the requests that are still in flight; `settle` replaces the reservation by the bill.
 */
export interface Budget {
  reserve(worst: { promptTokens: number; maxTokens: number }): Reservation;
  settle(reservation: Reservation, used: { promptTokens: number; completionTokens: number } | null): void;
  spent(): { costMicro: number | null; tokens: number; requests: number };
}

export interface Reservation {
  tokens: number;
  costMicro: number;
}

/** A budget over caps; `before` is what earlier runs of the same brief have spent. Error: `cap-reached` (exit 1). */
export function createBudget(caps: Caps, price: Price | null): Budget {
  let tokens = 0;
  let costMicro = 0;
  let requests = 0;
  const cost = (prompt: number, completion: number) =>
    price ? Math.ceil((prompt * price.input + completion * price.output) / 1_000_000) : 0;
  return {
    reserve({ promptTokens, maxTokens }) {
      const reservation = { tokens: promptTokens + maxTokens, costMicro: cost(promptTokens, maxTokens) };
      if (caps.requests !== null && requests + 1 > caps.requests) throw capReached('requests', caps.requests);
      if (caps.tokens !== null && tokens + reservation.tokens > caps.tokens) throw capReached('tokens', caps.tokens);
      if (caps.costMicro !== null && price === null) throw noPrice();
      if (caps.costMicro !== null && costMicro + reservation.costMicro > caps.costMicro)
        throw capReached('cost', caps.costMicro / 1_000_000);
      requests += 1;
      tokens += reservation.tokens;
      costMicro += reservation.costMicro;
      return reservation;
    },
    settle(reservation, used) {
      // No answer and no usage: the server may have charged, so the worst case stays on the account.
      if (used === null) return;
      tokens += used.promptTokens + used.completionTokens - reservation.tokens;
      costMicro += cost(used.promptTokens, used.completionTokens) - reservation.costMicro;
    },
    spent: () => ({ costMicro: price ? costMicro : null, tokens, requests }),
  };
}

function capReached(which: string, limit: number): SoukError {
  return new SoukError({
    code: 'cap-reached',
    exit: EXIT.gate,
    what: msg(
      {
        zh: '已到上限（{which}：{limit}），停在这里；写好的部分已保存',
        en: 'The cap is reached ({which}: {limit}); what was written is kept',
      },
      { which, limit },
    ),
    next: msg({
      zh: '提高上限后重新运行同一条命令，会接着写，不重复付费。',
      en: 'Raise the cap and run the same command: it goes on and pays for nothing twice.',
    }),
  });
}

function noPrice(): SoukError {
  return new SoukError({
    code: 'price-unknown',
    what: msg({
      zh: '设了费用上限，但不知道这个模型的价格',
      en: 'There is a cost cap, but the price of this model is unknown',
    }),
    next: msg({
      zh: '在 souk.config.json 的 content.prices 里写明每百万 token 的输入、输出价格，或改用 --max-tokens。',
      en: 'Set content.prices in souk.config.json (input and output price per million tokens), or use --max-tokens.',
    }),
  });
}

/** Tokens of a text, on the high side: a Han character counts one, four other characters one, and a fifth on top. */
export function estimateTokens(text: string): number {
  let han = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x2e7f) han += 1;
  return Math.ceil((han + (text.length - han) / 4) * 1.2) + 8;
}
