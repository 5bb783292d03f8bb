/** Path of an absolute URL, without query and fragment; at least `/`. */
export function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  if (start < 0) return '/';
  const query = url.indexOf('?', start);
  const hash = url.indexOf('#', start);
  const end = query < 0 ? hash : hash < 0 ? query : Math.min(query, hash);
  return end < 0 ? url.slice(start) : url.slice(start, end);
}

/** Query of a URL without `?` and fragment; empty when there is none. */
export function queryOf(url: string): string {
  const query = url.indexOf('?');
  if (query < 0) return '';
  const hash = url.indexOf('#', query);
  return hash < 0 ? url.slice(query + 1) : url.slice(query + 1, hash);
}

/** True for `/`, a language root (`/zh/`) and index files of either: the entrance of a site. */
export function isRootPath(path: string): boolean {
  return /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:index|default|home)\.\w{2,5})?$/i.test(path);
}

/** True for hosts that only the own machine or network reaches (with or without a port). */
export function isPrivateHost(host: string): boolean {
  const colon = host.lastIndexOf(':');
  const name = colon > 0 && !host.endsWith(']') ? host.slice(0, colon) : host;
  const code = name.charCodeAt(0);
  if (code >= 48 && code <= 57) return PRIVATE_NUMBER.test(name);
  return name === 'localhost' || name === '[::1]' || PRIVATE_SUFFIX.some((suffix) => name.endsWith(suffix));
}

const PRIVATE_SUFFIX = ['.localhost', '.local', '.lan', '.internal', '.intranet'];
const PRIVATE_NUMBER = /^(?:(?:127|10)\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}$/;

/** Parameters that advertising and statistics tools add; group 1 is the name. */
export const TRACKING =
  /[?&](utm_[a-z]{2,20}|gclid|gbraid|wbraid|fbclid|msclkid|yclid|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci|spm|scm|mc_cid|mc_eid|_hsenc|igshid)=/i;
