import type { OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { keywordSettings } from './settings.ts';

/** The own site: `--host`, else the first of keywords.hosts.own; undefined: whatever was crawled last. */
export function ownHost(context: Context, options: OptionValues): string | undefined {
  return (options['host'] as string | undefined) ?? keywordSettings(context.config).hosts?.own?.[0];
}
