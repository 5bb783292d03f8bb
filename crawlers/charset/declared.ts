/** A declared encoding with the byte offset at which its declaration ends. */
export interface MetaCharset {
  label: string | null;
  endOffset: number | null;
  count: number;
}

const GB_FAMILY = /^(?:gb[_-]?2312(?:[_-]?80)?|gbk|x-gbk|cp936|ms936|gb[_-]?18030|chinese|csgb2312|gb_2312-80|euc-cn)$/;
const UTF8 = /^(?:utf-?8|unicode-1-1-utf-8|x-unicode20utf8|utf8mb4)$/;

/**
 * The WHATWG name of an encoding label, lower case; null when unknown or not to be used on web pages (hz-gb-2312, utf-7).
 * All GB labels are gb18030, their superset: Node's own `gbk` breaks four-byte characters.
 */
export function encodingName(label: string): string | null {
  const folded = label.trim().toLowerCase();
  if (UTF8.test(folded)) return 'utf-8';
  if (GB_FAMILY.test(folded)) return 'gb18030';
  if (/^(?:big5|big5-hkscs|big5hkscs|cn-big5|x-x-big5|csbig5|cp950)$/.test(folded)) return 'big5';
  try {
    return new TextDecoder(folded).encoding;
  } catch {
    return null;
  }
}

/** The charset parameter of a Content-Type value; null when there is none. */
export function headerCharset(contentType: string | null): string | null {
  if (contentType === null) return null;
  return /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType)?.[1] ?? null;
}

/**
 * Meta declarations in the first 16 KB: `charset=…` in a meta element that is no named one, whatever else is wrong with
 * it (`httpequiv`, missing quotes, several). Also an XML declaration. The first with a known label counts.
 */
export function metaCharset(body: Uint8Array): MetaCharset {
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 16_384)).toString('latin1');
  const result: MetaCharset = { label: null, endOffset: null, count: 0 };
  if (head.startsWith('<?xml')) {
    const end = head.indexOf('?>');
    const found = /encoding\s*=\s*["']([^"']+)["']/.exec(head.slice(0, end === -1 ? 200 : end))?.[1];
    if (found !== undefined) Object.assign(result, { label: found, endOffset: end + 2, count: 1 });
  }
  if (!/charset/i.test(head)) return result;
  const scan = /<!--|<meta[\s/]/gi;
  for (let match = scan.exec(head); match; match = scan.exec(head)) {
    if (match[0] === '<!--') {
      const end = head.indexOf('-->', match.index + 4);
      if (end === -1) break;
      scan.lastIndex = end + 3;
      continue;
    }
    const close = head.indexOf('>', match.index);
    const tag = head.slice(match.index, close === -1 ? match.index + 500 : close);
    const label = /charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1];
    if (label === undefined || (/\s(?:name|property)\s*=/i.test(tag) && !/http-?equiv/i.test(tag))) continue;
    result.count += 1;
    if (result.label === null || (encodingName(result.label) === null && encodingName(label) !== null)) {
      result.label = label;
      result.endOffset = match.index + tag.length + 1;
    }
  }
  return result;
}
