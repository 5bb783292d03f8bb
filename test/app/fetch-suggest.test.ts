import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type SuggestEngine, suggestWords } from '../../keywords/index.ts';
import { decodeReply, fetchSuggest, SUGGEST_URLS, suggestFailed } from '../../src/app/fetch-suggest.ts';
import { render } from '../../src/kernel/i18n/message.ts';
import { openStore } from '../../src/store/open.ts';
import { type Answer, siteServer } from '../helpers/site-server.ts';

const body = (text: string | Buffer, type = 'application/json; charset=utf-8'): Answer => ({
  headers: { 'content-type': type },
  body: text,
});
const gbk = (text: string) => iconv.encode(text, 'gb18030');

/** An engine on loopback, a bank, and a clock that only waiting moves. */
async function engine(answer: (query: string, nth: number) => Answer, name: SuggestEngine = 'baidu') {
  const asked = new Map<string, number>();
  const { origin, log } = await siteServer((path) => {
    const query = new URL(path, 'http://x').searchParams.get('wd') ?? '';
    const nth = (asked.get(query) ?? 0) + 1;
    asked.set(query, nth);
    return answer(query, nth);
  });
  const db = openStore(':memory:');
  let now = 1_000_000;
  const waits: number[] = [];
  const run = (queries: readonly string[], more: object = {}) =>
    fetchSuggest(db, name, queries, {
      url: `${origin}/su?wd={query}`,
      perMinute: 6,
      now: () => now,
      wait: async (ms) => {
        waits.push(ms);
        now += ms;
      },
      ...more,
    });
  return { run, waits, log, db, pass: (ms: number) => (now += ms) };
}
const sug = (...words: string[]) =>
  body(JSON.stringify({ q: 'x', p: false, g: words.map((q) => ({ type: 'sug', q })) }));

describe('replies of every shape', () => {
  test.each<[string, SuggestEngine, string | Buffer, string[]]>([
    [
      'Baidu sugrec',
      'baidu',
      '{"q":"龙井","p":false,"g":[{"type":"sug","sa":"s_1","q":"龙井茶"},{"q":"龙井茶价格"}],"slid":"1"}',
      ['龙井茶', '龙井茶价格'],
    ],
    [
      'Baidu su in GBK with bare keys',
      'baidu',
      gbk('window.baidu.sug({q:"龙井",p:false,s:["龙井茶","龙井: 茶, 价格"]});'),
      ['龙井茶', '龙井: 茶, 价格'],
    ],
    [
      'a callback of any name, with a comment in front',
      'baidu',
      '/**/jQuery1102_17({"q":"a","s":["龙井茶"]})',
      ['龙井茶'],
    ],
    [
      'bare keys, and words that look like keys',
      'baidu',
      'cb({q:"a",s:["tea, q: x","{p:1}"]})',
      ['tea, q: x', '{p:1}'],
    ],
    ['Baidu without words', 'baidu', '{"q":"zzzz","p":false}', []],
    [
      'Google firefox',
      'google',
      '["龙井",["龙井茶","龙井茶 功效"],[],{"google:suggestsubtypes":[[512]]}]',
      ['龙井茶', '龙井茶 功效'],
    ],
    [
      'Google chrome with markup',
      'google',
      '["tea",["<b>tea</b> set","tea &amp; biscuits"]]',
      ['tea set', 'tea & biscuits'],
    ],
    ['Google with its guard line', 'google', ')]}\'\n["tea",[["tea set",0,[512]]]]', ['tea set']],
    [
      'Taobao pairs',
      'taobao',
      '{"result":[["龙井<b>茶叶</b>","52341"],["龙井茶礼盒","1234.0"]],"magic":[]}',
      ['龙井茶叶', '龙井茶礼盒'],
    ],
    ['Taobao JSONP in GBK', 'taobao', gbk('KISSY.Suggest.callback({"result":[["龙井茶","1"]]})'), ['龙井茶']],
    ['a BOM and empty words', 'baidu', '\ufeff{"q":"","g":[{"q":""},{"q":"茶"}]}', ['茶']],
  ])('%s', (_name, name, reply, words) => {
    expect(suggestWords(name, decodeReply(Buffer.from(reply))).words).toEqual(words);
  });

  test.each(['', '<html>验证码</html>', 'null', '[]', '{"errno":1}', '42', '({', 'alert(1)', '["a"]'])(
    '%j is no reply',
    (text) => {
      expect(() => suggestWords('baidu', text)).toThrow(/suggest-unreadable/);
    },
  );

  test('any text is words or an error of ours, and words come back as they were sent', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          suggestWords('google', text);
        } catch (error) {
          expect((error as { code: string }).code).toBe('suggest-unreadable');
        }
      }),
    );
    const word = fc
      .string({ unit: fc.constantFrom('茶', 'a', ' ', '"', ':', ',', '{', 'q', '\\', '('), minLength: 1 })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(suggestWords('google', JSON.stringify(['x', words])).words).toEqual(words);
        expect(suggestWords('baidu', `cb(${JSON.stringify({ q: 'x', s: words })})`).words).toEqual(words);
      }),
    );
  });
});

