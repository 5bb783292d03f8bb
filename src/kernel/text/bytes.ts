/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/**
 * Bytes of a text in GBK as Chinese ad platforms count them: ASCII 1, everything else 2.
 * Characters outside GBK (emoji, rare Han) need 4 in GB18030 and cannot be uploaded in GBK at all; they count 4 here so
 * that a limit is never passed by accident.
 */
export function gbkBytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code > 0xffff ? 4 : 2;
  }
  return bytes;
}
