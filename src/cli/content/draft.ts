import { exportArticle, needBrief, offlineDraft, readFacts, readVoice, writeDraft } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec, OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { draftByModel } from './draft-by-model.ts';

export const command: CommandSpec = {
  text: {
    zh: '按简报写草稿。默认离线：只用事实表组稿，缺的事实留 TODO。',
    en: 'Write a draft from a brief. Offline by default: from facts alone, with a TODO for each missing one.',
  },
  arguments: [{ name: '<brief...>', text: { zh: '简报编号（可多个）', en: 'number of the brief (one or more)' } }],
  options: [
    { flags: '--offline', text: { zh: '不用模型（默认）', en: 'without a model (the default)' } },
    {
      flags: '--model <name>',
      text: { zh: '用这个模型写（兼容 OpenAI 的接口）', en: 'write with this model (any OpenAI-compatible server)' },
    },
    {
      flags: '--base-url <url>',
      text: {
        zh: '接口地址，如 http://localhost:11434/v1',
        en: 'address of the server, e.g. http://localhost:11434/v1',
      },
    },
    { flags: '--max-requests <n>', text: { zh: '请求数上限', en: 'cap on requests' }, default: '40' },
    { flags: '--max-tokens <n>', text: { zh: 'token 上限', en: 'cap on tokens' }, default: '120000' },
    {
      flags: '--max-cost <amount>',
      text: {
        zh: '费用上限（价格写在 souk.config.json 的 content.prices）',
        en: 'cap on cost (prices: content.prices in souk.config.json)',
      },
    },
    {
      flags: '--deadline <seconds>',
      text: { zh: '每一步的时限（秒）', en: 'longest time for one step, in seconds' },
      default: '120',
    },
    { flags: '--seed <n>', text: { zh: '换一种措辞', en: 'another choice of wordings' }, default: '0' },
    { flags: '--brand <name>', text: { zh: '品牌（口吻表）', en: 'brand (voice sheet)' } },
  ],
  examples: [
    { line: 'content draft 1 --offline', text: { zh: '按 1 号简报离线组稿', en: 'assemble a draft for brief 1' } },
  ],
  async run(context, ids, options) {
    if (options['model'] !== undefined) return draftByModel(context, ids, options);
    for (const id of ids) await draftOffline(context, id, options);
    return EXIT.ok;
  },
};

async function draftOffline(context: Context, id: string, options: OptionValues): Promise<void> {
  const db = await context.store({ mustExist: true });
  const brief = needBrief(db, id);
  const now = Date.now();
  const article = offlineDraft({
    style: brief.style,
    lang: brief.lang,
    keyword: brief.keyword,
    slug: brief.slug,
    questions: brief.questions.map((question) => question.text),
    facts: readFacts(db),
    voice: readVoice(db, options['brand'] as string | undefined),
    on: new Date(now).toISOString().slice(0, 10),
    seed: Number(options['seed']) || 0,
  });
  const draftId = writeDraft(db, { briefId: Number(id), mode: 'offline', article, now });
  if (context.json) {
    context.out(`${JSON.stringify({ schema: 'souk.content.draft/1', id: draftId, mode: 'offline', article })}\n`);
    return;
  }
  context.out((await exportArticle(article, 'md')) as string);
  const gaps = article.blocks.filter((block) => block.type === 'todo').length;
  context.say(
    msg(
      {
        zh: '草稿 {id}，待补 {gaps} 处。检查：souk content check {id}；导出：souk content export {id} docx --out 稿.docx',
        en: 'Draft {id}, {gaps} {gaps|gap|gaps}. Check it: souk content check {id}; export it: souk content export {id} docx --out draft.docx',
      },
      { id: String(draftId), gaps },
    ),
  );
}
