/** Size classes are powers of two from here on. */
const SMALLEST = 16_384;
/** A larger piece is not kept: one monster page must not stay in memory. */
const LARGEST = 1_048_576;
/** Bytes that may wait for their next use. */
const KEEP = 4_194_304;

/**
 * Shared memory for page bodies on their way to an analysis thread. Both threads see the same bytes, so nothing is copied
 * or handed over, and the pieces are used again: the memory of a crawl does not depend on when garbage is collected.
 */
export class BodyPool {
  readonly #free = new Map<number, SharedArrayBuffer[]>();
  #waiting = 0;

  /** A copy of `body` in shared memory. */
  take(body: Uint8Array): Uint8Array {
    let size = SMALLEST;
    while (size < body.length) size *= 2;
    const kept = this.#free.get(size)?.pop();
    if (kept) this.#waiting -= size;
    const copy = new Uint8Array(kept ?? new SharedArrayBuffer(size <= LARGEST ? size : body.length), 0, body.length);
    copy.set(body);
    return copy;
  }

  /** What `take` gave is not looked at any more. */
  release({ buffer }: Uint8Array): void {
    const size = buffer.byteLength;
    if (size > LARGEST || this.#waiting + size > KEEP) return;
    const free = this.#free.get(size) ?? [];
    free.push(buffer as SharedArrayBuffer);
    this.#free.set(size, free);
    this.#waiting += size;
  }
}
