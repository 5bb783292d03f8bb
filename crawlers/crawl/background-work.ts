/** Work under way beside the main loop: requests, commits, refills, robots files. The first failure ends the crawl. */
export class BackgroundWork {
  #pending = 0;
  #wake: () => void = () => {};
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
      this.#wake();
    }
  }

  /** Ends a waiting `change`. */
  wake(): void {
    this.#wake();
  }

  /** Resolves when some action ended or `wake` was called. */
  change(): Promise<void> {
    return new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }
}
