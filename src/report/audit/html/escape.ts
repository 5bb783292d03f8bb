const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '\r': '&#13;',
};

/**
 * A stranger's text as HTML text or a quoted attribute value. Control characters, lone surrogates and bidirectional
 * controls, which HTML cannot hold or which would reorder the line, are shown as `\u{…}`.
 */
export function esc(text: string): string {
  return text
    .replace(
      /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (char) => `\\u{${char.charCodeAt(0).toString(16)}}`,
    )
    .replace(/[&<>"'`\r]/g, (char) => ENTITY[char]!);
}

/** The URL when a click on it is harmless (http and https alone), else null: `javascript:` and `data:` never become links. */
export function safeHref(url: string): string | null {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** A URL as a link to the audited site where that is safe, as plain text where not. */
export function urlLink(url: string): string {
  const href = safeHref(url);
  const text = `<bdi>${esc(url)}</bdi>`;
  return href === null
    ? `<span class="url">${text}</span>`
    : `<a class="url" href="${esc(href)}" target="_blank" rel="noopener noreferrer nofollow">${text}</a>`;
}

/** A value as JSON that can stand inside a script element: nothing in it closes the element or ends a line. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
