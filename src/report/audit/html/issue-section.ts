import type { RuleMeta, StoredFinding } from '../../../../crawlers/index.ts';
import { CONFIDENCE, EVIDENCE, PRIORITY_FORMULA } from '../../../../crawlers/index.ts';
import { render, type Text } from '../../../kernel/i18n/message.ts';
import type { AuditGroup, AuditRule, AuditSummary, Catalogue } from '../audit-summary.ts';
import { findingText, ruleName } from '../finding-text.ts';
import { shareText } from '../format.ts';
import { retestLine } from '../retest.ts';
import { areaText } from '../severity-text.ts';
import { both, bothBlocks, bothOf, number } from './both.ts';
import { esc, safeHref, urlLink } from './escape.ts';
import { tag } from './tag.ts';

/** Faults of one rule in one card: the explanation once, then one line per cause. */
interface Card {
  rule: string;
  groups: AuditGroup[];
  /** That of its most valuable cause, so that the order is the one of the faults. */
  priority: number;
  pages: number;
}

/** Causes shown per card, and samples shown per cause when a card has several; all are in the JSON and the sheets. */
const MAX_CAUSES = 25;
const SAMPLES_OF_MANY = 3;

/** The faults by priority and, apart, what is debatable. */
export function issueSection(summary: AuditSummary, catalogue: Catalogue): string {
  const sure = cards(summary.groups.filter((group) => !group.debatable));
  const review = cards(summary.groups.filter((group) => group.debatable));
  const cardOf = (card: Card, rank: number) => cardHtml(summary, catalogue, card, rank);
  return `<section id="issues"><h2>${both({ zh: '问题清单', en: 'Issues by priority' })}</h2>
<details class="note formula"><summary>${both({ zh: '优先级 = 严重度 × 受影响页面数 × 页面重要度', en: 'priority = severity × affected pages × page importance' })}</summary><p>${both(PRIORITY_FORMULA)}</p></details>
<p class="tools js"><button type="button" data-open="all">${both({ zh: '全部展开', en: 'Open all' })}</button> <button type="button" data-open="none">${both({ zh: '全部收起', en: 'Close all' })}</button> <span id="issue-count" role="status"></span></p>
${sure.length === 0 ? `<p class="empty">${both({ zh: '没有发现问题。', en: 'No faults were found.' })}</p>` : sure.map(cardOf).join('\n')}
<p class="empty js" id="no-issues" hidden>${both({ zh: '没有符合筛选条件的问题。', en: 'No issue matches the filters.' })}</p>
</section>
${
  review.length === 0
    ? ''
    : `<section id="review"><h2>${both({ zh: '改动前请人工判断', en: 'Review before changing' })}</h2>
<p class="note">${both({ zh: '这些做法可能有意为之，也可能因行业而异；请先了解原因再改，不计入上面的问题数。', en: 'These may be intended or right for your trade. Find out why they are so before changing them; they are not counted above.' })}</p>
${review.map(cardOf).join('\n')}</section>`
}`;
}

function cards(groups: readonly AuditGroup[]): Card[] {
  const byRule = new Map<string, Card>();
  for (const group of groups) {
    const card = byRule.get(group.rule) ?? { rule: group.rule, groups: [], priority: 0, pages: 0 };
    card.groups.push(group);
    card.priority = Math.max(card.priority, group.priority);
    card.pages += group.pages;
    byRule.set(group.rule, card);
  }
  return [...byRule.values()].sort((a, b) => b.priority - a.priority || (a.rule < b.rule ? -1 : 1));
}

function cardHtml(summary: AuditSummary, catalogue: Catalogue, card: Card, rank: number): string {
  const meta = catalogue.get(card.rule);
  const first = card.groups[0]!;
  const rule = summary.rules.find((candidate) => candidate.id === card.rule);
  return `<details class="issue sev-${first.severity}" id="rule-${esc(card.rule)}" data-rule="${esc(card.rule)}">
<summary><span class="rank">${rank + 1}</span><span class="issue-head"><span class="issue-name" role="heading" aria-level="3">${bothOf(ruleName(catalogue, card.rule))}</span>
<span class="issue-meta">${tag(first.severity)}<span class="area">${both(areaText(first.area))}</span><span class="affected">${affected(card, rule, meta)}</span></span></span>
<span class="priority"><span class="priority-name">${both({ zh: '优先级', en: 'Priority' })}</span> ${number(Math.round(card.priority))}</span></summary>
<div class="issue-body">
${explanation(meta)}
<h4>${both({ zh: '发现：{n} 处', en: 'Found: {n} {n|fault|faults}' }, { n: card.groups.length })}</h4>
${causes(card, meta)}
<h4>${both({ zh: '修复后复查', en: 'Check again after the fix' })}</h4>
<pre class="command"><code>${commandHtml(retestLine(summary, card.rule, meta, first.samples[0]))}</code></pre>
${meta ? `<h4>${both({ zh: '什么情况下不是问题', en: 'Not a problem if' })}</h4><p>${both(meta.notAProblemIf)}</p>` : ''}
${sources(meta)}
<p class="rule-id"><code>${esc(card.rule)}</code> <button type="button" class="js link" data-show-rule="${esc(card.rule)}">${both({ zh: '在网页列表中查看', en: 'Show the pages concerned' })}</button></p>
</div></details>`;
}

/** A command whose lines break between words only; it is copied as it was. */
function commandHtml(command: string): string {
  return command
    .split(' ')
    .map((word) => (word.length > 50 ? esc(word) : `<span class="word">${esc(word)}</span>`))
    .join(' ');
}

