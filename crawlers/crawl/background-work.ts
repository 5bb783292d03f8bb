/** Work under way beside the main loop: requests, commits, refills, robots files. The first failure ends the crawl. */
export class BackgroundWork {
  #pending = 0;
  #happened = false;
  #resume: (() => void) | undefined;
  /** What the first failing action threw. */
  failure: unknown;

  get busy(): boolean {
    return this.#pending > 0;
  }

  async run(action: () => Promise<void>): Promise<void> {
    this.#pending += 1;
    try {
      await action();
    } catch (error) {
      this.failure ??= error;
    } finally {
      this.#pending -= 1;
      this.wake();
    }
  }

  /** Ends a waiting `change`, or the next one: what happens while the loop is at work must not be slept through. */
  wake(): void {
    this.#happened = true;
    this.#resume?.();
  }

  /** Resolves when some action ended or `wake` was called since the last time. */
  async change(): Promise<void> {
    if (!this.#happened) {
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
      this.#resume = undefined;
    }
    this.#happened = false;
  }
}
