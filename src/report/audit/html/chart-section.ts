import { msg } from '../../../kernel/i18n/message.ts';
import type { AuditSummary } from '../audit-summary.ts';
import { shareText } from '../format.ts';
import { reasonText } from '../reason-text.ts';
import { areaText, SEVERITIES, SEVERITY_TEXT } from '../severity-text.ts';
import { both, number } from './both.ts';
import { type Chart, chartFigure } from './charts.ts';

/** The drawings of the report, each with its sentence and table. */
export function chartSection(summary: AuditSummary): string {
  const charts = [statusChart(summary), depthChart(summary), areaChart(summary), timeChart(summary)];
  if (summary.distributions.notIndexable.length > 0) charts.push(indexChart(summary));
  if (summary.distributions.pageTypes.length > 1) charts.push(typeChart(summary));
  return `<section id="charts"><h2>${both({ zh: '站点概貌', en: 'The site at a glance' })}</h2>
<div class="charts">${charts.map(chartFigure).join('')}</div></section>`;
}

const PAGES = { name: { zh: '网址数', en: 'URLs' }, tone: 'plain' };

function statusChart({ totals }: AuditSummary): Chart {
  const tones: Record<string, string> = { '2': 'ok', '3': 'notice', '4': 'warning', '5': 'error' };
  const bars = Object.entries(totals.byStatus)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, n]) => ({
      label: { zh: status, en: status },
      parts: [{ value: n, tone: tones[status[0]!] ?? 'plain' }],
    }));
  const failed = Object.entries(totals.byStatus).reduce((sum, [status, n]) => sum + (/^[45]/.test(status) ? n : 0), 0);
  const moved = Object.entries(totals.byStatus).reduce((sum, [status, n]) => sum + (/^3/.test(status) ? n : 0), 0);
  return {
    id: 'status',
    title: { zh: '状态码', en: 'Status codes' },
    sentence: msg(
      {
        zh: '{all} 个网址中，{failed} 个（{share}）返回错误，{moved} 个是跳转。',
        en: 'Of {all} {all|URL|URLs}, {failed} ({share}) answered with an error and {moved} {moved|redirects|redirect}.',
      },
      { all: totals.fetched, failed, share: shareText(failed, totals.fetched), moved },
    ),
    bars,
    parts: [PAGES],
    labelName: { zh: '状态码', en: 'Status' },
    whole: totals.fetched,
    shape: 'rows',
  };
}

function depthChart({ distributions, totals }: AuditSummary): Chart {
  const reached = distributions.depth.filter((row) => row.depth !== null);
  const far = reached.reduce((sum, row) => sum + (row.depth! > 3 ? row.pages : 0), 0);
  const lost = distributions.depth.find((row) => row.depth === null)?.pages ?? 0;
  const share = shareText(far, totals.pages);
  const shown = reached.slice(0, 10);
  const rest = reached.slice(10);
  if (rest.length > 0) {
    shown.push({
      depth: rest[0]!.depth,
      pages: rest.reduce((sum, row) => sum + row.pages, 0),
      indexable: rest.reduce((sum, row) => sum + row.indexable, 0),
    });
  }
  const bars = shown.map((row, i) => {
    const name = `${row.depth}${i === 10 ? '+' : ''}`;
    return {
      label: { zh: name, en: name },
      parts: [
        { value: row.indexable, tone: 'plain' },
        { value: row.pages - row.indexable, tone: 'faint' },
      ],
    };
  });
  if (lost > 0)
    bars.push({
      label: { zh: '无入链', en: 'none' },
      parts: [
        { value: lost, tone: 'warning' },
        { value: 0, tone: 'faint' },
      ],
    });
  return {
    id: 'depth',
    title: { zh: '点击深度', en: 'Click depth' },
    sentence:
      lost === 0
        ? msg(
            {
              zh: '从起始页点击超过 3 次才能到达的网页有 {far} 个（{share}）。',
              en: '{far} {far|page is|pages are} more than three clicks from the start ({share}).',
            },
            { far, share },
          )
        : msg(
            {
              zh: '从起始页点击超过 3 次才能到达的网页有 {far} 个（{share}）；{lost} 个没有任何链接指向。',
              en: '{far} {far|page is|pages are} more than three clicks from the start ({share}); {lost} {lost|is|are} linked from nowhere.',
            },
            { far, share, lost },
          ),
    bars,
    parts: [
      { name: { zh: '可收录', en: 'Indexable' }, tone: 'plain' },
      { name: { zh: '不可收录', en: 'Not indexable' }, tone: 'faint' },
    ],
    labelName: { zh: '点击次数', en: 'Clicks' },
    whole: totals.pages,
    shape: 'columns',
  };
}

