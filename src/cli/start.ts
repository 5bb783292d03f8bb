import { main } from './main.ts';

const given = process.argv.slice(2);
process.exitCode = await main(namesCommand(given) ? given : ['demo', ...given]);

/**
 * `npm start`, alone or with options, audits the bundled sample shop; `npm start -- audit URL` is the ordinary command.
 * Options that belong to no command (`--lang zh audit …`) may stand before it.
 */
function namesCommand(words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (['-h', '--help', '-V', '--version'].includes(word)) return true;
    if (word === '--db' || word === '--lang') i += 1;
    else if (!['--json', '--quiet', '--no-color', '--debug'].includes(word)) return !word.startsWith('-');
  }
  return false;
}
