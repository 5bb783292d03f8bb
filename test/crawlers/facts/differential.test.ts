import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf } from './page.ts';
import { parse5Facts, type TreeFacts } from './parse5-facts.ts';

/** The same facts from the one-pass walker. */
function ours(source: string): TreeFacts {
  const html = htmlOf(source);
  return {
    titles: html.titles.map((title) => `${title.place}: ${title.text}`),
    metas: html.metas
      .filter((meta) => meta.name !== 'charset')
      .map((meta) => `${meta.place}: ${meta.name}=${meta.content}`),
    canonicals: html.canonicals.map((canonical) => `${canonical.place}: ${canonical.href}`),
    anchors: [...new Set(html.links.filter((link) => link.kind === 0).map((link) => link.href))].sort(),
    images: [...new Set(html.images.filter((image) => image.src !== '').map((image) => image.src))].sort(),
    headings: html.headings.map((heading) => `h${heading.level}`),
  };
}

const ODD = [
  '',
  'plain text',
  '<',
  '<!',
  '<!-',
  '<!-->',
  '<!--><title>a</title>-->',
  '<!--->x<title>a</title>',
  '<!-- <title>no</title> --!><title>yes</title>',
  '<!-- unclosed <title>no</title>',
  '<!bogus <title>x</title>',
  '<?xml version="1.0"?><title>a</title>',
  '<![CDATA[<title>a</title>]]>',
  '</><title>a</title>',
  '</ x><title>a</title>',
  '<title>a',
  '<title>a</title >b',
  '<title>a</TITLE\n>b<title/>c</title>',
  '<title>&lt;b&gt; &amp; &copy &notit; &#x4e2d;&#25991;</title>',
  '<title></titlex></title>',
  '<script>"<title>no</title>"</script><title>yes</title>',
  '<script><!-- <script> </script> <title>no</title> --></script><title>yes</title>',
  '<script><!--><script></script><title>yes</title>',
  '<script><!-- </script><title>yes</title>-->',
  '<style><title>no</title></style><title>yes</title>',
  '<textarea><title>no</title></textarea><title>yes</title>',
  '<xmp><a href=no></xmp><a href=yes>',
  '<iframe><a href=no></iframe><a href=yes>',
  '<noembed><a href=no></noembed><a href=yes>',
  '<plaintext><a href=no></plaintext>',
  '<svg><title>no</title></svg><title>yes</title>',
  '<head><svg><title>no</title></svg><title>yes</title>',
  '<svg><desc><title>inside</title></desc></svg>',
  '<svg><style><a href=no></style></svg>',
  '<svg><![CDATA[<a href=no>]]></svg><a href=yes>',
  '<svg><p><a href=out>',
  '<svg><foreignObject><a href=in><img src=i></foreignObject></svg><a href=after>',
  '<math><mi><a href=in></mi></math><h1>x</h1>',
  '<svg><font color=red><h1>x</h1></svg>',
  '<svg><template><a href=t>',
  '<svg></p><h1>x',
  '<svg/><title>yes</title>',
  '<template><title>no</title><a href=no></template><title>yes</title>',
  '<head><template><meta name=a content=b></template><meta name=c content=d></head>',
  '<head><noscript><meta name=a content=b><link rel=canonical href=/x></noscript><meta name=c content=d>',
  '<head><noscript><img src=p></noscript><meta name=c content=d>',
  '<head><noscript>text</noscript><meta name=c content=d>',
  '<head><noscript><style>x</style><noframes>y</noframes></noscript><title>t</title>',
  '<body><noscript><img src=p><a href=q></noscript>',
  '<head></head><meta name=after content=head><body>',
  '<head></head> <link rel=canonical href=/x>text<link rel=canonical href=/y>',
  '<head></head></body><title>t</title>',
  '</head><title>t</title>',
  '</p><title>t</title>',
  '</br><title>t</title>',
  '<html><title>t</title><html lang=zh><body><head><meta name=m content=n>',
  '<head><head><meta name=m content=n></head></head><meta name=o content=p>',
  '<title>a</title><frameset><frame src=x></frameset><noframes><a href=no></noframes>',
  '<a href=1>one<a href=2>two</a>',
  '<a href=1><p>block</a>after<a href=2>',
  '<a href=1><div><a href=2></div></a>',
  '<table><tr><td><a href=1></td><td><a href=2></table><a href=3>',
  '<table><a href=foster><tr><td>x</table>',
  '<td><h1>no table</h1></td>',
  '<table><td><table><td><h2>x</table></table><h3>y</h3>',
  '<h1>a<h2>b</h3>c<h4><h4>d',
  '<button><h1>a<button><h2>b',
  '<p><h1>x</p></h1><li><li><ul><li><h2>x</ul>',
  '<form><form><a href=1></form><a href=2></form>',
  '<dl><dt><h1>x<dd><h2>y<dt><h3>z</dl>',
  '<image src=old>',
  '<IMG SRC=UP><Img src="a" SRC="b">',
  '<img src=\'q"q\'><img src="a&amp;b&copy=1"><img src=a&b=c><img/src=slash/>',
  '<a href=no/><a href= spaced ><a href="x"class=y><a ="z" href=w>',
  '<a href="unclosed><a href=x>',
  '<a href=x',
  '<meta name="a" content="1" name="b">',
  '<meta name=a content=x><body><meta name=b content=y>',
  '<ul><li><a href=1><li><a href=2></a></ul><a href=3>',
  '<b><p><a href=1></b></p></a><i><a href=2>',
  '<div></span></div></div></div><h1>x</h1>',
  '<object><a href=1><p></object></p><a href=2>',
  '<body><head><title>t</title></head></body></html><a href=late><title>later</title>',
  '<h1>\0</h1><a href=x>\0',
  '<ruby><rb>x<rt>y<a href=1></ruby>',
  '<option><optgroup><option><h1>x',
  '<listing>\n<a href=1></listing><pre>\n<a href=2></pre>',
];

describe('the walker against a full tree builder', () => {
  it.each(ODD)('%j', (source) => {
    expect(ours(source)).toEqual(parse5Facts(source));
  });

  it('agrees on random mixtures', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'<html>|<head>|</head>|<body>|</body>|</html>|<title>茶|</title>|<p>|</p>|<div>|</div>|<table>|</table>|<tr>|<td>|</td>|<ul>|<li>|</ul>|<h1>|</h1>|<h2>|</h2>|<span>|</span>|<svg>|</svg>|<noscript>|</noscript>|<template>|</template>|<script>x</script>|<style>y</style>|<br>|<!-- c -->|<section>|</section>|<button>|</button>|<form>|</form>|<dd>|<dt>|<object>|</object>|</a>| |\n|text|&amp;'.split(
          '|',
        ),
      ),
      fc.nat(99).map((n) => `<a href="/${n}">`),
      fc.nat(99).map((n) => `<img src="/i${n}.png">`),
      fc.nat(9).map((n) => `<meta name="m${n}" content="c">`),
      fc.nat(9).map((n) => `<link rel="canonical" href="/c${n}">`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const source = pieces.join('');
        expect(ours(source)).toEqual(parse5Facts(source));
      }),
      { numRuns: 3_000, seed: 20_261_122 },
    );
  });
});
