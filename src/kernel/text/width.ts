/**
 * True for code points that take two half-width cells: East Asian Wide and Fullwidth (UAX #11), which is how Chinese
 * ad platforms and Chinese typography count.
 */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0x303e) ||
    (codePoint >= 0x3041 && codePoint <= 0x33ff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0xa000 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x1f300 && codePoint <= 0x1faff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

/** Half-width cells of a text: wide characters count 2, everything else 1 (combining marks 0). */
export function halfWidthUnits(text: string): number {
  let units = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if ((code >= 0x300 && code <= 0x36f) || code === 0x200b || code === 0x200d || code === 0xfeff) continue;
    units += isWide(code) ? 2 : 1;
  }
  return units;
}

/** Full-width units, the way Chinese title limits are stated: a Han character 1, a half-width one 0.5. */
export function fullWidthUnits(text: string): number {
  return halfWidthUnits(text) / 2;
}
