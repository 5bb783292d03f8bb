import {
  CHANNELS,
  channelVariant,
  needDraft,
  passGate,
  pushWordPress,
  remotePost,
  wordPressRequest,
} from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { FORCE_OPTIONS } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '把草稿推到 WordPress（只存为草稿）；再推一次是更新。',
    en: 'Push a draft to WordPress (as a draft only); pushing again updates it.',
  },
  arguments: [
    { name: '<draft>', text: { zh: '草稿编号', en: 'number of the draft' } },
    { name: '<site>', text: { zh: '网站地址', en: 'address of the site' } },
  ],
  options: [{ flags: '--dry-run', text: { zh: '只显示请求', en: 'only show the request' } }, ...FORCE_OPTIONS],
  examples: [
    { line: 'content push 1 https://blog.example --dry-run', text: { zh: '看会发什么', en: 'see what would be sent' } },
  ],
  async run(context, [id = '', site = ''], options) {
    const db = await context.store({ mustExist: true });
    const draft = needDraft(db, id);
    passGate(
      db,
      draft.article,
      { draftId: draft.id, file: null, command: 'push wordpress' },
      { force: options['force'] === true, reason: options['reason'] as string | undefined },
      Date.now(),
    );
    const { article } = channelVariant(draft.article, CHANNELS.find((one) => one.id === 'wordpress')!);
    const before = remotePost(db, draft.id, site);
    const what = wordPressRequest(article, site, before);
    if (options['dryRun'] === true) {
      context.out(
        `${JSON.stringify({ schema: 'souk.content.push/1', dryRun: true, ...what }, null, context.json ? 0 : 2)}\n`,
      );
      return EXIT.ok;
    }
    const post = await pushWordPress(
      db,
      draft.id,
      site,
      what,
      { user: process.env['SOUK_WP_USER'], password: process.env['SOUK_WP_PASSWORD'] },
      Date.now(),
    );
    if (context.json)
      context.out(
        `${JSON.stringify({ schema: 'souk.content.push/1', dryRun: false, post, updated: before !== null })}\n`,
      );
    else
      context.say(
        before === null
          ? msg({ zh: '已存为草稿，文章 {post}。', en: 'Kept as a draft: post {post}.' }, { post })
          : msg({ zh: '已更新文章 {post}。', en: 'Post {post} is updated.' }, { post }),
      );
    return EXIT.ok;
  },
};
