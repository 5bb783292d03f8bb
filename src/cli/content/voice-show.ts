import { readVoice } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: { zh: '显示品牌口吻表。', en: 'Show the voice sheet of a brand.' },
  arguments: [
    { name: '[brand]', text: { zh: '品牌（只有一个时可省略）', en: 'the brand (may be left out when there is one)' } },
  ],
  examples: [{ line: 'content voice show', text: { zh: '唯一的品牌', en: 'the only brand' } }],
  async run(context, [brand]) {
    const sheet = readVoice(await context.store({ mustExist: true }), brand);
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.content.voice/1', ...sheet })}\n`);
    else {
      const rows: [string, string, string][] = [
        ['品牌', 'Brand', sheet.brand],
        ['发稿地', 'City', sheet.city],
        ['称呼', 'Reference', sheet.reference],
        ['企业简介', 'Boilerplate', sheet.boilerplate],
        ['行动句', 'Closing line', sheet.callToAction],
        ['禁用词', 'Banned', sheet.banned.join('、')],
      ];
      for (const [zh, en, value] of rows)
        context.out(`${context.lang === 'zh' ? `${zh}：` : `${en}: `}${value || '–'}\n`);
    }
    return EXIT.ok;
  },
};
