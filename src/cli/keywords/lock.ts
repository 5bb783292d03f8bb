import { lockTags } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '锁定一个词的某个维度：以后怎么重新打标都不变。',
    en: 'Fix a dimension of a keyword: no later tag run changes it.',
  },
  arguments: [
    { name: '<keyword>', text: { zh: '关键词', en: 'the keyword' } },
    { name: '<dimension>', text: { zh: '维度', en: 'the dimension' } },
    { name: '[values...]', text: { zh: '值的代码；不写表示没有值', en: 'codes of its values; none = no value' } },
  ],
  options: [{ flags: '--release', text: { zh: '解除锁定', en: 'give it free again' } }],
  examples: [
    {
      line: 'keywords lock 龙井茶 intent informational',
      text: { zh: '意图固定为“信息”', en: 'its intent is informational' },
    },
    { line: 'keywords lock 龙井茶 intent --release', text: { zh: '解除', en: 'give it free' } },
  ],
  async run(context, [keyword = '', dim = '', ...codes], options) {
    const db = await context.store({ mustExist: true });
    lockTags(db, keyword, dim, options['release'] === true ? undefined : codes, Date.now());
    context.say(msg({ zh: '好了。下一步：souk keywords tag', en: 'Done. Next: souk keywords tag' }));
    return EXIT.ok;
  },
};
