import { type Lang, type Message, render } from '../kernel/i18n/message.ts';
import { visibleText } from '../kernel/text/visible.ts';
import type { RowFormat } from '../report/rows/emit-rows.ts';
import type { RowTable } from '../report/rows/row-table.ts';
import type { Sqlite } from '../store/open.ts';
import type { OptionValues } from './command.ts';
import type { Config } from './config.ts';

/** What every command is handed: where to write, in which language, and the store, opened on demand. */
export interface Context {
  readonly lang: Lang;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly debug: boolean;
  readonly dbPath: string;
  readonly config: Config;
  /** True when a person watches standard error: progress may redraw one line. */
  readonly interactive: boolean;
  /** Data, to standard output. */
  out(text: string): void;
  /** Everything that is not data, one line to standard error; silent with --quiet. */
  say(message: Message): void;
  /** A message in the language of this run. */
  text(message: Message): string;
  /** Opens souk.db (once); closed when the command ends. */
  store(options?: { mustExist?: boolean }): Promise<Sqlite>;
  /** One list in the format that `--json`, `--format` and `--out` ask for; see ROW_OPTIONS. */
  rows<Row>(table: RowTable<Row>, options: OptionValues): Promise<number>;
  /** Aborted by the first Ctrl-C or SIGTERM; a second one leaves at once. */
  readonly signal: AbortSignal;
  /** Called when the command ends, also after an error. */
  onExit(action: () => void): void;
}

export interface ContextInit {
  lang: Lang;
  json: boolean;
  quiet: boolean;
  color: boolean;
  debug: boolean;
  dbPath: string;
  config: Config;
  signal: AbortSignal;
}

/** The context of a real process. */
export function createContext(init: ContextInit): { context: Context; close(): void } {
  const actions: (() => void)[] = [];
  let db: Sqlite | undefined;
  const context: Context = {
    ...init,
    interactive: process.stderr.isTTY === true && !init.quiet,
    out: (text) => {
      process.stdout.write(text);
    },
    say: (message) => {
      if (!init.quiet) process.stderr.write(`${visibleText(render(message, init.lang))}\n`);
    },
    text: (message) => render(message, init.lang),
    store: async (options = {}) => {
      const { openStore } = await import('../store/open.ts');
      db ??= openStore(init.dbPath, options);
      return db;
    },
    rows: async (table, options) => {
      const { emitRows } = await import('../report/rows/emit-rows.ts');
      const format = (init.json ? 'json' : (options['format'] ?? formatOf(options['out']))) as RowFormat;
      return emitRows(table, {
        format,
        lang: init.lang,
        out: options['out'] as string | undefined,
        force: options['force'] === true,
        write: (text) => context.out(text),
      });
    },
    onExit: (action) => {
      actions.push(action);
    },
  };
  return {
    context,
    close: () => {
      for (const action of actions.reverse()) action();
      db?.close();
    },
  };
}

function formatOf(out: unknown): RowFormat {
  if (typeof out !== 'string') return 'table';
  return out.endsWith('.xlsx') ? 'xlsx' : out.endsWith('.csv') ? 'csv' : 'json';
}
