import { existsSync, readFileSync } from 'node:fs';
import { knownStatement } from '../../../partners/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import { fingerprint, type StatementProblem, verifyStatement } from '../../report/partners/verify-statement.ts';
import type { CommandSpec } from '../command.ts';

const PROBLEM: Readonly<Record<StatementProblem | 'expected' | 'chain' | 'unknown', Text>> = {
  'no-data': { zh: '文件里没有对账单数据', en: 'there are no statement data in the file' },
  hash: { zh: '数据与指纹不符', en: 'the data do not give the hash' },
  shown: {
    zh: '显示内容与数据不符（文件被改动过）',
    en: 'what is shown is not what the data say (the file was changed)',
  },
  sums: { zh: '金额对不上：期初 + 变动 ≠ 期末，或明细合计不符', en: 'the amounts do not add up' },
  signature: { zh: '签名与内容或公钥不符', en: 'the signature does not fit the statement' },
  unsigned: { zh: '没有签名', en: 'it is not signed' },
  key: { zh: '签名的密钥不是您信任的那一把', en: 'it was signed with another key than the one you trust' },
  expected: { zh: '与给定的指纹不同', en: 'it is not the hash that was named' },
  chain: { zh: '与上一期对账单接不上', en: 'it does not follow the previous statement' },
  unknown: { zh: '本数据库没有出过这份对账单', en: 'this database never issued it' },
};

export const command: CommandSpec = {
  text: {
    zh: '核验对账单文件（HTML 或 CSV），不需要联网，也不需要数据库。有问题时退出码为 1。',
    en: 'Check a statement file (HTML or CSV), without network or database. Exit code 1 when something is wrong.',
  },
  arguments: [{ name: '<file>', text: { zh: '对账单文件', en: 'the statement' } }],
  options: [
    { flags: '--hash <hash>', text: { zh: '商家另行告知的指纹', en: 'the hash that the shop told you' } },
    {
      flags: '--key <file>',
      text: { zh: '商家公钥文件，或公钥指纹', en: "the shop's public key (file), or its fingerprint" },
    },
    {
      flags: '--previous <file>',
      text: { zh: '上一期对账单，核对是否相接', en: 'the statement before, to check that it follows' },
    },
  ],
  examples: [
    { line: 'partners verify longjing-2026-10.html', text: { zh: '核验一份对账单', en: 'check a statement' } },
    {
      line: 'partners verify longjing-2026-10.html --key shop.pub',
      text: { zh: '确认由该商家出具', en: 'and that this shop issued it' },
    },
  ],
  async run(context, [file = ''], options) {
    const read = (path: string) => {
      if (existsSync(path)) return readFileSync(path, 'utf8');
      throw new SoukError({
        code: 'file-not-readable',
        what: msg({ zh: '无法读取文件 {path}', en: 'Cannot read the file {path}' }, { path }),
        next: msg({ zh: '请检查路径。', en: 'Check the path.' }),
      });
    };
    const trusted = options['key'] === undefined ? undefined : trustedKey(options['key'] as string, read);
    const { statement, problems } = verifyStatement(read(file), trusted);
    const found: (keyof typeof PROBLEM)[] = [...problems];
    if (statement && options['hash'] !== undefined && statement.hash !== options['hash']) found.push('expected');
    if (statement && options['previous'] !== undefined) {
      const before = verifyStatement(read(options['previous'] as string));
      const fits =
        before.problems.length === 0 &&
        before.statement?.hash === statement.previous &&
        before.statement.body.closing === statement.body.opening;
      if (!fits) found.push('chain');
    }
    // With the shop's own database at hand, the statement must be one that it issued.
    if (
      statement &&
      existsSync(context.dbPath) &&
      !knownStatement(await context.store({ mustExist: true }), statement.hash)
    )
      found.push('unknown');
    const good = found.length === 0;
    if (context.json) {
      context.out(
        `${JSON.stringify({ schema: 'souk.partner-verify/1', good, problems: found, hash: statement?.hash ?? null, signedBy: statement?.signature?.key ?? null, period: statement?.body.period ?? null })}\n`,
      );
    } else {
      for (const problem of found) context.out(`✗ ${PROBLEM[problem][context.lang]}\n`);
      if (good)
        context.out(
          `✓ ${context.text(msg({ zh: '{partner} {period}：每个数字都对得上，指纹 {hash}', en: '{partner} {period}: every figure fits, hash {hash}' }, { partner: statement!.body.partner.name, period: statement!.body.period, hash: statement!.hash }))}\n`,
        );
    }
    const signer = statement?.signature?.key;
    if (good && signer !== undefined && trusted === undefined)
      context.say(
        msg(
          {
            zh: '由密钥 {signer} 签名；请与商家告知的公钥指纹比对，或加 --key。',
            en: 'Signed with the key {signer}: compare it with the fingerprint that the shop told you, or add --key.',
          },
          { signer },
        ),
      );
    return good ? EXIT.ok : EXIT.gate;
  },
};

/** The fingerprint of the key that a partner trusts: given as such, or as the file of the key. Error `key-unreadable`. */
function trustedKey(value: string, read: (path: string) => string): string {
  try {
    return fingerprint(/^[0-9a-f:\s]{32,}$/i.test(value) && !existsSync(value) ? value : read(value));
  } catch (error) {
    if (error instanceof SoukError) throw error;
    throw new SoukError({
      code: 'key-unreadable',
      what: msg({ zh: '{value} 不是公钥', en: '{value} is no public key' }, { value }),
      next: msg({
        zh: '向商家索取 souk partners key show --out shop.pub 导出的文件，或其公钥指纹。',
        en: 'Ask the shop for the file that souk partners key show --out shop.pub writes, or for its fingerprint.',
      }),
    });
  }
}
