import { main } from './main.ts';

// `npm start` alone audits the bundled sample shop; `npm start -- audit URL` is the ordinary command.
const given = process.argv.slice(2);
process.exitCode = await main(given.length > 0 ? given : ['demo']);
