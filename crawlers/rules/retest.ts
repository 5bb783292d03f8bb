import type { RuleMeta } from '../model/rule.ts';

/**
 * The command that proves a fix: asks this rule alone about the page again (page rules) or about the site (site rules).
 * The URL is quoted when a shell would read it otherwise.
 */
export function retestCommand(meta: RuleMeta, url: string): string {
  const quoted = /^[\w:/.%~@+,=-]+$/.test(url) ? url : `'${url.replaceAll("'", '%27')}'`;
  const scope = meta.scope === 'page' ? ' --max-pages 1' : '';
  return `souk audit ${quoted}${scope}${meta.retest ? ` ${meta.retest}` : ''} --rule ${meta.id}`;
}
