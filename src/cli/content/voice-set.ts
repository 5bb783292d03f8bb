import { writeVoice } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '设置品牌口吻：发稿地、简称、审定简介、禁用词、结尾行动句。没写的项保持不变。',
    en: 'Set the voice of a brand: dateline city, short reference, approved company paragraph, banned words, closing line.',
  },
  arguments: [{ name: '<brand>', text: { zh: '品牌全称', en: 'full name of the brand' } }],
  options: [
    { flags: '--city <name>', text: { zh: '发稿地', en: 'city of the dateline' } },
    {
      flags: '--reference <word>',
      text: { zh: '再次提到时的称呼，如“公司”', en: 'what it is called later on, e.g. the shop' },
    },
    { flags: '--boilerplate <text>', text: { zh: '审定的企业简介', en: 'the approved paragraph about the company' } },
    { flags: '--call-to-action <text>', text: { zh: '结尾的行动句', en: 'the closing line' } },
    { flags: '--banned <word>', many: true, text: { zh: '禁用词（可多次）', en: 'a banned word (may be repeated)' } },
  ],
  examples: [
    {
      line: 'content voice set 云岭茶业 --city 成都 --reference 公司 --boilerplate "云岭茶业是一家从四川雅安起步的茶叶企业。"',
      text: { zh: '设置云岭茶业的口吻', en: 'set the voice of a tea company' },
    },
  ],
  async run(context, [brand = ''], options) {
    const text = (key: string) => options[key] as string | undefined;
    const sheet = writeVoice(
      await context.store(),
      brand,
      {
        ...(text('city') === undefined ? {} : { city: text('city')! }),
        ...(text('reference') === undefined ? {} : { reference: text('reference')! }),
        ...(text('boilerplate') === undefined ? {} : { boilerplate: text('boilerplate')! }),
        ...(text('callToAction') === undefined ? {} : { callToAction: text('callToAction')! }),
        ...(options['banned'] === undefined ? {} : { banned: options['banned'] as string[] }),
      },
      Date.now(),
    );
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.content.voice/1', ...sheet })}\n`);
    else context.say(msg({ zh: '已保存“{brand}”的口吻。', en: 'The voice of “{brand}” is kept.' }, { brand }));
    return EXIT.ok;
  },
};
