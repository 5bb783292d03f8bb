import { learnTemplate, type PlanConfig, saveTemplate } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { FIELD_NAMES, SOURCE_NAMES } from './field-names.ts';
import { PLATFORM_CHOICES, parseMap } from './options.ts';
import { templateFacts } from './template-facts.ts';

export const command: CommandSpec = {
  text: {
    zh: '从自己的导出学会平台表格的样子：表头、编码、换行、各级行、启停与匹配方式的写法、价格格式；之后 import 和 export 自动使用。',
    en: 'Learn what a platform’s sheet looks like from your own export: header, encoding, line ends, kinds of rows, words for on and off and match types, form of prices. import and export then use it by themselves.',
  },
  arguments: [{ name: '<export>', text: { zh: '平台导出的文件', en: 'file exported by the platform' } }],
  options: [
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    {
      flags: '--name <name>',
      text: { zh: '模板名称（默认文件名）', en: 'name of the template (default: the file’s)' },
    },
    { flags: '--map <field=header>', text: { zh: '指明某字段在哪一列', en: 'which column a field is in' }, many: true },
    {
      flags: '--word <meaning=word>',
      text: {
        zh: '指明写法：on=投放、off=停投、exact=精准、clear=…、blank=-',
        en: 'say what a word means: on=Live, off=Held, exact=…, clear=…, blank=-',
      },
      many: true,
    },
    { flags: '--dry-run', text: { zh: '只看，不保存', en: 'look only, keep nothing' } },
  ],
  examples: [
    {
      line: 'bids template learn sogou-client.csv --platform sogou --name client',
      text: { zh: '学搜狗客户端的表头', en: 'the header of the Sogou client' },
    },
  ],
  async run(context, [file = ''], options) {
    const db = await context.store();
    const { template, unknown, unclear } = await learnTemplate(file, {
      platform: options['platform'] as PlanConfig['platform'],
      name: options['name'] as string | undefined,
      map: parseMap(options['map']),
      words: parseMap(options['word'], '--word', 'on=投放'),
      currency: undefined,
      now: Date.now(),
    });
    const kept = options['dryRun'] !== true;
    const id = kept ? saveTemplate(db, template) : null;
    const { lang } = context;
    if (context.json) {
      context.out(`${JSON.stringify({ schema: 'souk.bids-template/1', id, ...template, unknown, unclear })}\n`);
      return EXIT.ok;
    }
    for (const [field, at] of Object.entries(template.look.columns).sort((a, b) => a[1] - b[1]))
      context.out(
        `${template.look.header[at]}\t${FIELD_NAMES[field]?.[lang] ?? field}\t${SOURCE_NAMES[template.known[field] ?? '']?.[lang] ?? ''}\n`,
      );
    for (const [label, text] of templateFacts(template, lang)) context.out(`${label}\t${text}\n`);
    if (unknown.length > 0)
      context.say(
        msg(
          {
            zh: '含义不明、原样带回的列：{list}。需要时用 --map 字段=列名 指明。',
            en: 'Columns without a known meaning, carried along as they are: {list}. Name one with --map FIELD=HEADER if it matters.',
          },
          { list: unknown.join(', ') },
        ),
      );
    for (const { field, word } of unclear)
      context.say(
        msg(
          {
            zh: '看不懂“{column}”列的“{word}”；用 --word on={word} 之类指明。',
            en: 'The word “{word}” in column “{column}” is not understood; say what it means with --word on={word} or the like.',
          },
          { column: template.look.header[template.look.columns[field] ?? 0] ?? field, word },
        ),
      );
    context.say(
      kept
        ? msg({ zh: '已保存模板“{name}”。', en: 'Kept as the template “{name}”.' }, { name: template.name })
        : msg({ zh: '只是查看，没有保存。', en: 'This was a look; nothing was kept.' }),
    );
    return EXIT.ok;
  },
};
