import type { CrawlProgress } from '../../../crawlers/index.ts';
import { formatNumber, type Lang } from '../../kernel/i18n/message.ts';
import { visibleText } from '../../kernel/text/visible.ts';
import { bytesText, durationText } from '../../report/audit/format.ts';
import { cutToWidth } from '../../report/terminal/table.ts';

/** Longest silence where nobody redraws a line, ms: build servers kill jobs that say nothing. */
const QUIET_MS = 30_000;

export interface ProgressTarget {
  lang: Lang;
  /** A person watches: one line is redrawn. Otherwise whole lines are written now and then. */
  interactive: boolean;
  quiet: boolean;
  width: number;
  write(text: string): void;
  /** Monotonic ms. */
  now(): number;
}

/** Shows how a crawl goes: done, queue, rate, errors, time left, host. `end` clears the line. */
export class ProgressLine {
  readonly #target: ProgressTarget;
  #lastAt: number;
  #lastStep = -1;
  #drawn = false;
  #last: CrawlProgress | undefined;

  constructor(target: ProgressTarget) {
    this.#target = target;
    this.#lastAt = target.now();
  }

  show(progress: CrawlProgress): void {
    const { quiet, interactive, width, write, now } = this.#target;
    if (quiet) return;
    this.#last = progress;
    const text = progressText(progress, this.#target.lang);
    if (interactive) {
      write(`\r\x1b[K${cutToWidth(text, width - 1)}`);
      this.#drawn = true;
      return;
    }
    // A line each 30 s, and one for each doubling of what is done, so that a short crawl speaks, too.
    const step = Math.floor(Math.log2(progress.done + 1) / 2);
    const time = now();
    if (time - this.#lastAt < QUIET_MS && (step <= this.#lastStep || progress.done < 64)) return;
    this.#lastAt = time;
    this.#lastStep = Math.max(step, this.#lastStep);
    write(`${text}\n`);
  }

  /** Called now and then by a timer: a site that answers nothing for a while must not look like a hang. */
  beat(): void {
    if (this.#last && !this.#target.interactive) this.show(this.#last);
  }

  /** Removes the redrawn line, so that what follows starts clean. */
  end(): void {
    if (this.#drawn) this.#target.write('\r\x1b[K');
    this.#drawn = false;
    this.#last = undefined;
  }
}

/** One progress state as one line, e.g. `420 done · 1,300 queued · 88/s · 2 errors · 12–19 s left · shop.example`. */
export function progressText(progress: CrawlProgress, lang: Lang): string {
  const zh = lang === 'zh';
  const n = (value: number) => formatNumber(value, lang);
  const rate = n(progress.rate >= 10 ? Math.round(progress.rate) : Math.round(progress.rate * 10) / 10);
  const parts = zh
    ? [`已抓取 ${n(progress.done)}`, `排队 ${n(progress.queued)}`, `${rate} 个/秒`, `失败 ${n(progress.errors)}`]
    : [`${n(progress.done)} done`, `${n(progress.queued)} queued`, `${rate}/s`, `${n(progress.errors)} errors`];
  parts.push(bytesText(progress.bytes), etaText(progress.eta, lang));
  if (progress.host !== '') parts.push(visibleText(progress.host));
  return parts.join(' · ');
}

/** The time left: a range while the queue grows, `?` until it can be told. */
function etaText(eta: CrawlProgress['eta'], lang: Lang): string {
  const zh = lang === 'zh';
  if (!eta) return zh ? '剩余时间未知' : 'time left unknown';
  const low = durationText(roundTime(eta.lowMs), lang);
  const high = durationText(roundTime(eta.highMs), lang);
  const range = low === high ? low : `${low}–${high}`;
  return zh ? `剩余 ${range}` : `${range} left`;
}

/** Times left are estimates: to the second below a minute, else to five seconds. */
function roundTime(ms: number): number {
  const step = ms < 60_000 ? 1000 : 5000;
  return Math.max(1000, Math.round(ms / step) * step);
}
