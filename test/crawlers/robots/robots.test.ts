import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENTS, agentProfile } from '../../../crawlers/robots/agents.ts';
import { robotsPolicy } from '../../../crawlers/robots/match.ts';
import { foldPattern, parseRobots } from '../../../crawlers/robots/parse.ts';

const verdict = (text: string, agent: string, path: string) =>
  robotsPolicy(parseRobots(text), agentProfile(agent).tokens).verdict(`https://shop.example${path}`);

describe('robots rules', () => {
  it.each([
    // [file, agent, path, allowed, line]
    ['User-agent: *\nDisallow: /cart', 'souk', '/cart/1', false, 2],
    ['User-agent: *\nDisallow: /cart', 'souk', '/Cart', true, null],
    ['User-agent: *\nDisallow:', 'souk', '/anything', true, null],
    ['User-agent: *\nDisallow: /', 'souk', '/robots.txt', true, null],
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', 'souk', '/a/b/c', true, 3],
    ['User-agent: *\nAllow: /a\nDisallow: /a', 'souk', '/a', true, 2],
    ['User-agent: *\nDisallow: /a\nAllow: /a', 'souk', '/a', true, 3],
    ['User-agent: *\nDisallow: /*.pdf$', 'souk', '/list.pdf', false, 2],
    ['User-agent: *\nDisallow: /*.pdf$', 'souk', '/list.pdf?x=1', true, null],
    ['User-agent: *\nDisallow: /*?', 'souk', '/tea?sort=price', false, 2],
    ['User-agent: *\nDisallow: /fish*', 'souk', '/fishheads', false, 2],
    ['User-agent: *\nDisallow: /a/*/c', 'souk', '/a/b/c', false, 2],
    ['User-agent: *\nDisallow: *cart', 'souk', '/x/cart', false, 2],
    ['User-agent: *\nDisallow: cart', 'souk', '/cart', true, null],
    ['User-agent: *\nAllow: /p/index.html\nDisallow: /p/', 'googlebot', '/p/', true, 2],
    ['User-agent: *\nDisallow: /茶', 'souk', '/%E8%8C%B6/longjing', false, 2],
    ['User-agent: *\nDisallow: /%e8%8c%b6', 'souk', '/%E8%8C%B6', false, 2],
    ['User-agent: *\nDisallow: /%62%61%7A', 'souk', '/baz', false, 2],
    ['User-agent: *\nDisallow: /a%2Fb', 'souk', '/a/b', true, null],
    ['User-agent: Googlebot\nDisallow: /g\n\nUser-agent: *\nDisallow: /', 'googlebot', '/x', true, null],
    ['User-agent: Googlebot\nDisallow: /g\n\nUser-agent: *\nDisallow: /', 'googlebot-image', '/g', false, 2],
    [
      'User-agent: Googlebot-Image\nDisallow: /i\nUser-agent: Googlebot\nDisallow: /g',
      'googlebot-image',
      '/g',
      true,
      null,
    ],
    ['User-agent: googlebot/2.1 (old)\nDisallow: /v', 'googlebot', '/v', false, 2],
    ['User-agent: Googlebotx\nDisallow: /v', 'googlebot', '/v', true, null],
    ['User-agent: a\nUser-agent: Baiduspider\nDisallow: /b', 'baiduspider-mobile', '/b', false, 3],
    ['User-agent: Baiduspider\nDisallow: /1\n\nUser-agent: Baiduspider\nDisallow: /2', 'baiduspider', '/1', false, 2],
    ['User-agent: Baiduspider\nDisallow: /1\n\nUser-agent: Baiduspider\nDisallow: /2', 'baiduspider', '/2', false, 5],
    [
      'User-agent: Baiduspider\nSitemap: https://x/s\nUser-agent: 360Spider\nDisallow: /s',
      'baiduspider',
      '/s',
      false,
      4,
    ],
    ['User-agent: 360Spider\nDisallow: /3', '360spider', '/3', false, 2],
    ['User-agent: HaoSouSpider\nDisallow: /3', '360spider', '/3', false, 2],
    ['User-agent: Sogou inst spider\nDisallow: /', 'sogou', '/x', true, null],
    ['User-agent: Sogou web spider\nDisallow: /', 'sogou', '/x', false, 2],
    ['User-agent: Sogou\nDisallow: /', 'sogou', '/x', false, 2],
    ['User-agent: YisouSpider\nDisallow: /', 'yisouspider-mobile', '/x', false, 2],
    ['User-agent: Bytespider\nDisallow: /', 'toutiaospider', '/x', false, 2],
    ['User-agent: GPTBot\nUser-agent: ClaudeBot\nDisallow: /', 'claudebot', '/x', false, 3],
    ['\ufeffUser-agent: *\r\nDisallow: /bom\r\n', 'souk', '/bom', false, 2],
    ['user-AGENT : *\rDISALLOW : /cr', 'souk', '/cr', false, 2],
    ['User-agent: *\nDisallow: /a # comment', 'souk', '/a', false, 2],
    ['User-agent: *\nDisalow: /typo', 'souk', '/typo', false, 2],
    ['User-agent: *\nDisallow /space', 'souk', '/space', false, 2],
    ['Disallow: /nobody\nUser-agent: *\nDisallow: /b', 'souk', '/nobody', true, null],
    ['User-agent: * \nDisallow: /x', 'souk', '/x', false, 2],
    ['<!doctype html><html>404</html>', 'souk', '/x', true, null],
  ])('%j for %s on %s: allowed %s by line %s', (file, agent, path, allowed, line) => {
    expect(verdict(file, agent, path)).toMatchObject({ allowed, line });
  });

  it('reads delays, sitemaps and mistakes with their lines', () => {
    const file = parseRobots(
      'User-agent: *\nCrawl-delay: 1,5\nSitemap: https://shop.example/s.xml\nSitemap: /s.xml\nNonsense: 1\nDisallow: a$b\nwhat',
    );
    expect(file.groups[0]?.crawlDelay).toBe(1.5);
    expect(file.sitemaps).toEqual([{ url: 'https://shop.example/s.xml', line: 3 }]);
    expect(file.notes.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '4 bad-sitemap',
      '5 unknown-directive',
      '6 bad-path',
      '6 dollar-inside',
      '7 no-colon',
    ]);
  });

  it('knows each profile by id and by product token, all dated', () => {
    for (const agent of AGENTS) {
      expect(agentProfile(agent.id)).toBe(agent);
      expect(agent.asOf).toMatch(/^20\d\d-\d\d$/);
      expect(agent.userAgent).toMatch(/^[\x20-\x7e]+$/);
    }
    expect(agentProfile('Mozilla/5.0 (compatible; TeaBot/1.0)').tokens).toEqual(['teabot']);
    expect(() => agentProfile('茶 bot')).toThrow('agent-unusable');
  });
});