/** How many pages a card is about; for a rule that judges pages, also which share of those it judged. */
function affected(card: Card, rule: AuditRule | undefined, meta: RuleMeta | undefined): string {
  const pages = rule?.pages ?? card.pages;
  if (pages === 0) return both({ zh: '全站', en: 'whole site' });
  const checked = rule?.checked ?? 0;
  return meta?.scope === 'page' && checked >= pages
    ? both(
        { zh: '{n} 个网页，占已检查的 {share}', en: '{n} {n|page|pages}, {share} of those checked' },
        { n: pages, share: shareText(pages, checked) },
      )
    : both({ zh: '{n} 个网页', en: '{n} {n|page|pages}' }, { n: pages });
}

function explanation(meta: RuleMeta | undefined): string {
  if (!meta) return '';
  return `<p class="why">${both(meta.why)}</p>
<h4>${both({ zh: '怎么改', en: 'How to fix it' })}</h4>
${bothBlocks(steps(meta.fix.zh), steps(meta.fix.en))}`;
}

/** Lines of a fix as a list; a single line stays a paragraph. */
function steps(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d+[.、)）]|[-•])\s*/, '').trim())
    .filter((line) => line !== '');
  if (lines.length === 1) return `<p>${esc(lines[0]!)}</p>`;
  return `<ol class="steps">${lines.map((line) => `<li>${esc(line)}</li>`).join('')}</ol>`;
}

function causes(card: Card, meta: RuleMeta | undefined): string {
  const shown = card.groups.slice(0, MAX_CAUSES);
  const max = card.groups.length > 1 ? SAMPLES_OF_MANY : 10;
  const items = shown.map((group) => causeHtml(group, meta, max, card.groups.length > 1));
  const left = card.groups.length - shown.length;
  return `<ol class="causes">${items.join('\n')}</ol>${
    left > 0
      ? `<p class="more">${both({ zh: '另有 {n} 处未在此列出，见 audit.json 或 souk issues。', en: '{n} more are not listed here: see audit.json or souk issues.' }, { n: left })}</p>`
      : ''
  }`;
}

/** One cause: what was seen, the proof that all its samples share, and the samples with what is their own. */
function causeHtml(group: AuditGroup, meta: RuleMeta | undefined, max: number, named: boolean): string {
  const first = group.samples[0];
  const samples = group.samples.slice(0, max);
  const sentence = first ? findingText(meta, first) : undefined;
  const same = group.samples.every((sample) => JSON.stringify(sample.args) === JSON.stringify(first?.args));
  const shared =
    samples.length < 2
      ? []
      : Object.entries(first?.evidence ?? {}).filter(([key, value]) =>
          samples.every((sample) => sample.evidence[key] === value),
        );
  const name =
    named && sentence && group.cause !== '' && !render(sentence, 'en').includes(group.cause)
      ? ` <code><bdi>${esc(group.cause)}</bdi></code>`
      : '';
  const where =
    group.pages === 0
      ? both({ zh: '全站', en: 'whole site' })
      : both({ zh: '{n} 个网页', en: '{n} {n|page|pages}' }, { n: group.pages });
  const more = group.count - samples.length;
  return `<li><p class="cause">${sentence ? bothOf(sentence) : ''}${name} <span class="pill">${where}</span></p>${proofHtml(shared)}
<ul class="samples">${samples.map((sample) => sampleHtml(sample, meta, same, new Set(shared.map(([key]) => key)))).join('')}${
    more > 0 ? `<li class="more">${both({ zh: '另有 {n} 条', en: '{n} more' }, { n: more })}</li>` : ''
  }</ul></li>`;
}

function sampleHtml(
  sample: StoredFinding,
  meta: RuleMeta | undefined,
  same: boolean,
  shared: ReadonlySet<string>,
): string {
  const said = same ? '' : `<p class="said">${bothOf(findingText(meta, sample))}</p>`;
  const proof = proofHtml(Object.entries(sample.evidence).filter(([key]) => !shared.has(key)));
  return sample.url || said || proof ? `<li>${sample.url ? urlLink(sample.url) : ''}${said}${proof}</li>` : '';
}

function proofHtml(evidence: readonly (readonly [string, string | number])[]): string {
  if (evidence.length === 0) return '';
  const rows = evidence.map(
    ([key, value]) => `<div><dt>${evidenceName(key)}</dt><dd><bdi>${esc(cut(String(value)))}</bdi></dd></div>`,
  );
  return `<dl class="evidence">${rows.join('')}</dl>`;
}

/** The label of a raw value; a key that this Souk does not know stays as it is. */
function evidenceName(key: string): string {
  const label = (EVIDENCE as Readonly<Record<string, Text>>)[key];
  return label ? both(label) : esc(key);
}

function sources(meta: RuleMeta | undefined): string {
  if (!meta || meta.sources.length === 0) return '';
  const items = meta.sources.map((source) => {
    const href = source.url === undefined ? null : safeHref(source.url);
    const name = href
      ? `<a href="${esc(href)}" target="_blank" rel="noopener noreferrer">${esc(source.name)}</a>`
      : esc(source.name);
    return `${name} (${esc(source.date)}, ${both(CONFIDENCE[source.confidence])})`;
  });
  return `<p class="source">${both({ zh: '依据：', en: 'Source: ' })}${items.join('; ')}</p>`;
}

/** Proof as long as a page would bury the reader; all of it is in the JSON. */
function cut(text: string): string {
  return text.length > 400 ? `${text.slice(0, 399).toWellFormed()}…` : text;
}
