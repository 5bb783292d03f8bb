/**
 * A stranger's text made safe for a terminal or a log line: control characters (C0, C1, DEL), bidirectional controls,
 * zero-width characters and lone surrogates are shown as `\u{…}`; line breaks and tabs become `⏎` and `⇥`.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n|\r|\n/g, '⏎')
    .replace(/\t/g, '⇥')
    .replace(
      /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (char) => `\\u{${char.charCodeAt(0).toString(16)}}`,
    );
}
