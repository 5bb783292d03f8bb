import { chosenTemplates } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { FIELD_NAMES, SOURCE_NAMES } from './field-names.ts';
import { PLATFORM_CHOICES } from './options.ts';
import { templateFacts } from './template-facts.ts';

export const command: CommandSpec = {
  text: {
    zh: '查看一个模板：每一列是什么、怎样认出来的，值怎样写。',
    en: 'Show a template: what each column is, how it was recognised, how values are written.',
  },
  arguments: [{ name: '<name>', text: { zh: '模板名称或编号', en: 'name or number of the template' } }],
  options: [{ flags: '--platform <platform>', text: { zh: '平台', en: 'platform' }, choices: PLATFORM_CHOICES }],
  examples: [{ line: 'bids template show client', text: { zh: '查看模板', en: 'a template' } }],
  async run(context, [name = ''], options) {
    const db = await context.store({ mustExist: true });
    const template = chosenTemplates(db, options['platform'] as string | undefined, name)[0];
    if (!template) return EXIT.ok;
    if (context.json) {
      context.out(`${JSON.stringify({ schema: 'souk.bids-template/1', ...template })}\n`);
      return EXIT.ok;
    }
    const { lang } = context;
    context.out(`${template.platform} ${template.name}\n`);
    const fields = new Map(Object.entries(template.look.columns).map(([field, at]) => [at, field]));
    for (const [at, header] of template.look.header.entries()) {
      const field = fields.get(at);
      const meaning = field === undefined ? (lang === 'zh' ? '原样带回' : 'carried along') : FIELD_NAMES[field]?.[lang];
      const source = field === undefined ? '' : (SOURCE_NAMES[template.known[field] ?? '']?.[lang] ?? '');
      context.out(`${at + 1}\t${header}\t${meaning ?? field}\t${source}\n`);
    }
    for (const [label, text] of templateFacts(template, lang)) context.out(`${label}\t${text}\n`);
    return EXIT.ok;
  },
};
