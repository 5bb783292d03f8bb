import { deleteTemplate } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { PLATFORM_CHOICES } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '删除一个模板；按它导入过的数据不变。',
    en: 'Forget a template; what was imported with it stays.',
  },
  arguments: [{ name: '<name>', text: { zh: '模板名称或编号', en: 'name or number of the template' } }],
  options: [{ flags: '--platform <platform>', text: { zh: '平台', en: 'platform' }, choices: PLATFORM_CHOICES }],
  examples: [{ line: 'bids template delete client', text: { zh: '删除模板', en: 'forget a template' } }],
  async run(context, [name = ''], options) {
    const db = await context.store({ mustExist: true });
    const template = deleteTemplate(db, options['platform'] as string | undefined, name);
    context.say(
      msg(
        { zh: '已删除 {platform} 的模板“{name}”。', en: 'The {platform} template “{name}” is gone.' },
        { platform: template.platform, name: template.name },
      ),
    );
    return EXIT.ok;
  },
};
