import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../crawlers/facts/extract/dates.ts';
import { srcsetUrls } from '../../../crawlers/facts/extract/images.ts';
import { parseLinkHeader } from '../../../crawlers/facts/extract/link-header.ts';
import { makeResolver } from '../../../crawlers/facts/extract/resolve-url.ts';
import { parseDirectives, parseRobotsHeader } from '../../../crawlers/facts/extract/robots-directives.ts';
import { fragmentHash, packIds, unpackIds } from '../../../crawlers/facts/page-extra.ts';
import { LINK_FLAG, LINK_KIND, LINK_POSITION } from '../../../crawlers/model/states.ts';
import { resolveHref } from '../../../crawlers/url/normalise.ts';
import { htmlOf } from './page.ts';

describe('robots directives', () => {
  it.each([
    ['noindex,nofollow', ['noindex', 'nofollow']],
    [' NoIndex ; NOFOLLOW', ['noindex', 'nofollow']],
    ['noindex nofollow', ['noindex', 'nofollow']],
    ['max-snippet: 0, max-image-preview:large', ['max-snippet:0', 'max-image-preview:large']],
    [
      'unavailable_after: Sat, 01 Jan 2028 00:00:00 GMT, noarchive',
      ['unavailable_after:sat, 01 jan 2028 00:00:00 gmt', 'noarchive'],
    ],
    ['', []],
    ['tea house', ['tea house']],
  ])('%j', (content, directives) => {
    expect(parseDirectives(content)).toEqual(directives);
  });
  it.each([
    ['noindex', [['*', ['noindex']]]],
    ['googlebot: noindex, nofollow', [['googlebot', ['noindex', 'nofollow']]]],
    [
      'noarchive, Baiduspider: noindex',
      [
        ['*', ['noarchive']],
        ['baiduspider', ['noindex']],
      ],
    ],
    ['max-snippet:20', [['*', ['max-snippet:20']]]],
    ['unavailable_after: 25 Jun 2027 15:00:00 PST', [['*', ['unavailable_after:25 jun 2027 15:00:00 pst']]]],
    [
      'bingbot: unavailable_after: Sunday, 03-Jan-2027 10:00:00 GMT',
      [['bingbot', ['unavailable_after:sunday, 03-jan-2027 10:00:00 gmt']]],
    ],
    ['', []],
  ])('X-Robots-Tag %j', (value, facts) => {
    expect(parseRobotsHeader(value).map((fact) => [fact.agent, fact.directives])).toEqual(facts);
  });
});

describe('Link headers', () => {
  it('reads canonicals, hreflang and pagination, quoted or not', () => {
    const html = htmlOf('<title>x</title>', {
      response: {
        headerLists: {
          link: [
            '</oolong>; rel="canonical", <https://tea.example/en>; rel=alternate; hreflang="en-GB"',
            '<?page=2>;rel="next prefetch"; title="a, b; c", <<>; rel=x',
          ],
        },
      },
    });
    expect(html.canonicals).toEqual([
      { href: '/oolong', url: 'https://tea.example/oolong', source: 'header', place: 'head' },
    ]);
    expect(html.hreflangs).toMatchObject([{ lang: 'en-GB', url: 'https://tea.example/en', source: 'header' }]);
    const next = html.links.find((link) => link.kind === LINK_KIND.next)!;
    expect(next).toMatchObject({
      url: 'https://tea.example/oolong/tie-guan-yin.html?page=2',
      flags: LINK_FLAG.httpHeader,
    });
  });
  it('survives nonsense', () => {
    expect(parseLinkHeader(['', '<', '<>', 'rel=canonical', '<a>;;;rel', ';,<b>;rel=prev'])).toMatchObject([
      { href: '', rels: [] },
      { href: 'a' },
      { href: 'b', rels: ['prev'] },
    ]);
  });
});

