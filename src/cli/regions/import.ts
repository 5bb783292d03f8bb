import { importOwnFile } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '导入 Microsoft Advertising 的 GeoLocations.csv，按其中的 Google 编码对应到地区表。',
    en: 'Take in Microsoft Advertising’s GeoLocations.csv; its Google ids join it to the region table.',
  },
  arguments: [{ name: '<file>', text: { zh: 'GeoLocations.csv', en: 'GeoLocations.csv' } }],
  examples: [{ line: 'regions import GeoLocations.csv', text: { zh: '导入地域编码', en: 'take in the codes' } }],
  async run(context, [file = '']) {
    const report = await importOwnFile(await context.store(), file, 'locations', {
      currency: 'CNY',
      map: new Map(),
      now: Date.now(),
      dryRun: false,
    });
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.regions-import/1', ...report })}\n`);
    context.say(
      report.known
        ? msg(
            { zh: '{file} 已导入过，没有变化。', en: '{file} is in already; nothing changed.' },
            { file: report.file },
          )
        : msg(
            {
              zh: '{file}：对应上 {rows} 个地区，其余 {rest} 行不在中国省级地区表内。',
              en: '{file}: {rows} places joined; {rest} other rows are not in the region table.',
            },
            { file: report.file, rows: report.rows, rest: report.noPlace },
          ),
    );
    return EXIT.ok;
  },
};
