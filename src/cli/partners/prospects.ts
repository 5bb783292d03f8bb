import { listPartners } from '../../../partners/index.ts';
import type { Prospect } from '../../app/partners-prospect-score.ts';
import { findProspects, keepProspects, listedProspects } from '../../app/partners-prospects.ts';
import { readSites } from '../../app/partners-read-sites.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { type LetterKind, prospectDraft } from '../../report/partners/prospect-draft.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { needAction } from './need-action.ts';
import { pipelineTable, prospectTable } from './prospect-tables.ts';

const STAGES = ['prospect', 'contacted', 'replied', 'negotiating', 'agreed'];

export const command: CommandSpec = {
  text: {
    zh: '潜在伙伴：find 从抓取的外链（自己的或竞品的）或搜索结果中找、import 从名单、外链或排名导出文件导入、list 看跟进进度、draft 起草信件（只起草，不发送）。',
    en: 'Prospects: find them in crawled out-links (own or of competitors) or search results, import lists, backlink and ranking exports, list the pipeline, draft a message (nothing is sent).',
  },
  arguments: [
    { name: '<action>', text: { zh: 'find、import、list 或 draft', en: 'find, import, list or draft' } },
    { name: '[subject]', text: { zh: '名单文件或伙伴编号', en: 'list file or partner' } },
  ],
  options: [
    { flags: '--crawl <id>', text: { zh: '抓取编号（默认最近一次）', en: 'crawl (default: the newest)' } },
    { flags: '--host <host>', text: { zh: '竞品站点：用它最近一次抓取', en: 'a competitor: its newest crawl' } },
    {
      flags: '--from <source>',
      text: {
        zh: '来源：外链或关键词库里的搜索结果',
        en: 'out-links of a crawl, or the search results in the keyword bank',
      },
      choices: ['crawl', 'serp'],
      default: 'crawl',
    },
    {
      flags: '--next <date>',
      text: { zh: '新站点的首次联系日期', en: 'day of the first contact with new ones' },
    },
    {
      flags: '--about <kind>',
      text: { zh: '信件内容：合作、友链、互推、跟进、链接丢失', en: 'what the letter is about' },
      choices: ['program', 'friendlink', 'swap', 'followup', 'lost'],
      default: 'program',
    },
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
    {
      line: 'partners prospects find --host chawiki.com.cn --next 2026-12-01',
      text: { zh: '竞品在推荐谁', en: 'whom a competitor recommends' },
    },
    { line: 'partners prospects import sites.csv', text: { zh: '从名单导入', en: 'from a list' } },
    { line: 'partners prospects list', text: { zh: '按行动日期排列的跟进表', en: 'the pipeline by next action' } },
    {
      line: 'partners prospects draft puer --about friendlink --letter zh',
      text: { zh: '起草友链信', en: 'draft a letter about friendly links' },
    },
  ],
  async run(context, [action, subject], options) {
    const db = await context.store();
    const now = Date.now();
    const words = (options['word'] as string[] | undefined) ?? [];
    const on = options['next'] as string | undefined;
    const first =
      on === undefined ? undefined : { on, action: context.text(msg({ zh: '首次联系', en: 'first contact' })) };
    const told = (added: number) =>
      context.say(msg({ zh: '新增 {added} 个潜在伙伴。', en: '{added} new {added|prospect|prospects}.' }, { added }));
    if (action === 'find') {
      const rows = findProspects(db, {
        from: options['from'] as 'crawl',
        crawl: options['crawl'] === undefined ? undefined : Number(options['crawl']),
        host: options['host'] as string | undefined,
        words,
      });
      if (options['keep'] === true) told(keepProspects(db, rows.map(kept), now, first));
      await context.rows(prospectTable(rows), options);
      return EXIT.ok;
    }
    if (action === 'draft') {
      needAction(action, ['draft'], subject);
      const lang = (options['letter'] as 'zh' | undefined) ?? context.lang;
      context.out(prospectDraft(db, subject!, lang, options['about'] as LetterKind));
      return EXIT.ok;
    }
    if (action === 'import') {
      needAction(action, ['import'], subject);
      const sites = await readSites(subject!);
      const rows = listedProspects(db, sites, words);
      told(keepProspects(db, sites, now, first));
      await context.rows(prospectTable(rows), options);
      return EXIT.ok;
    }
    needAction(action, ['find', 'import', 'list', 'draft'], action);
    const rows = listPartners(db)
      .filter((row) => STAGES.includes(row.status))
      .sort((a, b) => ((a.nextActionOn ?? '9999') < (b.nextActionOn ?? '9999') ? -1 : 1));
    await context.rows(pipelineTable(rows, context.lang, now), options);
    return EXIT.ok;
  },
};

function kept(row: Prospect): { domain: string; source: string } {
  return { domain: row.domain, source: row.source };
}
