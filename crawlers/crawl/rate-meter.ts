import type { Clock } from '../../src/kernel/clock.ts';

const WINDOW_MS = 10_000;

/** Answers per second over the last ten seconds, and how long the rest will take. */
export class RateMeter {
  readonly #clock: Clock;
  readonly #started: number;
  #samples: { at: number; done: number; seen: number }[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#started = clock.monotonic();
  }

  get elapsedMs(): number {
    return this.#clock.monotonic() - this.#started;
  }

  /**
   * Takes a sample. `seen` counts all URLs ever queued. The time left is a range while links still bring new URLs, and
   * unknown (null) when they come faster than they are fetched.
   */
  sample(done: number, seen: number, queued: number): { rate: number; eta: { lowMs: number; highMs: number } | null } {
    const now = this.#clock.monotonic();
    this.#samples.push({ at: now, done, seen });
    while (this.#samples.length > 2 && now - this.#samples[0]!.at > WINDOW_MS) this.#samples.shift();
    const first = this.#samples[0]!;
    const seconds = (now - first.at) / 1000;
    const answered = done - first.done;
    const rate = seconds > 0 ? answered / seconds : 0;
    if (rate <= 0 || this.elapsedMs < 2_000) return { rate, eta: null };
    const growth = (seen - first.seen) / answered;
    const lowMs = (queued / rate) * 1000;
    if (growth >= 1) return { rate, eta: null };
    return { rate, eta: { lowMs, highMs: lowMs / (1 - Math.max(0, growth)) } };
  }
}
