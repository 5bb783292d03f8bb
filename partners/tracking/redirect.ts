import type { IncomingMessage } from 'node:http';
import { hostOf, prefixOf } from '../observations/click-sink.ts';
import { classifyAgent } from './agent.ts';
import type { Buckets } from './buckets.ts';
import { CLICK_FLAG } from './click-flags.ts';
import { clickId } from './click-id.ts';
import type { ClickRow } from './click-writer.ts';
import { destination } from './destination.ts';
import type { LiveLink } from './links-cache.ts';
import { linkSigned, type Signing } from './sign.ts';
import { visitorHash } from './visitor.ts';

export interface RedirectContext {
  links: ReadonlyMap<string, LiveLink>;
  signing: Signing;
  salt: string;
  visitors: Buckets;
  partners: Buckets;
  /** The name of the query parameter that carries the click id to the shop. */
  parameter: string;
  cookie: boolean;
  now: number;
}

export interface RedirectAnswer {
  location: string;
  /** Undefined: nothing to count (HEAD). */
  click: ClickRow | undefined;
  cookie: string | undefined;
}

const SUBS = /^(?:sub[1-5]?|utm_(?:source|medium|campaign|content|term))$/;
/** Control characters and every line end of Unicode: nothing of a visitor's may end a line in a log or a sheet. */
const LINE_END = /[\x00-\x1f\x7f-\x9f\u2028\u2029]/;
const agents = new Map<string, { name: string; bot: boolean }>();

/**
 * Answers `/r/CODE…` and `/q/CODE`: where to send the visitor and what to note about the click. Undefined for an unknown
 * code. Whatever the request says, the target is decided by `destination` alone.
 */
export function redirect(
  request: IncomingMessage,
  rawPath: string,
  query: URLSearchParams,
  context: RedirectContext,
  address: string,
): RedirectAnswer | undefined {
  const match = /^\/([rq])\/([\w.~-]{1,64})(\/.*)?$/.exec(rawPath);
  const link = match && context.links.get(match[2]!);
  if (!match || !link) return undefined;
  const { now } = context;
  const wanted = query.get('u') ?? undefined;
  const signature = query.get('s');
  const signed =
    wanted !== undefined &&
    signature !== null &&
    linkSigned(context.signing, link.code, wanted, query.get('e') ?? '', signature, now);
  const { url, deep } = destination(link, match[3] ?? '', wanted, signed);

  const { headers } = request;
  const agent = String(headers['user-agent'] ?? '').slice(0, 512);
  const kind = agentOf(agent);
  const known = context.cookie ? /(?:^|;\s*)sv=([0-9A-Za-z]{22})(?:;|$)/.exec(headers.cookie ?? '')?.[1] : undefined;
  const id = clickId(now);
  const visitor = context.cookie ? (known ?? id) : visitorHash(context.salt, address, agent);
  let flags = deep ? CLICK_FLAG.deep : 0;
  if (kind.bot) flags |= CLICK_FLAG.bot;
  const purpose = `${headers['purpose'] ?? ''} ${headers['sec-purpose'] ?? ''} ${headers['x-purpose'] ?? ''} ${headers['x-moz'] ?? ''}`;
  if (purpose.length > 3 && /prefetch|prerender|preview/i.test(purpose)) flags |= CLICK_FLAG.prefetch;
  const dest = headers['sec-fetch-dest'];
  if (typeof dest === 'string' && dest !== 'document' && dest !== 'empty') flags |= CLICK_FLAG.embedded;
  if (link.disabled) flags |= CLICK_FLAG.disabled;
  if (match[1] === 'q') flags |= CLICK_FLAG.qr;
  const subs: string[] = [];
  for (const [name, value] of query) {
    if (!SUBS.test(name) || value.length > 200 || LINE_END.test(value) || subs.length >= 10) continue;
    subs.push(`${name}=${value}`);
    if (name.startsWith('utm_') && !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  if (link.store !== null) subs.push(`store=${link.store}`);
  if (!link.disabled) url.searchParams.set(context.parameter, id);
  if (request.method === 'HEAD') return { location: url.href, click: undefined, cookie: undefined };
  const withinVisitor = context.visitors.take(visitor, now);
  const withinPartner = context.partners.take(link.partner, now);
  if (!withinVisitor || !withinPartner) flags |= CLICK_FLAG.limited;
  const referrer = headers['referer'];
  const click: ClickRow = [
    id,
    now,
    link.partner,
    link.id,
    visitor,
    flags,
    referrer === undefined ? null : hostOf(referrer.slice(0, 500)),
    prefixOf(address),
    kind.name,
    subs.length === 0 ? null : subs.join('&'),
    deep ? url.host + url.pathname.slice(0, 200) : null,
  ];
  const cookie =
    context.cookie && known === undefined
      ? `sv=${id}; Max-Age=7776000; Path=/; HttpOnly; SameSite=Lax; Secure`
      : undefined;
  return { location: url.href, click, cookie };
}

function agentOf(agent: string): { name: string; bot: boolean } {
  let kind = agents.get(agent);
  if (!kind) {
    kind = classifyAgent(agent);
    if (agents.size > 5000) agents.clear();
    agents.set(agent, kind);
  }
  return kind;
}
