import {
  CHANNELS,
  channelVariant,
  type ExportFormat,
  exportArticle,
  needDraft,
  passGate,
} from '../../../content/index.ts';
import { refuseOverwrite, writeFile } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { FORCE_OPTIONS } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '按渠道改版：标题、篇幅、链接、联系方式按平台限制处理，并说明删了什么。',
    en: 'A version for a channel: title, length, links and contacts within its limits, with a list of what was lost.',
  },
  arguments: [
    { name: '<draft>', text: { zh: '草稿编号', en: 'number of the draft' } },
    {
      name: '<channel>',
      text: {
        zh: '渠道：wechat、weibo、xiaohongshu、toutiao、baijiahao、zhihu、douyin、wordpress、release',
        en: 'wechat, weibo, xiaohongshu, toutiao, baijiahao, zhihu, douyin, wordpress or release',
      },
    },
  ],
  options: [
    {
      flags: '--as <format>',
      text: { zh: '输出格式（默认 txt，公众号为 wechat）', en: 'output format (default txt; wechat for WeChat)' },
      choices: ['md', 'html', 'wechat', 'txt', 'json'],
    },
    { flags: '--out <file>', text: { zh: '写入文件', en: 'write to a file' } },
    ...FORCE_OPTIONS,
  ],
  examples: [{ line: 'content variant 1 xiaohongshu', text: { zh: '小红书版', en: 'for Xiaohongshu' } }],
  async run(context, [id = '', name = ''], options) {
    const channel = CHANNELS.find((one) => one.id === name || one.name.zh === name);
    if (!channel) {
      const { SoukError } = await import('../../kernel/errors.ts');
      throw new SoukError({
        code: 'channel-unknown',
        what: msg({ zh: '没有“{name}”这个渠道', en: 'There is no channel “{name}”' }, { name }),
        next: msg(
          { zh: '可用：{list}', en: 'It is one of: {list}' },
          { list: CHANNELS.map((one) => one.id).join(', ') },
        ),
      });
    }
    const out = options['out'] as string | undefined;
    if (out !== undefined) refuseOverwrite(out, options['force'] === true);
    const db = await context.store({ mustExist: true });
    const draft = needDraft(db, id);
    passGate(
      db,
      draft.article,
      { draftId: draft.id, file: null, command: `variant ${channel.id}` },
      { force: options['force'] === true, reason: options['reason'] as string | undefined },
      Date.now(),
    );
    const { article, lost } = channelVariant(draft.article, channel);
    const format = (options['as'] ?? (channel.id === 'wechat' ? 'wechat' : 'txt')) as ExportFormat;
    const text = context.json
      ? `${JSON.stringify({ schema: 'souk.content.variant/1', channel: channel.id, lost: lost.map((one) => context.text(one)), article })}\n`
      : ((await exportArticle(article, format)) as string);
    if (out !== undefined) await writeFile(out, text, { force: true });
    else context.out(text);
    for (const one of lost) context.say(one);
    return EXIT.ok;
  },
};