describe('over the network', () => {
  test('one at a time at the agreed pace, each query once, the second time from the cache for a week', async () => {
    const { run, waits, log, pass } = await engine((query) => sug(`${query}价格`));
    const first = await run(['龙井', '白茶', '龙井', '100% 茶&叶']);
    expect([...first.words]).toEqual([
      ['龙井', ['龙井价格']],
      ['白茶', ['白茶价格']],
      ['100% 茶&叶', ['100% 茶&叶价格']],
    ]);
    expect(waits).toEqual([10_000, 10_000]);
    expect(log).toHaveLength(3);
    pass(6 * 86_400_000);
    expect(await run(['龙井', '白茶'])).toMatchObject({ cached: 2, stopped: null });
    expect(log).toHaveLength(3);
    pass(2 * 86_400_000);
    expect(await run(['龙井'])).toMatchObject({ cached: 0 });
    expect(log).toHaveLength(4);
  });

  test('limited once: waits as asked and goes on', async () => {
    const { run, waits, log } = await engine((query, nth) =>
      nth === 1 ? { status: 429, headers: { 'retry-after': '30' } } : sug(`${query}价格`),
    );
    expect((await run(['龙井'])).words.get('龙井')).toEqual(['龙井价格']);
    expect(waits).toEqual([30_000]);
    expect(log).toHaveLength(2);
  });

  test.each<[string, Answer, RegExp]>([
    ['limited for good', { status: 429, headers: { 'retry-after': '1' } }, /HTTP 429/],
    ['asked to come back tomorrow', { status: 429, headers: { 'retry-after': '86400' } }, /HTTP 429/],
    ['refused', { status: 403, body: 'no' }, /HTTP 403/],
    ['sent to a captcha', { status: 302, headers: { location: 'https://captcha.example/' } }, /HTTP 302/],
    ['broken', { status: 500, body: 'oops' }, /HTTP 500/],
    ['a page instead of a reply', body('<html>安全验证</html>', 'text/html'), /suggest|回复|reply/],
    ['a reply without end', body(Buffer.alloc(600_000, 'x')), /too large/],
    ['a server that hangs', (_request, response) => void setTimeout(() => response.end(), 60_000).unref(), /timed out/],
    ['a connection that breaks', (request) => request.socket.destroy(), /cannot connect/],
  ])('%s: stops there, keeps what it had', async (_name, answer, detail) => {
    const { run, db } = await engine((query) => (query === '白茶' ? answer : sug(`${query}价格`)));
    const found = await run(['龙井', '白茶', '红茶'], { timeoutMs: 300 });
    expect([...found.words.keys()]).toEqual(['龙井']);
    expect(found.stopped!.query).toBe('白茶');
    expect(render(found.stopped!.detail, 'en')).toMatch(detail);
    for (const lang of ['zh', 'en'] as const)
      expect(suggestFailed('baidu', found.stopped!.detail).lines(lang).join(' ')).not.toMatch(/[{}]|undefined/);
    expect(db.prepare('SELECT count(*) FROM suggest_reply').pluck().get()).toBe(1);
  });

  test('nobody listens there', async () => {
    const { run } = await engine(() => sug());
    const found = await run(['龙井'], { url: 'http://127.0.0.1:9/su?wd={query}' });
    expect(render(found.stopped!.detail, 'zh')).toBe('连不上（ECONNREFUSED）');
  });

  test('an aborted run ends with an abort', async () => {
    const { run } = await engine(() => sug());
    await expect(run(['龙井'], { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });

  test('the address must have a place for the query', async () => {
    const { run } = await engine(() => sug());
    await expect(run(['龙井'], { url: 'https://sug.example/?wd=' })).rejects.toThrow(/suggest-url-wrong/);
    await expect(run(['龙井'], { url: '/su?wd={query}' })).rejects.toThrow(/suggest-url-wrong/);
    for (const url of Object.values(SUGGEST_URLS)) expect(url).toMatch(/^https:\/\/.*\{query\}$/);
  });
});
