import { CommanderError } from 'commander';
import { SoukError } from '../kernel/errors.ts';
import type { Lang } from '../kernel/i18n/message.ts';
import { visibleText } from '../kernel/text/visible.ts';

/** Commander's complaints in Chinese; `$1` is the quoted word of its message. */
const ZH: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有“$1”这个命令。',
  'commander.unknownOption': '没有“$1”这个选项。',
  'commander.missingArgument': '缺少参数“$1”。',
  'commander.missingMandatoryOptionValue': '缺少必需的选项“$1”。',
  'commander.optionMissingArgument': '选项“$1”后面缺少值。',
  'commander.invalidArgument': '选项“$1”的值无效。',
  'commander.excessArguments': '参数太多。',
};

/** Says an error on standard error: the sentence, why, what to do. No stack without `--debug`. */
export function reportError(error: unknown, options: { lang: Lang; debug: boolean; json: boolean }): void {
  const zh = options.lang === 'zh';
  let code: string;
  let lines: string[];
  if (error instanceof SoukError) {
    code = error.code;
    lines = error.lines(options.lang);
  } else if (error instanceof CommanderError) {
    code = 'usage';
    const quoted = /'([^']+)'/.exec(error.message)?.[1] ?? '';
    const hint = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1];
    const known = ZH[error.code]?.replace('$1', quoted);
    lines =
      zh && known
        ? [known + (hint ? `是不是想输入：${hint}？` : '')]
        : [error.message.replace(/^error: /, '').replace('\n', ' ')];
    lines.push(zh ? '怎么办：加上 --help 查看用法和示例。' : 'Do: add --help to see usage and examples.');
  } else {
    code = 'internal';
    const text = error instanceof Error ? error.message : String(error);
    lines = [
      zh ? `Souk 内部错误：${text}` : `Internal error in Souk: ${text}`,
      zh
        ? '怎么办：加上 --debug 重新运行，并把输出连同命令一起反馈给我们。'
        : 'Do: run it again with --debug and report the output together with the command.',
    ];
  }
  const shown = lines.map((line) => visibleText(line));
  process.stderr.write(`${zh ? '错误' : 'Error'} [${code}] ${shown.join('\n  ')}\n`);
  if (options.debug && error instanceof Error)
    process.stderr.write(`${error.stack}\n${error.cause ? String(error.cause) : ''}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify({ schema: 'souk.error/1', code, message: lines[0] })}\n`);
}
