/** One Allow or Disallow line. */
export interface RobotsRule {
  allow: boolean;
  /** As written. */
  pattern: string;
  /** Percent-encoding normalised: what is matched, and whose length decides. */
  folded: string;
  line: number;
}

export interface RobotsGroup {
  /** Agents of the group as written, lower case. */
  agents: string[];
  rules: RobotsRule[];
  /** Seconds. */
  crawlDelay: number | null;
}

export interface RobotsNote {
  line: number;
  code: 'unknown-directive' | 'rule-before-group' | 'bad-path' | 'dollar-inside' | 'no-colon' | 'typo' | 'bad-sitemap';
  text: string;
}

export interface RobotsFile {
  groups: RobotsGroup[];
  sitemaps: { url: string; line: number }[];
  notes: RobotsNote[];
  /** More than 500 KiB: the rest was not read. */
  truncated: boolean;
}

/** RFC 9309: at least 500 KiB must be parsed; Google reads exactly this much. */
const MAX_ROBOTS_BYTES = 512_000;
const MAX_LINE = 8_192;
const MAX_NOTES = 200;
const TYPOS: Readonly<Record<string, string>> = {
  dissallow: 'disallow',
  dissalow: 'disallow',
  disalow: 'disallow',
  diasllow: 'disallow',
  disallaw: 'disallow',
  useragent: 'user-agent',
  'user agent': 'user-agent',
  'site-map': 'sitemap',
  crawldelay: 'crawl-delay',
};
/** Directives that some engine knows: no mistake. `indexpage` is 360's, `noindex` was never supported officially. */
const KNOWN = new Set(['host', 'clean-param', 'indexpage', 'noindex', 'request-rate', 'visit-time', 'content-signal']);

/** Reads robots.txt by RFC 9309 and Google's documented leniency. Any bytes give a result; nothing throws. */
export function parseRobots(bytes: Uint8Array | string): RobotsFile {
  const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const truncated = whole.length > MAX_ROBOTS_BYTES;
  const text = Buffer.from(whole.buffer, whole.byteOffset, Math.min(whole.length, MAX_ROBOTS_BYTES))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const file: RobotsFile = { groups: [], sitemaps: [], notes: [], truncated };
  let group: RobotsGroup | undefined;
  let agentsOpen = false;
  let number = 0;
  const note = (code: RobotsNote['code'], line: string) => {
    if (file.notes.length < MAX_NOTES) file.notes.push({ line: number, code, text: line.trim().slice(0, 200) });
  };
  for (const raw of lines(text)) {
    number += 1;
    const hash = raw.indexOf('#');
    const line = (hash === -1 ? raw : raw.slice(0, hash)).slice(0, MAX_LINE).trim();
    if (line === '') continue;
    const entry = splitLine(line);
    if (entry === undefined) {
      note('no-colon', line);
      continue;
    }
    const { value, colon } = entry;
    const key = TYPOS[entry.key] ?? entry.key;
    if (key !== entry.key) note('typo', line);
    else if (!colon) note('no-colon', line);
    if (key === 'user-agent') {
      if (!group || !agentsOpen) {
        group = { agents: [], rules: [], crawlDelay: null };
        file.groups.push(group);
        agentsOpen = true;
      }
      group.agents.push(value.toLowerCase());
    } else if (key === 'allow' || key === 'disallow') {
      if (!group) {
        note('rule-before-group', line);
        continue;
      }
      agentsOpen = false;
      if (value === '') continue;
      if (!value.startsWith('/') && !value.startsWith('*')) note('bad-path', line);
      if (value.slice(0, -1).includes('$')) note('dollar-inside', line);
      group.rules.push({ allow: key === 'allow', pattern: value, folded: foldPattern(value), line: number });
    } else if (key === 'crawl-delay') {
      const seconds = Number(value.replace(',', '.'));
      if (group && value !== '' && Number.isFinite(seconds) && seconds >= 0) group.crawlDelay = seconds;
      else note('unknown-directive', line);
    } else if (key === 'sitemap') {
      if (/^https?:\/\//i.test(value) && URL.canParse(value)) file.sitemaps.push({ url: value, line: number });
      else note('bad-sitemap', line);
    } else if (!KNOWN.has(key)) note('unknown-directive', line);
  }
  return file;
}

/** Lines by CR LF, LF or CR, without making an array of a million strings. */
function* lines(text: string): Generator<string> {
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    yield text.slice(start, match.index);
    start = match.index + match[0].length;
  }
  if (start < text.length) yield text.slice(start);
}

function splitLine(line: string): { key: string; value: string; colon: boolean } | undefined {
  const colon = line.indexOf(':');
  if (colon > 0) {
    return { key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim(), colon: true };
  }
  // Google also reads `disallow /path`.
  const words = line.split(/[ \t]+/);
  if (words.length !== 2 || colon === 0) return undefined;
  const key = words[0]!.toLowerCase();
  return /^(?:allow|disallow|user-agent|sitemap|crawl-delay)$/.test(key)
    ? { key, value: words[1]!, colon: false }
    : undefined;
}

/**
 * Path or pattern in the form that is compared: UTF-8 percent-encoded, escapes upper case, escaped unreserved characters
 * unescaped (RFC 9309, 2.2.2).
 */
export function foldPattern(pattern: string): string {
  let out = pattern;
  if (/[^\x21-\x7e]/.test(out)) {
    out = out.replace(/[^\x21-\x7e]+/g, (part) =>
      [...Buffer.from(part)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    );
  }
  if (!out.includes('%')) return out;
  return out.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const char = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(char) ? char : triplet.toUpperCase();
  });
}
