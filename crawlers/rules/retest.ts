import type { RuleMeta } from '../model/rule.ts';

/** The command that proves a fix: audits the page again (page rules) or the site (site rules). `url` is quoted when needed. */
export function retestCommand(meta: RuleMeta, url: string): string {
  const quoted = /^[\w:/.%~@+,=-]+$/.test(url) ? url : `'${url.replaceAll("'", '%27')}'`;
  const scope = meta.scope === 'page' ? ' --max-pages 1' : '';
  return `souk audit ${quoted}${scope}${meta.retest ? ` ${meta.retest}` : ''}`;
}
