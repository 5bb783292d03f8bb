/**
 * Full-width letters, digits and signs as ASCII, one unit for one unit, so that every offset stays true. Chinese
 * punctuation is left alone.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff03-\uff05\uff0b\uff0d-\uff19\uff20-\uff3a\uff41-\uff5a\uff0f\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}
