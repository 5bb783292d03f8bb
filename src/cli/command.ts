import type { ExitCode } from '../kernel/errors.ts';
import type { Text } from '../kernel/i18n/message.ts';
import type { Context } from './context.ts';

/** An option as commander writes it (`--out <dir>`), with its text in both languages. */
export interface OptionSpec {
  flags: string;
  text: Text;
  /** May be given several times (values are collected into an array). */
  many?: boolean;
  choices?: readonly string[];
  default?: string;
}

export interface ArgumentSpec {
  /** `<file>` needed, `[crawl]` optional, `<file...>` one or more. */
  name: string;
  text: Text;
}

export interface ExampleSpec {
  /** The line after `souk `; every example is executed by a test. */
  line: string;
  text: Text;
}

export type OptionValues = Readonly<Record<string, string | boolean | string[] | undefined>>;

/** One command: data for the help, and `run`, which parses, calls one use case, renders, and returns the exit code. */
export interface CommandSpec {
  text: Text;
  arguments?: readonly ArgumentSpec[];
  options?: readonly OptionSpec[];
  examples: readonly ExampleSpec[];
  run(context: Context, args: readonly string[], options: OptionValues): Promise<ExitCode>;
}

/**
 * An entry of a command list: the name is known at once, the code is loaded when it is called. In a group the name may
 * have two words (`fact add`): then the first is a noun inside the noun.
 */
export interface CommandEntry {
  name: string;
  text: Text;
  load(): Promise<{ command: CommandSpec }>;
}

/** A noun (`souk crawl …`) with its verbs. The first words that people type. */
export interface CommandGroup {
  name: string;
  text: Text;
  entries: readonly CommandEntry[];
  /** What the first words of two-word entries stand for. */
  nouns?: Readonly<Record<string, Text>>;
}
