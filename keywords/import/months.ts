const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `YYYY-MM` from the ways headers write a month: `Jan 2026`, `2026年1月`, `01-2026`, `2026-01`; undefined otherwise. */
export function monthOf(text: string): string | undefined {
  const clean = text.normalize('NFKC').trim();
  let match = /^([a-z]{3})[a-z]*\.? (\d{4})$/i.exec(clean);
  if (match) {
    const at = NAMES.indexOf(match[1]!.toLowerCase());
    return at < 0 ? undefined : `${match[2]}-${String(at + 1).padStart(2, '0')}`;
  }
  match = /^(\d{4})\s*[年/-]\s*(\d{1,2})\s*月?$/.exec(clean);
  if (match) return valid(match[1]!, match[2]!);
  match = /^(\d{1,2})-(\d{4})$/.exec(clean);
  return match ? valid(match[2]!, match[1]!) : undefined;
}

function valid(year: string, month: string): string | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : undefined;
}

/** The month `count` months later. */
export function addMonths(month: string, count: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

const DATE = /(\d{4})[年/.-]\s*(\d{1,2})[月/.-]\s*(\d{1,2})日?/;

/** `YYYY-MM-DD` (or `YYYY-MM`) from a date cell; undefined when it is none. American `11/22/2026` counts as month first. */
export function dayFrom(text: string): string | undefined {
  const clean = text.normalize('NFKC').trim();
  const iso = DATE.exec(clean);
  if (iso) return pad(iso[1]!, iso[2]!, iso[3]!);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(clean);
  if (american) return pad(american[3]!, american[1]!, american[2]!);
  const words = /^(?:([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})|(\d{1,2}) ([a-z]{3})[a-z]*\.? (\d{4}))/i.exec(clean);
  if (words) {
    const at = NAMES.indexOf((words[1] ?? words[5])!.toLowerCase());
    if (at >= 0) return pad((words[3] ?? words[6])!, String(at + 1), (words[2] ?? words[4])!);
  }
  if (/^\d{8}$/.test(clean)) return pad(clean.slice(0, 4), clean.slice(4, 6), clean.slice(6));
  const month = monthOf(clean);
  if (month) return month;
  // Unix milliseconds or ISO time with zone, as APIs write them.
  if (/^\d{13}$/.test(clean)) return new Date(Number(clean)).toISOString().slice(0, 10);
  return undefined;
}

function pad(year: string, month: string, day: string): string | undefined {
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(value)) ? undefined : value;
}

/** The date range that a preamble line states (`January 1, 2026 - October 31, 2026`, `2026年1月1日 - 2026年10月31日`). */
export function periodIn(line: string): string | undefined {
  const clean = line.normalize('NFKC').trim();
  const parts =
    /^"?(.+?)\s*(?:-|–|—|~|至|to)\s*((?:[A-Za-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Za-z]+ \d{4}|\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?))"?$/.exec(
      clean,
    );
  if (!parts) return undefined;
  const start = dayFrom(parts[1]!);
  const end = dayFrom(parts[2]!);
  return start && end ? `${start}/${end}` : undefined;
}
