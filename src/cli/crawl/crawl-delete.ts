import { deleteCrawl, showCrawl } from '../../../crawlers/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '删除一次抓取及其全部数据（页面、链接、问题）。须加 --yes。',
    en: 'Delete a crawl with all its data (pages, links, findings). Needs --yes.',
  },
  arguments: [
    {
      name: '<crawl>',
      text: { zh: '抓取编号（见 souk crawl list）', en: 'number of the crawl (see souk crawl list)' },
    },
  ],
  options: [{ flags: '--yes', text: { zh: '确认删除', en: 'really delete' } }],
  examples: [{ line: 'crawl delete 1 --yes', text: { zh: '删除第 1 次抓取', en: 'delete crawl 1' } }],
  async run(context, [id = ''], options) {
    const db = await context.store({ mustExist: true });
    const crawl = showCrawl(db, id, Date.now());
    if (crawl.state === 'running') throw running(id);
    if (options['yes'] !== true) throw unconfirmed(id, crawl.fetched);
    deleteCrawl(db, id, Date.now());
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.crawl-delete/1', id: crawl.id })}\n`);
    else {
      context.out(
        `${context.text(
          msg(
            {
              zh: '已删除第 {id} 次抓取（{pages} 个页面，{findings} 条问题）。',
              en: 'Crawl {id} is deleted ({pages} {pages|page|pages}, {findings} {findings|finding|findings}).',
            },
            { id, pages: crawl.fetched, findings: crawl.findings },
          ),
        )}\n`,
      );
    }
    return EXIT.ok;
  },
};

function unconfirmed(id: string, pages: number): SoukError {
  return new SoukError({
    code: 'delete-unconfirmed',
    what: msg(
      {
        zh: '第 {id} 次抓取有 {pages} 个页面，没有删除',
        en: 'Crawl {id} has {pages} {pages|page|pages}; nothing was deleted',
      },
      { id, pages },
    ),
    next: msg({ zh: '确定要删除就加上 --yes。', en: 'Add --yes if you mean it.' }),
  });
}

function running(id: string): SoukError {
  return new SoukError({
    code: 'crawl-running',
    exit: EXIT.outside,
    what: msg({ zh: '第 {id} 次抓取正在进行', en: 'Crawl {id} is running' }, { id }),
    next: msg({ zh: '先停止它（Ctrl-C），再删除。', en: 'Stop it first (Ctrl-C), then delete it.' }),
  });
}