describe('resolving links', () => {
  const BASES = [
    'https://tea.example/oolong/tie.html',
    'https://tea.example/',
    'https://tea.example/a%7eb/c/d?x=1#y',
    'http://user:pass@tea.example:8080/x/',
    'https://xn--fiq228c.example/zh/',
  ];
  it.each([
    ['../../../x', 'https://tea.example/x', null],
    ['./a/../b', 'https://tea.example/oolong/b', null],
    ['a//b', 'https://tea.example/oolong/a//b', null],
    ['//cdn.example/i', 'https://cdn.example/i', null],
    ['?q=茶', 'https://tea.example/oolong/tie.html?q=%E8%8C%B6', null],
    ['#brew', 'https://tea.example/oolong/tie.html', 'brew'],
    ['', 'https://tea.example/oolong/tie.html', null],
    ['/x#', 'https://tea.example/x', ''],
    [' /spaced ', 'https://tea.example/spaced', null],
    ['/a b', 'https://tea.example/a%20b', null],
    ['HTTPS://TEA.example/X', 'https://tea.example/X', null],
    ['mailto:a@b', null, null],
    ['http://[', null, null],
  ])('%j', (href, url, fragment) => {
    expect(makeResolver(BASES[0]!)(href)).toMatchObject({ url, fragment });
  });
  it('gives exactly what the full resolver gives, for any href', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'a',
      'b-c',
      '茶',
      '%7E',
      '%2e',
      'x.html',
      '',
      ':',
      '?',
      '=',
      '&',
      '#',
      '/',
      '//',
      ' ',
      '\t',
      '\\',
      "'",
      '"',
      '@',
      'https:',
      'tea.example',
      '...',
      '.a',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...BASES),
        fc.array(part, { maxLength: 8 }),
        fc.constantFrom('', '/'),
        (base, parts, joint) => {
          const href = parts.join(joint);
          expect(makeResolver(base)(href)).toEqual(resolveHref(href, base));
        },
      ),
      { numRuns: 5_000 },
    );
  });
  it('obeys <base>, also one that comes late', () => {
    const html = htmlOf('<a href="a">x</a><base href="/deep/"><base href="/no/"><a href="b">y</a>');
    expect(html.links.map((link) => link.url)).toEqual(['https://tea.example/deep/a', 'https://tea.example/deep/b']);
  });
});

describe('link positions', () => {
  it.each([
    ['<nav><a href=x>', 'nav'],
    ['<header><a href=x>', 'header'],
    ['<header><nav><a href=x>', 'nav'],
    ['<article><header><a href=x>', 'content'],
    ['<footer><a href=x>', 'footer'],
    ['<aside><a href=x>', 'aside'],
    ['<div role=navigation><a href=x>', 'nav'],
    ['<div class="site-footer"><a href=x>', 'footer'],
    ['<div class="cardHeader"><a href=x>', 'content'],
    ['<div id="topNav"><a href=x>', 'nav'],
    ['<ul class="mainMenu"><a href=x>', 'nav'],
    ['<div class="面包屑"><a href=x>', 'breadcrumb'],
    ['<nav aria-label="Breadcrumb"><a href=x>', 'breadcrumb'],
    ['<main><div class="breadcrumbs"><a href=x>', 'breadcrumb'],
    ['<div class="product-navigation-card"><a href=x>', 'nav'],
    ['<main><p><a href=x>', 'content'],
    ['<div class=canvas><a href=x>', 'content'],
    ['<div class="footnote"><a href=x>', 'content'],
  ])('%s', (source, position) => {
    expect(htmlOf(source).links[0]!.position).toBe(LINK_POSITION[position as keyof typeof LINK_POSITION]);
  });
});

