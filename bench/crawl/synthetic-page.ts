const WORDS =
  'trail running shoe cushion heel drop grip rubber upper mesh laces marathon training recovery distance pace stride road mud rain winter summer light weight stable flexible review price size width colour stock delivery return guide compare tested miles athlete coach plan week long easy tempo interval race day podium'.split(
    ' ',
  );

/** Page `/p/N.html` of a made-up running-shoe shop: navigation, 30 links, about 500 words, all from its number. */
export function syntheticPage(path: string, count: number): Buffer | undefined {
  const number = path === '/' ? 0 : Number(/^\/p\/(\d+)\.html$/.exec(path)?.[1] ?? Number.NaN);
  if (!(number >= 0 && number < count)) return undefined;
  let seed = (number * 2_654_435_761) >>> 0;
  const next = (limit: number) => {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return seed % limit;
  };
  const text = (words: number) => Array.from({ length: words }, () => WORDS[next(WORDS.length)]).join(' ');
  const nav = Array.from({ length: 10 }, (_, i) => `<li><a href="/p/${i}.html">Shelf ${i}</a></li>`).join('');
  const links = Array.from({ length: 20 }, (_, i) => {
    const target = i < 10 ? number * 10 + i + 1 : next(count);
    return target < count
      ? `<p>${text(24)} <a href="/p/${target}.html">Shoe ${target} ${WORDS[target % WORDS.length]}</a></p>`
      : '';
  }).join('\n');
  return Buffer.from(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shoe ${number} ${text(4)}</title>` +
      `<meta name="description" content="${text(18)} ${number}"><link rel="canonical" href="/p/${number}.html"></head>` +
      `<body><header><nav><ul>${nav}</ul></nav></header><main><h1>Shoe ${number}</h1><h2>${text(3)}</h2>${links}` +
      `<img src="/i/${number}.jpg" alt="${text(3)}" width="320" height="240"></main><footer>${text(10)}</footer></body></html>`,
  );
}
