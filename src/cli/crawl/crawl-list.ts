import { listCrawls } from '../../../crawlers/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { CRAWL_STATES } from './crawl-states.ts';

export const command: CommandSpec = {
  text: { zh: '列出全部抓取：站点、状态、页数、耗时。', en: 'List all crawls: site, state, pages, time.' },
  options: ROW_OPTIONS,
  examples: [{ line: 'crawl list', text: { zh: '全部抓取，最新在前', en: 'all crawls, newest first' } }],
  async run(context, _args, options) {
    const db = await context.store();
    await context.rows(
      {
        schema: 'souk.crawls/1',
        empty: { zh: '还没有抓取过。运行 souk audit 开始。', en: 'No crawl yet. Start with souk audit.' },
        rows: listCrawls(db, Date.now()),
        columns: [
          { key: 'id', header: { zh: '编号', en: 'ID' }, value: (row) => row.id, align: 'right' },
          { key: 'seeds', header: { zh: '站点', en: 'Site' }, value: (row) => row.seeds, maxWidth: 40 },
          {
            key: 'state',
            header: { zh: '状态', en: 'State' },
            value: (row) => (context.json ? row.state : CRAWL_STATES[row.state]![context.lang]),
          },
          { key: 'stopReason', header: { zh: '结束原因', en: 'Ended by' }, value: (row) => row.stopReason },
          { key: 'fetched', header: { zh: '已抓取', en: 'Fetched' }, value: (row) => row.fetched, align: 'right' },
          { key: 'discovered', header: { zh: '已发现', en: 'Seen' }, value: (row) => row.discovered, align: 'right' },
          { key: 'queued', header: { zh: '待抓取', en: 'Queued' }, value: (row) => row.queued, align: 'right' },
          { key: 'findings', header: { zh: '问题', en: 'Findings' }, value: (row) => row.findings, align: 'right' },
          {
            key: 'startedAt',
            header: { zh: '开始时间', en: 'Started' },
            value: (row) => new Date(row.startedAt).toISOString(),
          },
          {
            key: 'seconds',
            header: { zh: '耗时(秒)', en: 'Seconds' },
            value: (row) => Math.round(row.elapsedMs / 100) / 10,
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
