import { URL_ROLE } from '../model/states.ts';
import type { Scope } from '../scope/scope.ts';

export interface RequestHeadersInit {
  userAgent: string;
  scope: Scope;
  /** Extra headers and `user:password` that the user gave for the site. */
  headers: Readonly<Record<string, string>>;
  basicAuth: string | undefined;
}

/**
 * The headers of a request to `url` in a role (URL_ROLE). What the user gave for the site goes to the site alone, never
 * along a redirect or a link to somewhere else. No `zstd` is offered: Node 20 cannot decode it.
 */
export function requestHeaders(about: RequestHeadersInit, url: string, role: number): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': about.userAgent,
    accept: role === URL_ROLE.resource ? '*/*' : 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8',
  };
  if (role === URL_ROLE.external || !about.scope.inside(url)) return headers;
  for (const [name, value] of Object.entries(about.headers)) headers[name.toLowerCase()] = value;
  if (about.basicAuth !== undefined) {
    headers['authorization'] = `Basic ${Buffer.from(about.basicAuth).toString('base64')}`;
  }
  return headers;
}
