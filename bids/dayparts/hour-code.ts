/** Hours of a weekday in the `region` field of a change: `1/08-12` is Monday from 8 to 12; with a star for the weekday, every day. */
export function hourCode(weekday: number, from: number, to: number): string {
  return `${weekday === 0 ? '*' : weekday}/${String(from).padStart(2, '0')}-${String(to).padStart(2, '0')}`;
}

/** The weekday (1 Monday to 7, 0 every day) and hours of a code; error when it is none. */
export function parseHours(code: string): { weekday: number; from: number; to: number } {
  const match = /^([1-7*])\/(\d{2})-(\d{2})$/.exec(code);
  if (!match) throw new RangeError(`not a code of hours: ${code}`);
  return { weekday: match[1] === '*' ? 0 : Number(match[1]), from: Number(match[2]), to: Number(match[3]) };
}

/** The weekdays that a code names: all seven, or the one. */
export function weekdaysOf(weekday: number): readonly number[] {
  return weekday === 0 ? [1, 2, 3, 4, 5, 6, 7] : [weekday];
}