function areaChart({ groups }: AuditSummary): Chart {
  const areas = new Map<string, Record<string, number>>();
  for (const group of groups) {
    if (group.debatable) continue;
    const row = areas.get(group.area) ?? { error: 0, warning: 0, notice: 0 };
    row[group.severity]! += 1;
    areas.set(group.area, row);
  }
  const score = (row: Record<string, number>) => row['error']! * 1e6 + row['warning']! * 1e3 + row['notice']!;
  const sorted = [...areas].sort(([, a], [, b]) => score(b) - score(a));
  const worst = sorted[0];
  const name = worst ? areaText(worst[0]) : { zh: '', en: '' };
  return {
    id: 'areas',
    title: { zh: '各方面的问题', en: 'Faults by area' },
    sentence: worst
      ? {
          text: {
            zh: `问题最重的方面是“${name.zh}”：错误 {errors} 处，警告 {warnings} 处，提示 {notices} 处。同一原因只计一处。`,
            en: `Most work waits in ${name.en}: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {notices} {notices|notice|notices}. One cause counts once.`,
          },
          args: { errors: worst[1]['error']!, warnings: worst[1]['warning']!, notices: worst[1]['notice']! },
        }
      : msg({ zh: '没有发现问题。', en: 'Nothing was found.' }),
    bars: sorted.map(([area, row]) => ({
      label: areaText(area),
      parts: SEVERITIES.map((severity) => ({ value: row[severity]!, tone: severity })),
    })),
    parts: SEVERITIES.map((severity) => ({ name: SEVERITY_TEXT[severity].many, tone: severity })),
    labelName: { zh: '方面', en: 'Area' },
    shape: 'rows',
  };
}

function timeChart({ distributions }: AuditSummary): Chart {
  const all = distributions.ttfb.reduce((sum, step) => sum + step.pages, 0);
  const slow = distributions.ttfb.reduce((sum, step) => sum + (step.from >= 800 ? step.pages : 0), 0);
  const median = distributions.medianTtfbMs;
  return {
    id: 'time',
    title: { zh: '首字节时间', en: 'Time to first byte' },
    sentence: msg(
      {
        zh: '{slow} 个网址（{share}）超过 800 毫秒；中位数 {median} 毫秒。在抓取机器上测得。',
        en: '{slow} {slow|URL|URLs} ({share}) took over 800 ms; the median is {median} ms. Measured from the crawling machine.',
      },
      { slow, share: shareText(slow, all), median: median === null ? '–' : Math.round(median) },
    ),
    bars: distributions.ttfb.map((step) => {
      const name = step.to === null ? `≥ ${number(step.from)}` : `${number(step.from)}–${number(step.to)}`;
      return {
        label: { zh: name, en: name },
        parts: [{ value: step.pages, tone: step.from >= 800 ? 'warning' : 'plain' }],
      };
    }),
    parts: [PAGES],
    labelName: { zh: '毫秒', en: 'ms' },
    whole: all,
    shape: 'columns',
  };
}

function indexChart({ distributions, totals }: AuditSummary): Chart {
  const out = totals.pages - totals.indexable;
  return {
    id: 'index',
    title: { zh: '不可收录的原因', en: 'Kept from the index' },
    sentence: msg(
      {
        zh: '{out} 个网页（{share}）不会被收录。请确认是否有意为之。',
        en: '{out} {out|page|pages} ({share}) will not be shown by engines. Make sure that this is meant.',
      },
      { out, share: shareText(out, totals.pages) },
    ),
    bars: distributions.notIndexable
      .slice(0, 10)
      .map((row) => ({ label: reasonText(row.reason), parts: [{ value: row.pages, tone: 'plain' }] })),
    parts: [{ name: { zh: '网页数', en: 'Pages' }, tone: 'plain' }],
    labelName: { zh: '原因', en: 'Reason' },
    whole: out,
    shape: 'rows',
  };
}

function typeChart({ distributions, totals }: AuditSummary): Chart {
  const first = distributions.pageTypes[0]!;
  const share = shareText(first.pages, totals.pages);
  const type = PAGE_TYPE_TEXT[first.type] ?? { zh: first.type, en: first.type };
  return {
    id: 'types',
    title: { zh: '页面类型', en: 'Page types' },
    sentence:
      first.type === 'other'
        ? msg(
            {
              zh: '{share} 的网页看不出明确类型；规则按页面类型判断，只问该类页面应有的内容。',
              en: '{share} of the pages show no clear type; rules ask of a page only what suits its type.',
            },
            { share },
          )
        : {
            text: {
              zh: `最多的是${type.zh}（{share}）；规则按页面类型判断，只问该类页面应有的内容。`,
              en: `Most are ${type.en.toLowerCase()} pages ({share}); rules ask of a page only what suits its type.`,
            },
            args: { share },
          },
    bars: distributions.pageTypes.map((row) => ({
      label: PAGE_TYPE_TEXT[row.type] ?? { zh: row.type, en: row.type },
      parts: [{ value: row.pages, tone: 'plain' }],
    })),
    parts: [{ name: { zh: '网页数', en: 'Pages' }, tone: 'plain' }],
    labelName: { zh: '类型', en: 'Type' },
    whole: totals.pages,
    shape: 'rows',
  };
}

export const PAGE_TYPE_TEXT: Readonly<Record<string, { zh: string; en: string }>> = {
  home: { zh: '首页', en: 'Home' },
  category: { zh: '栏目页', en: 'Category' },
  product: { zh: '商品页', en: 'Product' },
  promo: { zh: '活动页', en: 'Promotion' },
  article: { zh: '文章页', en: 'Article' },
  search: { zh: '搜索页', en: 'Search' },
  utility: { zh: '功能页', en: 'Utility' },
  other: { zh: '其他', en: 'Other' },
};
