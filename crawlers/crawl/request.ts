import type { FetchRequest } from '../fetch/fetcher.ts';
import { URL_ROLE } from '../model/states.ts';
import type { QueuedUrl } from './crawl-store.ts';
import type { RequestLimits } from './options.ts';

const MARKUP = /html|xml|^text\/plain/i;

/**
 * The request for a queued URL. Bodies are kept of pages that may be HTML (also when the type is missing), counted of
 * resources, and not read of everything else.
 */
export function requestFor(
  item: Pick<QueuedUrl, 'url' | 'role'>,
  method: 'GET' | 'HEAD',
  limits: RequestLimits,
  headers: Readonly<Record<string, string>>,
): FetchRequest {
  return {
    url: item.url,
    method,
    headers,
    maxBytes: limits.maxBodyBytes,
    want: (status, type) => {
      if (item.role === URL_ROLE.resource) return status < 400 ? 'drop' : 'stop';
      if (item.role !== URL_ROLE.page || status < 200 || status >= 300) return 'stop';
      return type === null || MARKUP.test(type) ? 'keep' : 'stop';
    },
  };
}

/** Milliseconds that a `Retry-After` asks for: seconds or a date; null when it is missing, negative or not readable. */
export function retryAfterMs(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  if (/^\d{1,12}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  if (Number.isNaN(date) || /^-/.test(text)) return null;
  return Math.max(0, date - now);
}
