import { explainRule, RULES, ruleById, unknownRule } from '../../../crawlers/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '解释一条审计规则：查什么、为什么、怎么改、证据、复查命令、何时不是问题、选项、依据。',
    en: 'Explain an audit rule: what, why, how to fix, evidence, re-test, when it is no problem, options, sources.',
  },
  arguments: [{ name: '<id>', text: { zh: '规则编号，见 souk rules list', en: 'rule id, see souk rules list' } }],
  examples: [
    { line: 'rules explain title-too-long', text: { zh: '标题过长', en: 'titles that are too long' } },
    { line: 'rules explain canonical-conflicting --lang zh', text: { zh: '用中文', en: 'in Chinese' } },
    {
      line: 'rules explain content-thin --json',
      text: { zh: '两种语言的全部内容', en: 'all of it in both languages' },
    },
  ],
  async run(context, [id = '']) {
    const rule = ruleById(id);
    if (!rule) throw unknownRule(id, RULES);
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.rule/1', ...rule.meta }, null, 2)}\n`);
    else context.out(explainRule(rule, context.lang));
    return EXIT.ok;
  },
};
