import type { Ad, AdLine, CopyVerdict, RefusedLine } from '../../../bids/index.ts';
import { type AdLawHit, lawOf } from '../../kernel/adlaw/index.ts';
import { eventByCode } from '../../kernel/calendar/events.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import type { RowColumn } from '../../report/rows/row-table.ts';

/** Verdicts on a piece of copy, for people. */
const PROBLEMS: Readonly<Record<CopyVerdict['problems'][number], { zh: string; en: string }>> = {
  'too-long': { zh: '超长', en: 'too long' },
  'too-short': { zh: '过短', en: 'too short' },
  'unclosed-brace': { zh: '花括号不成对', en: 'unpaired brace' },
  'no-default': { zh: '通配符缺默认词', en: 'insertion without default' },
  'out-of-season': { zh: '不在投放期', en: 'out of season' },
  twice: { zh: '重复', en: 'twice' },
  'law-ban': { zh: '广告法禁用', en: 'banned by advertising law' },
  'law-evidence': { zh: '需要证据', en: 'needs evidence' },
};

const slotName = (slot: 'title' | 'description', lang: Lang) =>
  lang === 'zh' ? (slot === 'title' ? '标题' : '描述') : slot;

/** The law, its article and its edition behind each hit. */
function lawText(hits: readonly AdLawHit[], lang: Lang): string | null {
  const lines = hits
    .filter((hit) => hit.state !== 'exempt')
    .map((hit) => {
      const law = lawOf(hit.law);
      return lang === 'zh'
        ? `“${hit.matched}”：${law.name.zh} ${hit.article}（${law.version}）`
        : `“${hit.matched}”: ${law.name.en} ${hit.article} (${law.version})`;
    });
  return lines.join(lang === 'zh' ? '；' : '; ') || null;
}

/** Columns of checked copy. */
export function verdictColumns(lang: Lang): RowColumn<CopyVerdict>[] {
  return [
    { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan, maxWidth: 20 },
    { key: 'unit', header: { zh: '单元', en: 'Ad group' }, value: (row) => row.unit, maxWidth: 16 },
    { key: 'slot', header: { zh: '位置', en: 'Slot' }, value: (row) => slotName(row.slot, lang) },
    { key: 'longest', header: { zh: '最长情形', en: 'At its longest' }, value: (row) => row.longest, maxWidth: 50 },
    { key: 'length', header: { zh: '长度', en: 'Length' }, value: (row) => row.length, align: 'right' },
    { key: 'max', header: { zh: '上限', en: 'Limit' }, value: (row) => row.limit?.max ?? null, align: 'right' },
    {
      key: 'problems',
      header: { zh: '结论', en: 'Verdict' },
      value: (row) =>
        row.problems.length === 0
          ? { zh: '可用', en: 'fine' }[lang]
          : row.problems.map((problem) => PROBLEMS[problem][lang]).join(lang === 'zh' ? '、' : ', '),
    },
    { key: 'law', header: { zh: '依据', en: 'Law' }, value: (row) => lawText(row.law, lang), maxWidth: 50 },
  ];
}

/** One line of a written ad, or one that was refused. */
export interface WrittenLine {
  plan: string;
  unit: string;
  /** Number of the ad in its group; null: not used. */
  ad: number | null;
  event: string | null;
  from: string | null;
  to: string | null;
  line: AdLine | null;
  refused: RefusedLine | null;
  url: string | null;
}

/** Lines of ads and refusals, in the order in which they are read. */
export function writtenLines(group: {
  plan: string;
  unit: string;
  ads: readonly Ad[];
  refused: readonly RefusedLine[];
}) {
  const { plan, unit } = group;
  return [
    ...group.ads.flatMap(({ event, from, to, url, titles, descriptions }, i) =>
      [...titles, ...descriptions].map(
        (line): WrittenLine => ({ plan, unit, ad: i + 1, event, from, to, url, line, refused: null }),
      ),
    ),
    ...group.refused.map(
      (refused): WrittenLine => ({
        plan,
        unit,
        ad: null,
        event: null,
        from: null,
        to: null,
        url: null,
        line: null,
        refused,
      }),
    ),
  ];
}

function verdictOf({ line, refused }: WrittenLine, lang: Lang): string {
  const zh = lang === 'zh';
  if (refused) return `${zh ? '未用：' : 'not used: '}${PROBLEMS[refused.reason][lang]}`;
  if (!line) return '';
  if (line.law.length > 0) return zh ? `有证据：${line.facts.join('、')}` : `with evidence: ${line.facts.join(', ')}`;
  if (line.facts.length > 0) return zh ? `可用（${line.facts.join('、')}）` : `fine (${line.facts.join(', ')})`;
  if (line.fixed) return zh ? '可用，不用通配符' : 'fine, without insertion';
  return zh ? '可用' : 'fine';
}

/** Columns of written ads. */
export function writtenColumns(lang: Lang): RowColumn<WrittenLine>[] {
  return [
    { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan, maxWidth: 20 },
    { key: 'unit', header: { zh: '单元', en: 'Ad group' }, value: (row) => row.unit, maxWidth: 16 },
    { key: 'ad', header: { zh: '创意', en: 'Ad' }, value: (row) => row.ad, align: 'right' },
    {
      key: 'event',
      header: { zh: '节点', en: 'Event' },
      value: (row) => (row.event === null ? null : (eventByCode(row.event)?.name[lang] ?? row.event)),
    },
    { key: 'from', header: { zh: '开始', en: 'From' }, value: (row) => row.from, hideInTerminal: true },
    { key: 'to', header: { zh: '结束', en: 'To' }, value: (row) => row.to, hideInTerminal: true },
    {
      key: 'slot',
      header: { zh: '位置', en: 'Slot' },
      value: (row) => slotName(row.line?.slot ?? row.refused?.slot ?? 'title', lang),
    },
    {
      key: 'text',
      header: { zh: '文案', en: 'Copy' },
      value: (row) => row.line?.text ?? row.refused?.text ?? '',
      maxWidth: 56,
    },
    {
      key: 'longest',
      header: { zh: '最长情形', en: 'At its longest' },
      value: (row) => row.line?.longest ?? row.refused?.text ?? '',
      hideInTerminal: true,
    },
    {
      key: 'length',
      header: { zh: '最长', en: 'Longest' },
      value: (row) => row.line?.length ?? row.refused?.length ?? null,
      align: 'right',
    },
    {
      key: 'max',
      header: { zh: '上限', en: 'Limit' },
      value: (row) => row.line?.limit?.max ?? row.refused?.max ?? null,
      align: 'right',
    },
    { key: 'verdict', header: { zh: '结论', en: 'Verdict' }, value: (row) => verdictOf(row, lang) },
    {
      key: 'law',
      header: { zh: '依据', en: 'Law' },
      value: (row) => lawText(row.line?.law ?? row.refused?.law ?? [], lang),
      maxWidth: 40,
    },
    {
      key: 'template',
      header: { zh: '模板', en: 'Template' },
      value: (row) => row.line?.template ?? row.refused?.template ?? null,
      hideInTerminal: true,
    },
    { key: 'url', header: { zh: '落地页', en: 'Page' }, value: (row) => row.url, hideInTerminal: true },
  ];
}
