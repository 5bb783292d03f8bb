import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packagePath } from '../../../io/package-path.ts';
import type { Lang } from '../../../kernel/i18n/message.ts';
import type { AuditSummary, Catalogue } from '../audit-summary.ts';
import { siteName, timeText } from '../format.ts';
import { aboutSection } from './about-section.ts';
import { both, bothAttribute } from './both.ts';
import { chartSection } from './chart-section.ts';
import { esc, scriptJson } from './escape.ts';
import { filterBar } from './filter-bar.ts';
import { folderSection } from './folder-section.ts';
import { issueSection } from './issue-section.ts';
import { overview } from './overview.ts';
import type { PageData } from './page-data.ts';
import { pageSection } from './page-section.ts';
import { sinceSection } from './since-section.ts';

/** The parts of the script, in the order in which they are joined. */
const CLIENT = ['state.js', 'language.js', 'issues.js', 'pages.js', 'main.js'];

/** An ink stroke on paper; a data URL, so that no browser asks a server for an icon. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%2314665a'/%3E%3Cpath d='M4 11.5 6.7 7l2.5 2.3L12 4.5' fill='none' stroke='%23fff' stroke-width='1.8'/%3E%3C/svg%3E";

/**
 * `audit.html`: one file that asks nothing of the network. Its policy allows its own style and script by hash and nothing
 * else; every stranger's text in it went through `esc` or, as JSON, through `scriptJson`.
 */
export function auditHtml(summary: AuditSummary, catalogue: Catalogue, data: PageData, lang: Lang): string {
  const site = siteName(summary.crawl.seeds);
  const style = asset('report.css') + pageMargins(site, summary);
  const script = `(function(){'use strict';\n${CLIENT.map((name) => asset('client', name)).join('\n')}})();\n`;
  const policy = `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const checked = (name: Lang) => (name === lang ? ' checked' : '');
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${esc(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Souk ${esc(summary.version)}">
<link rel="icon" href="${ICON}">
<title>${esc(lang === 'zh' ? `${site} 站点审计报告` : `${site}: site audit`)}</title>
<style>${style}</style>
</head>
<body>
<header class="topbar"><div class="wrap">
<a class="brand" href="#top">Souk <span lang="zh-CN">搜客</span></a>
<nav ${bothAttribute('aria-label', { zh: '目录', en: 'Contents' })}>${[
    ['issues', { zh: '问题', en: 'Issues' }],
    ['charts', { zh: '概貌', en: 'Overview' }],
    ['folders', { zh: '目录', en: 'Folders' }],
    ['pages', { zh: '网页', en: 'Pages' }],
    ['about', { zh: '说明', en: 'About' }],
  ]
    .map(([id, text]) => `<a href="#${id as string}">${both(text as { zh: string; en: string })}</a>`)
    .join('')}</nav>
<fieldset class="langs"><legend class="sr">语言 / Language</legend>
<input type="radio" name="lang" id="lang-zh" value="zh"${checked('zh')}><label for="lang-zh" lang="zh-CN">中文</label>
<input type="radio" name="lang" id="lang-en" value="en"${checked('en')}><label for="lang-en" lang="en">English</label></fieldset>
</div></header>
<main class="wrap">
${overview(summary, catalogue)}
${sinceSection(summary, catalogue)}
${chartSection(summary)}
<div class="explore">
${filterBar(summary)}
${issueSection(summary, catalogue)}
${folderSection(summary)}
${pageSection(summary, data)}
</div>
${aboutSection(summary, catalogue)}
</main>
<footer class="wrap"><p>Souk ${esc(summary.version)} · ${esc(timeText(summary.crawl.finishedAt ?? summary.crawl.startedAt))} · ${both({ zh: '本文件不会访问网络', en: 'This file makes no network request' })}</p></footer>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function asset(...path: string[]): string {
  return readFileSync(packagePath('src', 'report', 'audit', 'html', 'assets', ...path), 'utf8').replaceAll(
    '\r\n',
    '\n',
  );
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** Header and page numbers on paper. The host goes into a style sheet, so only plain host characters get there. */
function pageMargins(site: string, summary: AuditSummary): string {
  const host = site.replace(/[^A-Za-z0-9.:+ -]/g, '');
  const day = timeText(summary.crawl.startedAt).slice(0, 10);
  return `\n@page{@top-left{content:"${host}"}@top-right{content:"${day}"}@bottom-left{content:"Souk ${summary.version.replace(/[^0-9A-Za-z.-]/g, '')}"}@bottom-right{content:counter(page) " / " counter(pages)}}\n`;
}
