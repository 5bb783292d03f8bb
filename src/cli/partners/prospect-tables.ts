import type { PartnerRow } from '../../../partners/index.ts';
import { zonedText } from '../../../partners/index.ts';
import type { Prospect } from '../../app/partners-prospect-score.ts';
import type { Lang, Text } from '../../kernel/i18n/message.ts';
import type { RowTable } from '../../report/rows/row-table.ts';

/** The stages of the pipeline before a partner is live. */
const STAGE: Readonly<Record<string, Text>> = {
  prospect: { zh: '待联系', en: 'prospect' },
  contacted: { zh: '已联系', en: 'contacted' },
  replied: { zh: '已回复', en: 'replied' },
  negotiating: { zh: '洽谈中', en: 'negotiating' },
  agreed: { zh: '已谈妥', en: 'agreed' },
};

/** Sites that were found, with what the score is made of. */
export function prospectTable(rows: readonly Prospect[]): RowTable<Prospect> {
  return {
    schema: 'souk.partner-prospects/1',
    empty: { zh: '没有找到合适的站点。', en: 'No sites were found.' },
    rows,
    columns: [
      { key: 'domain', header: { zh: '站点', en: 'Site' }, value: (row) => row.domain },
      { key: 'score', header: { zh: '评分', en: 'Score' }, value: (row) => row.score, align: 'right' },
      { key: 'source', header: { zh: '来源', en: 'Source' }, value: (row) => row.source, hideInTerminal: true },
      { key: 'links', header: { zh: '次数', en: 'Seen' }, value: (row) => row.links, align: 'right' },
      { key: 'pages', header: { zh: '页面/词', en: 'Pages/words' }, value: (row) => row.pages, align: 'right' },
      {
        key: 'anchor',
        header: { zh: '常用锚文字或词', en: 'Anchor or word' },
        value: (row) => row.anchor,
        maxWidth: 30,
      },
      { key: 'known', header: { zh: '已在册', en: 'Known' }, value: (row) => row.known },
      { key: 'reasons', header: { zh: '评分依据', en: 'Reasons' }, value: (row) => row.reasons, maxWidth: 60 },
    ],
  };
}

/** The pipeline by next action; what is due says so (days of China). */
export function pipelineTable(rows: readonly PartnerRow[], lang: Lang, now: number): RowTable<PartnerRow> {
  const today = zonedText(now, 'Asia/Shanghai').slice(0, 10);
  const due = (on: string | null) =>
    on === null
      ? null
      : on < today
        ? { zh: '已逾期', en: 'overdue' }[lang]
        : on === today
          ? { zh: '今天', en: 'today' }[lang]
          : null;
  return {
    schema: 'souk.partner-pipeline/1',
    empty: { zh: '还没有潜在伙伴。', en: 'No prospects yet.' },
    rows,
    columns: [
      { key: 'code', header: { zh: '编号', en: 'Code' }, value: (row) => row.code },
      { key: 'name', header: { zh: '名称', en: 'Name' }, value: (row) => row.name, maxWidth: 24 },
      { key: 'status', header: { zh: '阶段', en: 'Stage' }, value: (row) => STAGE[row.status]?.[lang] ?? row.status },
      { key: 'nextActionOn', header: { zh: '行动日期', en: 'On' }, value: (row) => row.nextActionOn },
      { key: 'due', header: { zh: '到期', en: 'Due' }, value: (row) => due(row.nextActionOn) },
      { key: 'nextAction', header: { zh: '下一步', en: 'Next' }, value: (row) => row.nextAction },
      { key: 'site', header: { zh: '网站', en: 'Site' }, value: (row) => row.site, maxWidth: 40 },
    ],
  };
}
