import { CHANNELS } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出渠道限制：数值、单位、来源、核对日期、可信程度。',
    en: 'List the limits of channels: value, unit, source, date, how well known.',
  },
  options: ROW_OPTIONS,
  examples: [{ line: 'content channels', text: { zh: '全部渠道', en: 'all channels' } }],
  async run(context, _args, options) {
    const rows = CHANNELS.flatMap((channel) =>
      (
        [
          ['title', channel.title],
          ['title-min', channel.titleMin],
          ['summary', channel.summary],
          ['body', channel.body],
        ] as const
      ).map(([what, limit]) => ({ channel, what, limit })),
    ).filter((row) => row.limit !== undefined || row.what === 'title');
    await context.rows(
      {
        schema: 'souk.content.channels/1',
        empty: { zh: '没有渠道。', en: 'No channels.' },
        rows,
        columns: [
          {
            key: 'channel',
            header: { zh: '渠道', en: 'Channel' },
            value: (row) => (context.json ? row.channel.id : row.channel.name[context.lang]),
          },
          { key: 'what', header: { zh: '项目', en: 'What' }, value: (row) => row.what },
          {
            key: 'limit',
            header: { zh: '限制', en: 'Limit' },
            value: (row) => row.limit?.value ?? null,
            align: 'right',
          },
          { key: 'unit', header: { zh: '单位', en: 'Unit' }, value: (row) => row.limit?.unit ?? null },
          { key: 'proof', header: { zh: '依据', en: 'Proof' }, value: (row) => row.limit?.proof ?? null },
          { key: 'checked', header: { zh: '核对日期', en: 'Checked' }, value: (row) => row.limit?.checked ?? null },
          {
            key: 'source',
            header: { zh: '来源', en: 'Source' },
            value: (row) => row.limit?.source ?? null,
            maxWidth: 48,
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
