import { main } from './main.ts';
import { leadingWords } from './program.ts';

// `npm start`, alone or with options, audits the bundled sample shop; `npm start -- audit URL` is the ordinary command.
const given = process.argv.slice(2);
const asksForHelp = given.some((word) => ['-h', '--help', '-V', '--version'].includes(word));
process.exitCode = await main(leadingWords(given).length > 0 || asksForHelp ? given : ['demo', ...given]);
