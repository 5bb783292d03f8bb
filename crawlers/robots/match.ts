import { foldPattern, type RobotsFile, type RobotsRule } from './parse.ts';

/** What robots.txt says about one URL. */
export interface RobotsVerdict {
  allowed: boolean;
  /** The line that decided; null: no rule matched (or the file itself decides, see `state`). */
  line: number | null;
  rule: string | null;
  /** The agent line whose group counted; null when there was none. */
  agent: string | null;
}

/** The rules that count for one agent. */
export interface RobotsPolicy {
  verdict(url: string): RobotsVerdict;
  /** Seconds; null when the group names none. */
  crawlDelay: number | null;
  agent: string | null;
}

/**
 * The policy of the first of the agent's product tokens that the file names, merging all its groups; else of `*`.
 * Within it the longest matching pattern wins, Allow wins ties (RFC 9309, 2.2.2); robots.txt itself is always allowed.
 */
export function robotsPolicy(file: RobotsFile, tokens: readonly string[]): RobotsPolicy {
  const chosen = chooseGroups(file, tokens);
  const rules: RobotsRule[] = [];
  let crawlDelay: number | null = null;
  for (const group of chosen.groups) {
    for (const rule of group.rules) rules.push(...withIndexPage(rule));
    crawlDelay = group.crawlDelay ?? crawlDelay;
  }
  // The first match of this order is the winner: longest first, Allow before Disallow, then as written.
  rules.sort((a, b) => b.folded.length - a.folded.length || Number(b.allow) - Number(a.allow) || a.line - b.line);
  const compiled = rules.map((rule) => ({ rule, segments: segmentsOf(rule.folded) }));
  const none: RobotsVerdict = { allowed: true, line: null, rule: null, agent: chosen.agent };
  return {
    crawlDelay,
    agent: chosen.agent,
    verdict(url) {
      const path = pathOf(url);
      if (path === '/robots.txt') return none;
      for (const { rule, segments } of compiled) {
        if (!matches(segments, path)) continue;
        const text = `${rule.allow ? 'Allow' : 'Disallow'}: ${rule.pattern}`;
        return { allowed: rule.allow, line: rule.line, rule: text, agent: chosen.agent };
      }
      return none;
    },
  };
}

function chooseGroups(file: RobotsFile, tokens: readonly string[]) {
  for (const token of [...tokens.map((name) => name.toLowerCase()), '*']) {
    const groups = file.groups.filter((group) => group.agents.some((agent) => names(agent, token)));
    if (groups.length > 0) return { groups, agent: token };
  }
  return { groups: [], agent: null };
}

/**
 * Does an agent line name this token? Versions and comments after it are ignored (`Googlebot/2.1`). Tokens with spaces
 * or one word of Sogou's must be named in full: `Sogou inst spider` is not `Sogou web spider`.
 */
function names(agent: string, token: string): boolean {
  if (token === '*') return agent === '*' || /^\*\s/.test(agent);
  if (agent === token) return true;
  if (!agent.startsWith(token)) return false;
  const next = agent[token.length]!;
  return next === '/' || ((next === ' ' || next === '\t' || next === ';') && token !== 'sogou');
}

/** Google: `Allow: /dir/index.html` also allows `/dir/`. */
function withIndexPage(rule: RobotsRule): RobotsRule[] {
  if (!rule.allow) return [rule];
  const at = rule.folded.lastIndexOf('/');
  if (at === -1 || !rule.folded.startsWith('/index.htm', at)) return [rule];
  return [rule, { ...rule, folded: `${rule.folded.slice(0, at + 1)}$` }];
}

interface Segments {
  parts: string[];
  anchored: boolean;
}

function segmentsOf(pattern: string): Segments {
  const anchored = pattern.endsWith('$');
  const parts = (anchored ? pattern.slice(0, -1) : pattern).split(/\*+/);
  return { parts, anchored };
}

/** Linear: each piece between stars is looked for from where the last one ended; no backtracking is ever needed. */
function matches({ parts, anchored }: Segments, path: string): boolean {
  const first = parts[0]!;
  if (!path.startsWith(first)) return false;
  if (parts.length === 1) return !anchored || path.length === first.length;
  let at = first.length;
  const last = parts.length - 1;
  for (let i = 1; i < last; i++) {
    const found = path.indexOf(parts[i]!, at);
    if (found === -1) return false;
    at = found + parts[i]!.length;
  }
  const tail = parts[last]!;
  if (anchored) return path.length - tail.length >= at && path.endsWith(tail);
  return path.indexOf(tail, at) !== -1;
}

/** Path and query of a URL as they are compared; a fragment does not count. */
function pathOf(url: string): string {
  const start = url.indexOf('//');
  const slash = start === -1 ? url.indexOf('/') : url.indexOf('/', start + 2);
  const query = url.indexOf('?');
  let path = slash === -1 ? '/' : url.slice(slash);
  if (slash === -1 && query !== -1) path += url.slice(query);
  const hash = path.indexOf('#');
  return foldPattern(hash === -1 ? path : path.slice(0, hash));
}
