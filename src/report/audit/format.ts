import type { Lang } from '../../kernel/i18n/message.ts';

/** Bytes as people read them: `512 B`, `3.4 KB`, `1.2 GB` (steps of 1,024). */
export function bytesText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let at = 0;
  while (bytes >= 1024 && at < units.length - 1) {
    bytes /= 1024;
    at += 1;
  }
  return `${at === 0 || bytes >= 100 ? Math.round(bytes) : bytes.toFixed(1)} ${units[at]}`;
}

/** A span of time in one or two units: `850 ms`, `12 s`, `3 min 20 s` / `3 分 20 秒`. */
export function durationText(ms: number, lang: Lang): string {
  const zh = lang === 'zh';
  if (ms < 1000) return zh ? `${Math.round(ms)} 毫秒` : `${Math.round(ms)} ms`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return zh ? `${seconds} 秒` : `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return pair(minutes, zh ? ' 分' : ' min', seconds % 60, zh ? ' 秒' : ' s');
  return pair(Math.floor(minutes / 60), zh ? ' 小时' : ' h', minutes % 60, zh ? ' 分' : ' min');
}

function pair(a: number, unitA: string, b: number, unitB: string): string {
  return b === 0 ? `${a}${unitA}` : `${a}${unitA} ${b}${unitB}`;
}

/** A share as `12.3%`; `<0.1%` instead of a zero that is none; `100%` only when it is all. */
export function shareText(part: number, whole: number): string {
  if (whole === 0) return '–';
  const share = (part / whole) * 100;
  if (part > 0 && share < 0.1) return '<0.1%';
  if (part < whole && share > 99.9) return '>99.9%';
  return `${Number(share.toFixed(1))}%`;
}

/** Day and minute in UTC, the same everywhere the report is opened: `2026-06-01 01:30 UTC`. */
export function timeText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** The name of the audited site: host of the first seed, and how many more there are. */
export function siteName(seeds: readonly string[]): string {
  const first = seeds[0] ?? '';
  const host = URL.canParse(first) ? new URL(first).host : first;
  const hosts = new Set(seeds.map((seed) => (URL.canParse(seed) ? new URL(seed).host : seed)));
  return hosts.size > 1 ? `${host} +${hosts.size - 1}` : host;
}
