import type { Severity } from '../../../crawlers/index.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { REPORT_OPTIONS } from './report-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '审计自带的示例茶店：不联网、不用密钥，看看报告长什么样。',
    en: 'Audit the bundled tea shop: no network, no key, a look at what the report is like.',
  },
  options: REPORT_OPTIONS,
  examples: [{ line: 'demo', text: { zh: '启动示例茶店并审计', en: 'serve the sample shop and audit it' } }],
  async run(context, _args, options) {
    const { serveShop } = await import('../../app/sample-shop/serve.ts');
    const { startAudit } = await import('./start-audit.ts');
    const shop = await serveShop();
    try {
      context.say(
        msg(
          {
            zh: '示例茶店“山雾茶铺”已在本机 {origin} 打开，只在审计期间运行。',
            en: 'The sample shop Mistleaf Tea is open at {origin} on this machine, for as long as the audit runs.',
          },
          { origin: shop.origin },
        ),
      );
      return await startAudit(context, [shop.origin], options, options['failOn'] as Severity | undefined);
    } finally {
      await shop.close();
    }
  },
};
