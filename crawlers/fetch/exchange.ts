import type { Dispatcher } from 'undici';
import type { Clock } from '../../src/kernel/clock.ts';
import type { RequestLimits } from '../crawl/options.ts';
import type { FetchFailure } from './failure.ts';
import type { FetchRequest } from './fetcher.ts';

type HeaderValues = Record<string, string | string[] | undefined>;

/** What came over the wire until the exchange ended, well or badly. */
export type RawAnswer =
  | {
      status: number;
      headers: HeaderValues;
      chunks: Buffer[];
      bytes: number;
      kept: boolean;
      firstByteAt: number;
      stopped?: FetchFailure | 'too-large';
      error?: unknown;
    }
  | { status?: undefined; headers?: undefined; stopped?: FetchFailure; error?: unknown };

const MAX_INFORMATIONAL = 20;

/** One request on its connection: collects the body up to its cap and ends itself at its deadlines. */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: FetchRequest;
  readonly #limits: RequestLimits;
  readonly #clock: Clock;
  readonly #started: number;
  readonly #done: (answer: RawAnswer) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: HeaderValues | undefined;
  #mode: 'keep' | 'drop' | 'stop' = 'keep';
  #chunks: Buffer[] = [];
  #bytes = 0;
  #firstByteAt = 0;
  #lastByteAt = 0;
  #sentAt = 0;
  #informational = 0;
  #ended = false;

  constructor(
    request: FetchRequest,
    limits: RequestLimits,
    clock: Clock,
    started: number,
    done: (answer: RawAnswer) => void,
  ) {
    this.#request = request;
    this.#limits = limits;
    this.#clock = clock;
    this.#started = started;
    this.#done = done;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#ended) controller.abort(new Error('ended'));
    else {
      this.#controller = controller;
      this.#sentAt = this.#clock.monotonic();
    }
  }

  onRequestUpgrade(controller: Dispatcher.DispatchController): void {
    controller.abort(new Error('upgrade'));
    this.#end({ stopped: 'bad-http' });
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: HeaderValues): void {
    if (status < 200) {
      this.#informational += 1;
      if (this.#informational > MAX_INFORMATIONAL) {
        this.#end({ stopped: 'bad-http' });
        controller.abort(new Error('informational responses without end'));
      }
      return;
    }
    this.#firstByteAt = this.#clock.monotonic();
    this.#lastByteAt = this.#firstByteAt;
    this.#status = status;
    this.#headers = headers;
    const type = headers['content-type'];
    this.#mode = this.#request.want(status, (Array.isArray(type) ? type[0] : type) ?? null);
    if (this.#mode !== 'stop' || this.#request.method === 'HEAD') return;
    // A short rest is read, so that the connection can be used again; a long one is not.
    const length = Number(headers['content-length'] ?? Number.NaN);
    if (length >= 0 && length <= 65_536) return;
    this.#end(this.#answer());
    controller.abort(new Error('body not wanted'));
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#ended) return;
    this.#bytes += chunk.length;
    this.#lastByteAt = this.#clock.monotonic();
    if (this.#mode === 'keep') this.#chunks.push(chunk);
    if (this.#bytes <= this.#request.maxBytes) return;
    const over = this.#bytes - this.#request.maxBytes;
    if (this.#mode === 'keep') this.#chunks[this.#chunks.length - 1] = chunk.subarray(0, chunk.length - over);
    this.#end(this.#answer('too-large'));
    controller.abort(new Error('body over its cap'));
  }

  onResponseEnd(): void {
    this.#end(this.#answer());
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#headers && this.#bytes > 0) this.#end({ ...this.#answer(), error } as RawAnswer);
    else this.#end({ error });
  }

  /** Ends the request with that reason; what has arrived is kept. */
  stop(reason: FetchFailure): void {
    if (this.#ended) return;
    this.#end(this.#headers && this.#bytes > 0 ? this.#answer(reason) : { stopped: reason });
    this.#controller?.abort(new Error(reason));
  }

  /** Called now and then: total deadline, headers that drip, bodies slower than the least rate. */
  check(now: number): void {
    const bodyMs = now - this.#firstByteAt;
    const grace = Math.min(5_000, this.#limits.totalMs / 2);
    // The timers of the connection are coarse and start anew with each interim answer: these are exact.
    if (this.#headers === undefined) {
      if (this.#sentAt > 0 && now - this.#sentAt > this.#limits.headersMs) this.stop('headers-timeout');
    } else if (now - this.#lastByteAt > this.#limits.idleMs) {
      this.stop('idle-timeout');
    } else if (bodyMs > grace && this.#bytes < (this.#limits.minBytesPerSecond * bodyMs) / 1000) {
      this.stop('too-slow');
    }
    if (now - this.#started > this.#limits.totalMs) this.stop('total-timeout');
  }

  #answer(stopped?: FetchFailure | 'too-large'): RawAnswer {
    return {
      status: this.#status,
      headers: this.#headers!,
      chunks: this.#chunks,
      bytes: this.#bytes,
      kept: this.#mode === 'keep',
      firstByteAt: this.#firstByteAt,
      ...(stopped ? { stopped } : {}),
    };
  }

  #end(answer: RawAnswer): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#done(answer);
  }
}
