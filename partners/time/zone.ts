const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const months = new Map<number, string>();

function format(zone: string): Intl.DateTimeFormat {
  let made = formats.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, made);
  }
  return made;
}

function wallClock(utc: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format(zone).formatToParts(utc)) part[type] = Number(value);
  return Date.UTC(part['year']!, part['month']! - 1, part['day']!, part['hour']!, part['minute']!, part['second']!);
}

/**
 * UTC ms of a wall-clock time (given as if it were UTC) in an IANA zone. In the hour that a clock change skips or
 * repeats, the offset before the change counts.
 */
export function zonedToUtc(wall: number, zone: string): number {
  if (zone === 'UTC') return wall;
  // China has had one offset without clock changes since 1991.
  if (zone === 'Asia/Shanghai' && wall > 694_224_000_000) return wall - 28_800_000;
  const hour = Math.floor(wall / 3_600_000);
  const key = `${zone}|${hour}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    const guess = wallClock(wall, zone) - wall;
    offset = wallClock(wall - guess, zone) - (wall - guess);
    if (offsets.size > 50_000) offsets.clear();
    offsets.set(key, offset);
  }
  return wall - offset;
}

/** `YYYY-MM-DD HH:MM` of a moment on the clocks of a zone. */
export function zonedText(utc: number, zone: string): string {
  return new Date(wallClock(utc, zone)).toISOString().slice(0, 16).replace('T', ' ');
}

/** `YYYY-MM` of a moment on the clocks of a zone. */
export function zonedMonth(utc: number, zone: string): string {
  if (zone === 'Asia/Shanghai') {
    const day = Math.floor((utc + 28_800_000) / 86_400_000);
    let month = months.get(day);
    if (month === undefined) {
      month = new Date(day * 86_400_000).toISOString().slice(0, 7);
      months.set(day, month);
    }
    return month;
  }
  return zonedText(utc, zone).slice(0, 7);
}

/** Start (inclusive) and end (exclusive) in UTC ms of a month `YYYY-MM` in a zone; undefined when it is no month. */
export function monthBounds(period: string, zone: string): { start: number; end: number } | undefined {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(period);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]) - 1;
  return { start: zonedToUtc(Date.UTC(year, month, 1), zone), end: zonedToUtc(Date.UTC(year, month + 1, 1), zone) };
}
