import { explainOrder } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { explainJson, explainText } from '../../report/partners/explain-text.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '解释一个订单：全部证据、候选伙伴、谁胜出、其他人为什么没有、依据哪条规则、记了哪些账。',
    en: 'Explain an order: all evidence, the candidates, who won, why the others did not, by which rule, and what was booked.',
  },
  arguments: [{ name: '<order>', text: { zh: '订单号', en: 'order number' } }],
  examples: [
    {
      line: 'partners explain 260100001',
      text: { zh: '谁该拿这一单的佣金，为什么', en: 'who gets the commission on this order, and why' },
    },
  ],
  async run(context, [order = '']) {
    const db = await context.store({ mustExist: true });
    const explained = explainOrder(db, order);
    if (context.json) context.out(`${JSON.stringify(explainJson(order, explained, context.lang))}\n`);
    else context.out(explainText(order, explained, context.lang));
    return EXIT.ok;
  },
};
