import { listPartners } from '../../../partners/index.ts';
import { findProspects, keepProspects } from '../../app/partners-prospects.ts';
import { readSites } from '../../app/partners-read-sites.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { prospectDraft } from '../../report/partners/prospect-draft.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { needAction } from './need-action.ts';

const STAGES = ['prospect', 'contacted', 'replied', 'negotiating', 'agreed'];

export const command: CommandSpec = {
  text: {
    zh: '潜在伙伴：find 从抓取的外链中找、import 从名单导入、list 看跟进进度、draft 起草邀约信（只起草，不发送）。',
    en: 'Prospects: find them in crawled out-links, import lists, list the pipeline, draft a message (nothing is sent).',
  },
  arguments: [
    { name: '<action>', text: { zh: 'find、import、list 或 draft', en: 'find, import, list or draft' } },
    { name: '[subject]', text: { zh: '名单文件或伙伴编号', en: 'list file or partner' } },
  ],
  options: [
    { flags: '--crawl <id>', text: { zh: '抓取编号（默认最近一次）', en: 'crawl (default: the newest)' } },
    {
      flags: '--word <word>',
      text: { zh: '行业词，用于打分（可多次）', en: 'term of the trade, for the score (may be repeated)' },
      many: true,
    },
    { flags: '--keep', text: { zh: '把找到的新站点存为潜在伙伴', en: 'keep new sites as prospects' } },
    { flags: '--letter <lang>', text: { zh: '信件语言', en: 'language of the letter' }, choices: ['zh', 'en'] },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'partners prospects find --word 茶 --keep',
      text: { zh: '从外链中找并存下', en: 'find and keep sites that are linked to' },
    },
    { line: 'partners prospects import sites.csv', text: { zh: '从名单导入', en: 'from a list' } },
    { line: 'partners prospects list', text: { zh: '按行动日期排列的跟进表', en: 'the pipeline by next action' } },
    { line: 'partners prospects draft puer --letter zh', text: { zh: '起草邀约信', en: 'draft a letter' } },
  ],
  async run(context, [action, subject], options) {
    const db = await context.store();
    const now = Date.now();
    if (action === 'find') {
      const crawl = options['crawl'] === undefined ? undefined : Number(options['crawl']);
      const rows = findProspects(db, { crawl, words: (options['word'] as string[] | undefined) ?? [] });
      if (options['keep'] === true) {
        const added = keepProspects(
          db,
          rows.map((row) => ({ domain: row.domain, source: 'crawl' })),
          now,
        );
        context.say(msg({ zh: '新增 {added} 个潜在伙伴。', en: '{added} new {added|prospect|prospects}.' }, { added }));
      }
      await context.rows(
        {
          schema: 'souk.partner-prospects/1',
          empty: { zh: '没有找到外链站点。', en: 'No sites are linked to.' },
          rows,
          columns: [
            { key: 'domain', header: { zh: '站点', en: 'Site' }, value: (row) => row.domain },
            { key: 'score', header: { zh: '评分', en: 'Score' }, value: (row) => row.score, align: 'right' },
            { key: 'links', header: { zh: '链接', en: 'Links' }, value: (row) => row.links, align: 'right' },
            { key: 'pages', header: { zh: '页面', en: 'Pages' }, value: (row) => row.pages, align: 'right' },
            { key: 'anchor', header: { zh: '常用锚文字', en: 'Anchor' }, value: (row) => row.anchor, maxWidth: 30 },
            { key: 'known', header: { zh: '已在册', en: 'Known' }, value: (row) => row.known },
            {
              key: 'reasons',
              header: { zh: '评分依据', en: 'Reasons' },
              value: (row) => row.reasons,
              hideInTerminal: true,
            },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    if (action === 'draft') {
      needAction(action, ['draft'], subject);
      context.out(prospectDraft(db, subject!, (options['letter'] as 'zh' | undefined) ?? context.lang));
      return EXIT.ok;
    }
    if (action === 'import') {
      needAction(action, ['import'], subject);
      const added = keepProspects(db, await readSites(subject!), now);
      context.say(msg({ zh: '新增 {added} 个潜在伙伴。', en: '{added} new {added|prospect|prospects}.' }, { added }));
    } else needAction(action, ['find', 'import', 'list', 'draft'], action);
    const rows = listPartners(db)
      .filter((row) => STAGES.includes(row.status))
      .sort((a, b) => ((a.nextActionOn ?? '9999') < (b.nextActionOn ?? '9999') ? -1 : 1));
    await context.rows(
      {
        schema: 'souk.partner-pipeline/1',
        empty: { zh: '还没有潜在伙伴。', en: 'No prospects yet.' },
        rows,
        columns: [
          { key: 'code', header: { zh: '编号', en: 'Code' }, value: (row) => row.code },
          { key: 'status', header: { zh: '阶段', en: 'Stage' }, value: (row) => row.status },
          { key: 'nextActionOn', header: { zh: '行动日期', en: 'On' }, value: (row) => row.nextActionOn },
          { key: 'nextAction', header: { zh: '下一步', en: 'Next' }, value: (row) => row.nextAction },
          { key: 'site', header: { zh: '网站', en: 'Site' }, value: (row) => row.site, maxWidth: 40 },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