describe('small extractors', () => {
  it.each([
    ['a.jpg 1x, b.jpg 2x', ['a.jpg', 'b.jpg']],
    ['/i,w_200.jpg 200w,/i,w_400.jpg 400w', ['/i,w_200.jpg', '/i,w_400.jpg']],
    ['data:image/png;base64,AA== 1x, c.png', ['c.png']],
    ['', []],
  ])('srcset %j', (srcset, urls) => {
    expect(srcsetUrls(srcset)).toEqual(urls);
  });
  it.each([
    ['2026-11-05T10:00:00+08:00', '2026-11-05'],
    ['2026/1/5', '2026-01-05'],
    ['发布于2026年11月5日', '2026-11-05'],
    ['20261105', '2026-11-05'],
    ['November 5th, 2026', '2026-11-05'],
    ['5 Nov 2026', '2026-11-05'],
    ['2026-13-05', null],
    ['call 2026-11', null],
    ['120261105', null],
  ])('day of %j', (text, day) => {
    expect(isoDay(text)).toBe(day);
  });
  it('tells where JSON-LD breaks', () => {
    const [fact] = htmlOf('<script type="application/ld+json">{"a": 1,}</script>').structuredData;
    expect(fact).toMatchObject({ data: null, error: { offset: 8 } });
    expect(htmlOf('<script type="application/ld+json">{"a": </script>').structuredData[0]!.error!.offset).toBe(5);
  });
  it('reads microdata and RDFa types', () => {
    const html = htmlOf('<div itemscope itemtype="https://schema.org/Product"></div><p typeof="schema:Offer">');
    expect(html.structuredData.map((fact) => [fact.format, fact.types])).toEqual([
      ['microdata', ['Product']],
      ['rdfa', ['Offer']],
    ]);
  });
  it.each([
    ['5; url=/neu', 5, 'https://tea.example/neu'],
    ["0;URL='https://x.example/'", 0, 'https://x.example/'],
    ['3', 3, null],
    ['0, /komma', 0, 'https://tea.example/komma'],
  ])('refresh %j', (content, seconds, url) => {
    expect(htmlOf(`<meta http-equiv="Refresh" content="${content}">`).refresh).toMatchObject({ seconds, url });
  });
  it('notes headings that are images or hidden, ids that repeat, pictures without image, forms', () => {
    const html = htmlOf(
      '<h1><img src=l alt="茶庄"></h1><h2 hidden>geheim</h2><h3>a<br>b</h3><p id=a><p id=a><picture></picture><picture><img src=i></picture><form action=/so><input name=q></form><form><input type=password></form>',
    );
    expect(html.headings).toEqual([
      { level: 1, text: '茶庄', altOnly: true, hidden: false },
      { level: 2, text: 'geheim', altOnly: false, hidden: true },
      { level: 3, text: 'a b', altOnly: false, hidden: false },
    ]);
    expect(html).toMatchObject({ duplicateIds: ['a'], picturesWithoutImg: 1 });
    expect(html.forms.map((form) => [form.hasSearch, form.hasPassword])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
  it('finds links in noscript, hidden boxes and svg; none in templates', () => {
    const html = htmlOf(
      '<p>a<noscript><a href=n>no js</a></noscript><div style="display:none"><a href=h>hidden</a></div><svg><a href=s>x</a></svg><template><a href=t></a></template>',
    );
    expect(html.links.map((link) => [link.href, link.anchor, link.flags])).toEqual([
      ['n', 'no js', LINK_FLAG.noscript],
      ['h', 'hidden', LINK_FLAG.hidden],
      ['s', 'x', 0],
    ]);
    expect(html.text).toMatchObject({ visibleChars: 1, hiddenChars: 6 });
  });
  it('packs ids so that fragments can be looked up', () => {
    const ids = ['brew', '冲泡', ''];
    const known = unpackIds(packIds(ids));
    expect(ids.every((id) => known.has(fragmentHash(id)))).toBe(true);
    expect(known.has(fragmentHash('brewing'))).toBe(false);
  });
});

describe('main text', () => {
  const PROSE = '铁观音是乌龙茶中的名品，产地以福建安溪为最佳，泡茶的水以山泉水为上。'.repeat(3);
  it.each([
    ['<main> wins over all else', `<div>广告语很长很长</div><main><p>${PROSE}</p></main><div>尾巴</div>`, PROSE],
    [
      'chrome without landmarks goes',
      `<div class=topnav><a href=a>首页</a></div><div><p>${PROSE}</p></div><div class=footer>版权</div>`,
      PROSE,
    ],
    ['lists of links go', `<div><a href=1>一</a> <a href=2>二</a></div><p>${PROSE}</p>`, PROSE],
    [
      'scripts, selects and templates are no text',
      `<p>${PROSE}<script>var a</script><select><option>x</select><template>t</template></p>`,
      PROSE,
    ],
    [
      'a category keeps its link texts',
      '<h1>乌龙</h1><ul><li><a href=1>铁观音</a><li><a href=2>大红袍</a></ul>',
      '乌龙\n铁观音\n大红袍',
    ],
    [
      'a contents page with a line of prose keeps its links',
      `<p>${PROSE}</p><ul>${'<li><a href=x>第一章 茶的历史与产地分布</a>'.repeat(100)}</ul>`,
      [PROSE, ...new Array(100).fill('第一章 茶的历史与产地分布')].join('\n'),
    ],
    ['white space folds, words stay apart', '<p>a\n  b&nbsp;c<img src=x>d<b>e</b>f<br>g</p>', 'a b c def\ng'],
    ['entities are decoded', '<p>A&amp;B &lt;p&gt; &#33590;</p>', 'A&B <p> 茶'],
  ])('%s', (_, source, main) => {
    expect(htmlOf(source).text.main).toBe(main);
  });
  it('has the same hash whatever the template around it', () => {
    const one = htmlOf(`<nav>甲</nav><main><p>${PROSE}</p></main>`).text;
    const two = htmlOf(`<header>乙乙</header><main>\n<div><p> ${PROSE} </p></div></main><footer>丙</footer>`).text;
    expect(one.hash).toBe(two.hash);
    expect(one.signature).toEqual(two.signature);
  });
});
