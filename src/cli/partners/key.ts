import { keyPath, loadKeys, publicPem, signingKey } from '../../../partners/index.ts';
import { writeFile } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { needAction } from './need-action.ts';

export const command: CommandSpec = {
  text: {
    zh: '对账单签名公钥：show 查看或导出给伙伴，new 更换。私钥只在密钥文件里（权限 600），旧单用旧公钥照样可验。',
    en: 'The key that signs statements: show it (or write it for partners), or begin a new one. The private half stays in the key file (mode 600); old statements keep their old key.',
  },
  arguments: [{ name: '<action>', text: { zh: 'show 或 new', en: 'show or new' } }],
  options: [
    { flags: '--out <file>', text: { zh: '公钥写入文件（PEM）', en: 'write the public key (PEM)' } },
    { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite an existing file' } },
  ],
  examples: [
    {
      line: 'partners key show --out shop.pub',
      text: { zh: '导出公钥，发给伙伴一次', en: 'the key to give to partners, once' },
    },
    { line: 'partners key new', text: { zh: '更换密钥', en: 'begin a new key' } },
  ],
  async run(context, [action = ''], options) {
    needAction(action, ['show', 'new'], 'key');
    const db = await context.store();
    const path = keyPath(context.dbPath);
    const key = signingKey(db, path, loadKeys(path), Date.now(), action === 'new');
    const pem = publicPem(key.public);
    const out = options['out'] as string | undefined;
    if (out !== undefined) {
      await writeFile(out, pem, { force: options['force'] === true });
      context.say(msg({ zh: '已写入 {out}', en: 'Wrote {out}' }, { out }));
    }
    if (context.json)
      context.out(`${JSON.stringify({ schema: 'souk.partner-key/1', key: key.id, public: key.public, pem })}\n`);
    else
      context.out(
        `${context.text(msg({ zh: '公钥指纹 {id}', en: 'Fingerprint {id}' }, { id: key.id }))}\n${out === undefined ? `\n${pem}` : ''}`,
      );
    return EXIT.ok;
  },
};
