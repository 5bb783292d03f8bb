import type { StoredCrawl } from '../../../../crawlers/index.ts';
import { PRIORITY_FORMULA } from '../../../../crawlers/index.ts';
import { type Lang, render, type Text } from '../../../kernel/i18n/message.ts';
import type { AuditSummary } from '../audit-summary.ts';
import { durationText, timeText } from '../format.ts';
import { limits } from '../limits.ts';
import { SEVERITIES, SEVERITY_TEXT } from '../severity-text.ts';

export type CoverLine = readonly [label: Text, value: Text | string | number];

const STATE: Readonly<Record<StoredCrawl['state'], Text>> = {
  complete: { zh: '完整', en: 'complete' },
  partial: { zh: '部分（达到上限）', en: 'partial (a limit was reached)' },
  interrupted: { zh: '已中断', en: 'interrupted' },
  running: { zh: '未结束', en: 'not ended' },
};

/** What a sheet of one crawl must say about itself: where the rows come from and which filters made them. */
export function crawlCover(
  crawl: StoredCrawl,
  filters: Readonly<Record<string, unknown>>,
  version: string,
): CoverLine[] {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined);
  return [
    [{ zh: '来源', en: 'Source' }, crawl.seeds.join(' ')],
    [{ zh: '抓取编号', en: 'Crawl' }, crawl.id],
    [{ zh: '抓取时间', en: 'Crawled' }, timeText(crawl.startedAt)],
    [{ zh: '抓取结果', en: 'State' }, STATE[crawl.state]],
    [
      { zh: '筛选条件', en: 'Filters' },
      set.length === 0
        ? { zh: '无', en: 'none' }
        : set.map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(',') : value}`).join('; '),
    ],
    [
      { zh: '空单元格', en: 'Empty cells' },
      { zh: '表示未知，不等于 0', en: 'mean unknown, not 0' },
    ],
    [{ zh: 'Souk 版本', en: 'Souk version' }, version],
  ];
}

/** The cover of the whole audit: source, counts that agree with every other report, limits, definitions. */
export function auditCover(summary: AuditSummary, lang: Lang): CoverLine[] {
  return [...crawlCover(summary.crawl, {}, summary.version), ...auditFacts(summary, lang)];
}

/** What an audit stands on: how it crawled, its counts, what it did not see, how it ranks. */
export function auditFacts(summary: AuditSummary, lang: Lang): CoverLine[] {
  const { totals, crawl } = summary;
  const lines: CoverLine[] = [
    ...settings(crawl.config),
    [{ zh: '用时', en: 'Duration' }, durationText(crawl.elapsedMs, lang)],
    [{ zh: '发现网址', en: 'URLs known' }, totals.discovered],
    [{ zh: '已抓取网址', en: 'URLs fetched' }, totals.fetched],
    [{ zh: '网页（HTML，返回 200）', en: 'Pages (HTML, answered 200)' }, totals.pages],
    [{ zh: '可收录网页', en: 'Indexable pages' }, totals.indexable],
    [{ zh: '链接', en: 'Links' }, totals.links],
  ];
  for (const severity of SEVERITIES) {
    const { many } = SEVERITY_TEXT[severity];
    lines.push([
      { zh: `${many.zh}：处（同因合并）`, en: `${many.en}: faults (one per cause)` },
      totals.faults[severity],
    ]);
    lines.push([{ zh: `${many.zh}：条`, en: `${many.en}: single findings` }, totals.findings[severity]]);
  }
  lines.push([{ zh: '改动前请人工判断：处', en: 'Review before changing: faults' }, totals.review]);
  for (const limit of limits(summary)) {
    lines.push([{ zh: '没有看到的', en: 'Not seen' }, render(limit.message, lang)]);
  }
  lines.push([{ zh: '优先级的算法', en: 'How priority is computed' }, PRIORITY_FORMULA]);
  lines.push([{ zh: '设置指纹', en: 'Settings hash' }, crawl.configHash]);
  return lines;
}

const ROBOTS_MODE: Readonly<Record<string, Text>> = {
  obey: { zh: '遵守', en: 'obeyed' },
  ignore: { zh: '忽略', en: 'ignored' },
  report: { zh: '只报告，不遵守', en: 'reported, not obeyed' },
};

/** The settings of the crawl that decide what it could see; those at their default are left out. */
function settings(config: StoredCrawl['config']): CoverLine[] {
  const lines: CoverLine[] = [];
  const add = (zh: string, en: string, value: unknown) => {
    if (value === undefined || value === null || value === false) return;
    if (Array.isArray(value) && value.length === 0) return;
    const shown =
      value === true
        ? { zh: '是', en: 'yes' }
        : Array.isArray(value)
          ? value.join(' ')
          : (value as string | number | Text);
    lines.push([{ zh, en }, shown]);
  };
  add('抓取身份', 'Crawled as', config['agent']);
  add('robots.txt', 'robots.txt', ROBOTS_MODE[String(config['robots'])]);
  add('网页数上限', 'Limit of pages', config['maxPages']);
  add('点击深度上限', 'Limit of clicks', config['maxDepth']);
  add('流量上限', 'Limit of bytes', config['maxBytes']);
  add('时间上限（毫秒）', 'Limit of time, ms', config['maxTimeMs']);
  add('包含子域名', 'With subdomains', config['subdomains']);
  add('只含', 'Included', config['include']);
  add('排除', 'Excluded', config['exclude']);
  add('检查站外链接', 'External links checked', config['external']);
  add('检查页面资源', 'Resources checked', config['resources']);
  if (config['follow'] === false) add('列表模式', 'List mode', true);
  return lines;
}
