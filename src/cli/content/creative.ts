import { creativeUnit, readFacts, readVoice } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '创意单元：10 字内标题、对仗半句、标准介绍、三段约 400 字正文；凑不够就说缺什么。',
    en: 'A Chinese creative unit: headline, two parallel half-lines, standard introduction, three paragraphs; what the facts do not yield is named.',
  },
  arguments: [{ name: '<keyword>', text: { zh: '关键词', en: 'the keyword' } }],
  examples: [{ line: 'content creative 明前绿茶', text: { zh: '按事实表组一套', en: 'one from the fact sheet' } }],
  async run(context, [keyword = '']) {
    const db = await context.store({ mustExist: true });
    const unit = creativeUnit(readFacts(db), {
      keyword,
      reference: readVoice(db).reference,
      on: new Date().toISOString().slice(0, 10),
    });
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.content.creative/1', keyword, ...unit })}\n`);
    else {
      const zh = context.lang === 'zh';
      const gap = zh ? '【TODO 待补】' : '[TODO]';
      context.out(
        `${zh ? '标题' : 'Headline'}: ${unit.headline ?? gap}\n${zh ? '半句' : 'Half-lines'}: ${unit.halves?.join(' / ') ?? gap}\n\n${zh ? '标准介绍' : 'Introduction'}:\n${unit.introduction ?? gap}\n\n${zh ? '正文' : 'Text'}:\n${unit.body?.join('\n\n') ?? gap}\n`,
      );
      for (const one of unit.missing) context.out(`\n${gap} ${one}\n`);
      context.out(`\n${zh ? '依据' : 'Facts'}: ${unit.facts.join(', ')}\n`);
    }
    return EXIT.ok;
  },
};
