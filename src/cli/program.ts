import { Command, Option } from 'commander';
import type { Lang } from '../kernel/i18n/message.ts';
import type { CommandEntry, CommandGroup, CommandSpec, OptionValues } from './command.ts';
import { GROUPS, VERBS } from './registry.ts';
import { version } from './version.ts';

type Run = (spec: CommandSpec, args: string[], options: OptionValues, globals: OptionValues) => Promise<void>;

const TITLES: Record<Lang, Record<string, string>> = {
  en: {},
  zh: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Global Options:': '通用选项：',
    'Commands:': '命令：',
  },
};

/**
 * The command tree. Only the command that the line names is loaded; all others are names with a sentence, so that help
 * and start-up stay fast.
 */
export async function buildProgram(argv: readonly string[], lang: Lang, run: Run): Promise<Command> {
  const zh = lang === 'zh';
  const program = new Command('souk');
  program
    .description(
      zh
        ? '搜客：站点审计、关键词库、竞价方案、CPS 伙伴、软文，一个命令，一个数据库文件。'
        : 'Souk: site audits, keyword bank, bid plans, CPS partners and soft articles. One command, one database file.',
    )
    .version(version(), '-V, --version', zh ? '显示版本' : 'show the version')
    .option('--db <file>', zh ? '数据库文件（默认 souk.db）' : 'database file (default souk.db)')
    .addOption(new Option('--lang <lang>', zh ? '界面语言' : 'language of all output').choices(['zh', 'en']))
    .option('--json', zh ? '输出 JSON（列表为 NDJSON）' : 'print JSON (NDJSON for lists)')
    .option('--quiet', zh ? '不显示进度和提示' : 'no progress, no notes')
    .option('--no-color', zh ? '不使用颜色' : 'no colours')
    .option('--debug', zh ? '出错时显示调用栈' : 'show a stack trace with an error');
  style(program, lang);
  program.addHelpText(
    'after',
    `\n${zh ? '示例：' : 'Examples:'}\n  souk audit https://shop.example\n  souk demo\n  souk audit --help\n`,
  );
  showHelpOrRefuse(program);

  const [first, second, third] = leadingWords(argv);
  for (const entry of VERBS) await addEntry(program, entry, first === entry.name, lang, run);
  for (const group of GROUPS) {
    const command = program.command(group.name).description(group.text[lang]);
    style(command, lang);
    showHelpOrRefuse(command);
    const nested = new Map<string, Command>();
    for (const entry of group.entries) {
      const [word = '', verb] = entry.name.split(' ');
      const chosen = first === group.name && second === word;
      if (verb === undefined) await addEntry(command, entry, chosen, lang, run);
      else {
        const parent = nested.get(word) ?? nestedNoun(command, word, group, lang);
        nested.set(word, parent);
        await addEntry(parent, { ...entry, name: verb }, chosen && third === verb, lang, run);
      }
    }
  }
  return program;
}

async function addEntry(parent: Command, entry: CommandEntry, chosen: boolean, lang: Lang, run: Run): Promise<void> {
  const command = parent.command(entry.name).description(entry.text[lang]);
  style(command, lang);
  if (!chosen) return;
  const { command: spec } = await entry.load();
  command.description(spec.text[lang]);
  for (const argument of spec.arguments ?? []) command.argument(argument.name, argument.text[lang]);
  for (const option of spec.options ?? []) {
    const built = new Option(option.flags, option.text[lang]);
    if (option.choices) built.choices([...option.choices]);
    if (option.many) built.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    if (option.default !== undefined) built.default(option.default);
    command.addOption(built);
  }
  const title = lang === 'zh' ? '示例：' : 'Examples:';
  const examples = spec.examples.map((example) => `  souk ${example.line}\n      ${example.text[lang]}`);
  command.addHelpText('before', `${title}\n${examples.join('\n')}\n`);
  command.action(async (...received: unknown[]) => {
    const self = received.at(-1) as Command;
    const args = (received.slice(0, -2) as (string | string[] | undefined)[]).flat().filter((arg) => arg !== undefined);
    const globals = self.optsWithGlobals() as OptionValues;
    await run(spec, args as string[], self.opts() as OptionValues, globals);
  });
}

/** `souk content fact …`: the noun inside a noun, described by its verbs. */
function nestedNoun(parent: Command, word: string, group: CommandGroup, lang: Lang): Command {
  const verbs = group.entries.flatMap(({ name }) => (name.startsWith(`${word} `) ? [name.slice(word.length + 1)] : []));
  const command = parent.command(word).description(group.nouns?.[word]?.[lang] ?? verbs.join(', '));
  style(command, lang);
  showHelpOrRefuse(command);
  return command;
}

/** A noun alone shows its help; a noun with a word that is no verb of it is an error with a suggestion. */
function showHelpOrRefuse(command: Command): void {
  command.allowExcessArguments(true);
  command.action(() => {
    // Commander makes this complaint itself for commands without an action; its types keep the method private.
    if (command.args.length > 0) (command as unknown as { unknownCommand(): void }).unknownCommand();
    command.outputHelp();
  });
}

function style(command: Command, lang: Lang): void {
  command.exitOverride();
  command.configureOutput({ outputError: () => {} });
  command.helpOption('-h, --help', lang === 'zh' ? '显示帮助' : 'show help');
  command.helpCommand(false);
  command.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => TITLES[lang][title] ?? title,
    optionDescription: (option) => {
      const notes = [
        ...(option.argChoices ? [`${lang === 'zh' ? '可选' : 'one of'}: ${option.argChoices.join(', ')}`] : []),
        ...(option.defaultValue === undefined || typeof option.defaultValue === 'boolean'
          ? []
          : [`${lang === 'zh' ? '默认' : 'default'}: ${String(option.defaultValue)}`]),
      ];
      return notes.length === 0 ? option.description : `${option.description} (${notes.join('; ')})`;
    },
  });
}

/** The first three words of the line that are neither options nor their values. */
function leadingWords(argv: readonly string[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < argv.length && words.length < 3; i++) {
    const word = argv[i]!;
    if (word === '--db' || word === '--lang') i += 1;
    else if (!word.startsWith('-')) words.push(word);
  }
  return words;
}
