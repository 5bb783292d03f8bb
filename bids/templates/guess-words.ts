import type { Field, MatchType, Platform } from '../model/platform.ts';
import type { PriceForm, SheetWords } from '../model/template.ts';
import { parseMatch } from '../sheets/cells.ts';
import { MATCH_WORDS, SWITCH } from './column-words.ts';

/** A cell that states nothing: empty, or dashes. */
const BLANK = /^[-—–]*$/;

export interface GuessedWords {
  words: SheetWords;
  /** Words of switch and match columns that nobody knows; the user says what they mean with `--word`. */
  unclear: { field: Field; word: string }[];
}

/**
 * How a sheet writes its values: words for on and off, for match types, the form of prices, what an unstated cell holds and
 * what stands where a keyword has no bid of its own. `given` (`on=投放`, `exact=精准`, `clear=…`) goes before what is seen.
 */
export function guessWords(
  rows: readonly (readonly string[])[],
  columns: Partial<Record<Field, number>>,
  platform: Platform,
  given: ReadonlyMap<string, string>,
): GuessedWords {
  const cellsOf = (field: Field) => {
    const at = columns[field];
    return at === undefined ? [] : rows.map((row) => (row[at] ?? '').trim());
  };
  const unclear: GuessedWords['unclear'] = [];
  const same = (list: readonly string[], word: string) =>
    list.some((name) => name.toLowerCase() === word.toLowerCase());
  const switches: { on: string | null; off: string | null } = { on: null, off: null };
  for (const word of byCount(cellsOf('status'))) {
    if (word === given.get('on') || word === given.get('off')) continue;
    const off = same(platform.columns.off, word) || SWITCH.off.test(word);
    const on = same(platform.columns.on, word) || SWITCH.on.test(word);
    if (off) switches.off ??= word;
    else if (on) switches.on ??= word;
    else unclear.push({ field: 'status', word });
  }
  const match: Partial<Record<MatchType, string>> = {};
  for (const word of byCount(cellsOf('match'))) {
    const told =
      [...given].find(([, text]) => text === word)?.[0] ??
      parseMatch(word, platform.columns) ??
      MATCH_WORDS.find(([, pattern]) => pattern.test(word))?.[0];
    if (told) match[told as MatchType] ??= word;
    else unclear.push({ field: 'match', word });
  }
  for (const type of ['exact', 'phrase', 'broad', 'smart'] as const)
    if (given.has(type)) match[type] = given.get(type)!;
  const bids = cellsOf('bid');
  const blanks = (['url', 'mobileUrl', 'bid', 'unitBid', 'budget'] as const)
    .flatMap(cellsOf)
    .filter((c) => BLANK.test(c));
  const inherit = byCount(bids.filter((cell) => !BLANK.test(cell) && !/\d/.test(cell)));
  return {
    words: {
      on: given.get('on') ?? switches.on,
      off: given.get('off') ?? switches.off,
      match,
      blank: given.get('blank') ?? byCount(blanks, true)[0] ?? '',
      clear:
        given.get('clear') ??
        inherit[0] ??
        (bids.some((cell) => BLANK.test(cell)) ? bids.find((c) => BLANK.test(c))! : null),
      price: priceForm([...bids, ...cellsOf('unitBid'), ...cellsOf('budget')].filter((cell) => /\d/.test(cell))),
    },
    unclear,
  };
}

/** Different words, the most frequent first. */
function byCount(cells: readonly string[], blankToo = false): string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) if (blankToo || !BLANK.test(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

function priceForm(cells: readonly string[]): PriceForm {
  const parts = cells.flatMap((cell) => {
    const match = /^([^\d.-]*)([\d,]*)(?:\.(\d+))?(\D*)$/.exec(cell);
    return match ? [{ prefix: match[1]!, whole: match[2]!, decimals: match[3]?.length ?? 0, suffix: match[4]! }] : [];
  });
  const first = parts[0];
  const most = Math.max(0, ...parts.map((part) => part.decimals));
  return {
    // Every price with the same decimals is a form; otherwise zeros at the end are left out.
    decimals: parts.length === 0 ? 2 : parts.every((part) => part.decimals === most) && most > 0 ? most : null,
    thousands: parts.some((part) => part.whole.includes(',')),
    prefix: parts.every((part) => part.prefix === first?.prefix) ? (first?.prefix ?? '') : '',
    suffix: parts.every((part) => part.suffix === first?.suffix) ? (first?.suffix ?? '') : '',
  };
}