/** The deliberately simple second matcher: a backtracking walk, rules tried one by one. */
function slowMatches(pattern: string, path: string): boolean {
  const walk = (p: number, s: number): boolean => {
    if (p === pattern.length) return true;
    const char = pattern[p]!;
    if (char === '$' && p === pattern.length - 1) return s === path.length;
    if (char === '*') {
      for (let at = s; at <= path.length; at++) if (walk(p + 1, at)) return true;
      return false;
    }
    return path[s] === char && walk(p + 1, s + 1);
  };
  return walk(0, 0);
}

function slowVerdict(rules: readonly { allow: boolean; pattern: string }[], path: string): boolean {
  let best = -1;
  let allowed = true;
  for (const { allow, pattern } of rules) {
    const folded = foldPattern(pattern);
    if (pattern === '' || !slowMatches(folded, path)) continue;
    if (folded.length > best || (folded.length === best && allow)) {
      best = folded.length;
      allowed = allow;
    }
  }
  return allowed;
}

describe('robots properties', () => {
  const piece = fc.constantFrom('a', 'b', '/', '/a', '/b', '*', '$', 'ab', '%E8%8C%B6', '?x=1', '.');
  const pattern = fc.array(piece, { maxLength: 7 }).map((parts) => `/${parts.join('')}`);
  const rule = fc.record({ allow: fc.boolean(), pattern });
  const path = fc
    .array(fc.constantFrom('a', 'b', '/', '/a', '%E8%8C%B6', '.', 'ab'), { maxLength: 9 })
    .map((parts) => `/${parts.join('')}`);

  it('agrees with the simple matcher', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 8 }), path, (rules, url) => {
        const text = rules.map(({ allow, pattern: value }) => `${allow ? 'Allow' : 'Disallow'}: ${value}`).join('\n');
        expect(verdict(`User-agent: *\n${text}`, 'souk', url).allowed).toBe(slowVerdict(rules, url));
      }),
      { numRuns: 1_500 },
    );
  });

  it('gives the same verdict however the file is written', () => {
    const noise = fc.constantFrom('', ' ', '\t', ' # note');
    const end = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 6 }),
        path,
        noise,
        end,
        fc.boolean(),
        (rules, url, tail, newline, upper) => {
          const lines = rules.map(({ allow, pattern: value }) => {
            const key = allow ? 'Allow' : 'Disallow';
            return `${upper ? key.toUpperCase() : key}:${tail.trim() === '' ? tail : ' '}${value}${tail}`;
          });
          const noisy = ['# a shop', 'junk line here', 'User-Agent:*', ...lines].join(newline);
          const plain = [
            'User-agent: *',
            ...rules.map((one) => `${one.allow ? 'Allow' : 'Disallow'}: ${one.pattern}`),
          ].join('\n');
          expect(verdict(noisy, 'souk', url).allowed).toBe(verdict(plain, 'souk', url).allowed);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.webUrl(), (bytes, url) => {
        const { allowed } = robotsPolicy(parseRobots(bytes), ['souk']).verdict(url);
        expect(typeof allowed).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('robots abuse', () => {
  it('reads 500 KiB of a 5 MB file with NUL bytes', () => {
    const rules = 'Disallow: /\0x\0\n'.repeat(400_000);
    const file = parseRobots(Buffer.from(`User-agent: *\nDisallow: /first\n${rules}Disallow: /last\n`));
    expect(file.truncated).toBe(true);
    const policy = robotsPolicy(file, ['souk']);
    expect(policy.verdict('https://shop.example/first').allowed).toBe(false);
    expect(policy.verdict('https://shop.example/last').allowed).toBe(true);
  });

  it('matches a million rules and ten thousand stars without backtracking', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => `Disallow: /*${i}*x*y$`).join('\n');
    const policy = robotsPolicy(parseRobots(`User-agent: *\n${many}`), ['souk']);
    expect(policy.verdict(`https://shop.example/${'a'.repeat(2_000)}`).allowed).toBe(true);
    const stars = robotsPolicy(parseRobots(`User-agent: *\nDisallow: /${'*a'.repeat(4_000)}b$`), ['souk']);
    expect(stars.verdict(`https://shop.example/${'a'.repeat(2_000)}`).allowed).toBe(true);
  });

  it('keeps its notes short in a file of junk', () => {
    expect(parseRobots('x\n'.repeat(200_000)).notes.length).toBeLessThanOrEqual(200);
  });
});
