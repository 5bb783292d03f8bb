import type { Folder } from '../../../../crawlers/index.ts';
import type { AuditSummary } from '../audit-summary.ts';
import { both, number } from './both.ts';
import { esc } from './escape.ts';

/** The folders of the site as a tree that opens, each with its counts; the button filters the lists to it. */
export function folderSection(summary: AuditSummary): string {
  if (summary.folders.length === 0) return '';
  return `<section id="folders"><h2>${both({ zh: '目录结构', en: 'Folders' })}</h2>
<p class="note">${both({ zh: '每个目录连同下级目录的网址数、可收录数，以及有错误或警告的网址数。', en: 'URLs in each folder and all below it: how many there are, how many are indexable, and how many have errors or warnings.' })}</p>
<div class="tree"><p class="tree-head" aria-hidden="true"><span></span><span>${both({ zh: '网址', en: 'URLs' })}</span><span>${both({ zh: '可收录', en: 'Indexable' })}</span><span>${both({ zh: '错误', en: 'Errors' })}</span><span>${both({ zh: '警告', en: 'Warnings' })}</span></p>
${list(summary.folders, 0)}</div></section>`;
}

function list(folders: readonly Folder[], level: number): string {
  return `<ul>${folders.map((folder) => `<li>${item(folder, level)}</li>`).join('')}</ul>`;
}

function item(folder: Folder, level: number): string {
  const line = row(folder);
  if (folder.folders.length === 0 && folder.moreFolders === 0) return `<div class="leaf">${line}</div>`;
  const more =
    folder.moreFolders > 0
      ? `<p class="more">${both({ zh: '另有 {n} 个目录，共 {pages} 个网址', en: '{n} more {n|folder|folders} with {pages} {pages|URL|URLs}' }, { n: folder.moreFolders, pages: folder.morePages })}</p>`
      : '';
  return `<details${level === 0 ? ' open' : ''}><summary>${line}</summary>${folder.folders.length === 0 ? '' : list(folder.folders, level + 1)}${more}</details>`;
}

function row(folder: Folder): string {
  const value = (n: number, tone = '') => `<span class="n${n > 0 && tone ? ` ${tone}` : ''}">${number(n)}</span>`;
  return `<span class="folder"><span class="folder-name"><bdi>${esc(decoded(folder.name))}/</bdi> <button type="button" class="js link" data-folder="${esc(folder.path)}">${both({ zh: '筛选', en: 'filter' })}</button></span>${value(folder.pages)}${value(folder.indexable)}${value(folder.errors, 'sev-error')}${value(folder.warnings, 'sev-warning')}</span>`;
}

/** Percent-encoded names as a person reads them, when they decode. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
