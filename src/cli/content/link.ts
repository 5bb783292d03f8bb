import { taggedLink } from '../../../content/index.ts';
import { qrSvg } from '../../io/qr.ts';
import { refuseOverwrite, writeFile } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '给稿件的链接加跟踪参数（utm），可同时出二维码。',
    en: 'Tag the link of an article (utm), with a QR code if wanted.',
  },
  arguments: [
    { name: '<draft>', text: { zh: '草稿编号', en: 'number of the draft' } },
    { name: '<url>', text: { zh: '要链接到的网址', en: 'the address to link to' } },
  ],
  options: [
    { flags: '--medium <name>', text: { zh: '媒体（utm_source）', en: 'the medium (utm_source)' }, default: 'article' },
    {
      flags: '--channel <name>',
      text: { zh: '渠道（utm_medium）', en: 'the channel (utm_medium)' },
      default: 'content',
    },
    { flags: '--campaign <name>', text: { zh: '活动（utm_campaign）', en: 'the campaign (utm_campaign)' } },
    { flags: '--qr <file>', text: { zh: '二维码 SVG 文件', en: 'write a QR code as SVG' } },
    { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite an existing file' } },
  ],
  examples: [
    {
      line: 'content link 1 https://tea.example/maojian --medium 四川新闻网 --qr link.svg',
      text: { zh: '带参数的链接和二维码', en: 'a tagged link and its QR code' },
    },
  ],
  async run(context, [draft = '', address = ''], options) {
    const qr = options['qr'] as string | undefined;
    if (qr !== undefined) refuseOverwrite(qr, options['force'] === true);
    const link = taggedLink(address, {
      source: options['medium'] as string,
      medium: options['channel'] as string,
      campaign: (options['campaign'] as string | undefined) ?? '',
      content: `draft-${draft}`,
    });
    if (qr !== undefined) {
      await writeFile(qr, await qrSvg(link), { force: true });
      context.say(msg({ zh: '二维码：{qr}', en: 'QR code: {qr}' }, { qr }));
    }
    context.out(context.json ? `${JSON.stringify({ schema: 'souk.content.link/1', link })}\n` : `${link}\n`);
    return EXIT.ok;
  },
};
