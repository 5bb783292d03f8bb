import {
  type CrawlComparison,
  countsOf,
  type FindingState,
  type PageField,
  type PageState,
} from '../../../crawlers/index.ts';
import { type Message, msg, type Text } from '../../kernel/i18n/message.ts';

export const FINDING_STATE_TEXT: Readonly<Record<FindingState, Text>> = {
  new: { zh: '新增', en: 'New' },
  fixed: { zh: '已修复', en: 'Fixed' },
  kept: { zh: '仍在', en: 'Unchanged' },
  gone: { zh: '网页已不在', en: 'Page gone' },
  'not-compared': { zh: '无法比较', en: 'Not compared' },
};

export const PAGE_STATE_TEXT: Readonly<Record<PageState, Text>> = {
  added: { zh: '新增', en: 'Added' },
  lost: { zh: '消失', en: 'Lost' },
  unseen: { zh: '本次未抓到', en: 'Not reached' },
  changed: { zh: '有变化', en: 'Changed' },
};

export const PAGE_FIELD_TEXT: Readonly<Record<PageField, Text>> = {
  status: { zh: '状态码', en: 'Status' },
  redirect: { zh: '跳转目标', en: 'Redirect target' },
  indexable: { zh: '能否收录', en: 'Indexable' },
  canonical: { zh: 'canonical', en: 'Canonical' },
  robots: { zh: 'robots 指令', en: 'Robots directives' },
  title: { zh: '标题', en: 'Title' },
  description: { zh: '描述', en: 'Description' },
  h1: { zh: 'H1', en: 'H1' },
  lang: { zh: '语言', en: 'Language' },
  content: { zh: '正文（字符数）', en: 'Main text (characters)' },
};

/** What changed between two crawls: a sentence about findings, one about pages. */
export function comparisonTexts(comparison: CrawlComparison): Message[] {
  const counts = countsOf(comparison);
  const { pages, before, after } = comparison;
  return [
    msg(
      {
        zh: '第 {after} 次抓取与第 {before} 次相比：新增 {added} 条问题，修复 {fixed} 条，仍在 {kept} 条。',
        en: 'Crawl {after} against crawl {before}: {added} new {added|finding|findings}, {fixed} fixed, {kept} unchanged.',
      },
      { before: before.id, after: after.id, added: counts.new, fixed: counts.fixed, kept: counts.kept },
    ),
    msg(
      {
        zh: '新增 {added} 个网页，消失 {lost} 个，有变化 {changed} 个。',
        en: '{added} {added|page|pages} added, {lost} lost, {changed} changed.',
      },
      { added: pages.added, lost: pages.lost, changed: pages.changed },
    ),
  ];
}

/** What makes the comparison of less worth than it looks; empty when nothing does. */
export function comparisonCaveats({ before, after, pages }: CrawlComparison): Message[] {
  const out: Message[] = [];
  const differ = [
    'agent',
    'robots',
    'follow',
    'subdomains',
    'include',
    'exclude',
    'external',
    'resources',
    'maxPages',
    'maxDepth',
  ].filter((name) => JSON.stringify(before.config[name]) !== JSON.stringify(after.config[name]));
  if (differ.length > 0) {
    out.push(
      msg(
        { zh: '两次抓取的设置不同：{names}。', en: 'The two crawls had different settings: {names}.' },
        { names: differ.join(', ') },
      ),
    );
  }
  if (pages.unseen > 0) {
    out.push(
      msg(
        {
          zh: '{n} 个网页本次没有抓到（达到上限），不算消失；它们的问题既不算修复也不算仍在。',
          en: '{n} {n|page was|pages were} not reached this time (a limit); they do not count as lost, nor their findings as fixed.',
        },
        { n: pages.unseen },
      ),
    );
  }
  if (before.soukVersion !== after.soukVersion) {
    out.push(
      msg(
        {
          zh: '两次使用的 Souk 版本不同（{a}、{b}），规则可能有变。',
          en: 'Different versions of Souk made them ({a}, {b}): rules may differ.',
        },
        { a: before.soukVersion, b: after.soukVersion },
      ),
    );
  }
  return out;
}
