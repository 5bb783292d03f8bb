import { CommanderError } from 'commander';
import { asFileNotReadable } from '../io/file-not-readable.ts';
import { EXIT, type ExitCode, SoukError } from '../kernel/errors.ts';
import { type Config, loadConfig } from './config.ts';
import { createContext } from './context.ts';
import { chooseLang } from './language.ts';
import { buildProgram } from './program.ts';
import { reportError } from './report-error.ts';
import { stopSignal } from './stop-signal.ts';

/** Runs one command line (without `node` and the script) and returns its exit code. Never throws. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  // A reader that closes early (`souk pages | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
  });
  let lang = chooseLang(argv, undefined);
  let config: Config = { path: undefined, values: {} };
  const color = !argv.includes('--no-color') && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  const debug = argv.includes('--debug');
  const signal = stopSignal();
  let close = () => {};
  try {
    config = loadConfig(process.cwd());
    lang = chooseLang(argv, config);
    let code: ExitCode = EXIT.ok;
    const program = await buildProgram(argv, lang, async (spec, args, options, globals) => {
      const session = createContext({
        lang,
        config,
        color: color && (process.stdout.isTTY === true || process.env['FORCE_COLOR'] !== undefined),
        debug,
        json: globals['json'] === true,
        quiet: globals['quiet'] === true,
        dbPath:
          (globals['db'] as string | undefined) ??
          process.env['SOUK_DB'] ??
          (config.values['db'] as string) ??
          'souk.db',
        signal: signal.signal,
      });
      close = session.close;
      code = await spec.run(session.context, args, options);
    });
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return EXIT.ok;
    // A file that the user named and that is not there is no fault of Souk, wherever it was opened.
    const error = asFileNotReadable(thrown);
    reportError(error, { lang, debug, json: argv.includes('--json') });
    if (error instanceof CommanderError) return EXIT.usage;
    return error instanceof SoukError ? error.exit : EXIT.internal;
  } finally {
    close();
    signal.dispose();
  }
}
