import type { Platform } from '../model/platform.ts';
import type { SheetWords } from '../model/template.ts';

/** A platform as one of its learned sheets speaks: its own words added to those known, prices without a number understood. */
export function platformSpeaking(platform: Platform, words: SheetWords): Platform {
  const { columns } = platform;
  const add = (list: readonly string[], word: string | null) =>
    word === null || list.includes(word) ? list : [word, ...list];
  // A word that the user gave another meaning loses the one it had.
  const without = (list: readonly string[], word: string | null) => list.filter((name) => name !== word);
  return {
    ...platform,
    columns: {
      ...columns,
      on: without(add(columns.on, words.on), words.off),
      off: without(add(columns.off, words.off), words.on),
      match: {
        ...columns.match,
        ...Object.fromEntries(Object.entries(words.match).map(([type, word]) => [word, type as never])),
      },
      noValue: [
        ...(columns.noValue ?? []),
        ...[words.clear, words.blank].filter((word) => word !== null && word !== ''),
      ] as string[],
    },
  };
}
