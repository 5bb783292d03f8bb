import { Buffer } from 'node:buffer';
import {
  brotliDecompressSync,
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';

export interface DecodedBody {
  bytes: Buffer;
  /** The output was cut at a cap, or the stream broke off. */
  cut: 'too-large' | 'compression-bomb' | 'corrupt' | null;
}

/** Content codings of a response, first applied first; null when one is unknown or there are more than two. */
export function codings(header: string | undefined): string[] | null {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity');
  return names.length > 2 || names.some((name) => !(name in SYNC)) ? null : names;
}

const SYNC: Readonly<Record<string, (bytes: Buffer, maxOutputLength: number) => Buffer>> = {
  gzip: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
  br: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
  deflate: (bytes, maxOutputLength) =>
    isZlib(bytes) ? inflateSync(bytes, { maxOutputLength }) : inflateRawSync(bytes, { maxOutputLength }),
};

/** `deflate` is sent with and without the zlib header. */
const isZlib = (bytes: Buffer) => (bytes[0]! & 15) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;

/** More than this much output for one byte of input is no page: gzip reaches 1,000:1 and brotli 600,000:1 only in bombs. */
const RATIO = 300;
const RATIO_FROM = 1_048_576;

/**
 * Decodes a body of at most `cap` bytes of output. Output is counted while it is made, so a bomb costs at most the cap;
 * what was decoded before the stop is kept. Small honest bodies take the synchronous path.
 */
export async function decodeBody(coded: Buffer, names: readonly string[], cap: number): Promise<DecodedBody> {
  let bytes = coded;
  let cut: DecodedBody['cut'] = null;
  for (const name of [...names].reverse()) {
    if (bytes.length === 0) break;
    const allowed = Math.min(cap, Math.max(RATIO_FROM, bytes.length * RATIO));
    if (bytes.length <= 262_144) {
      try {
        bytes = SYNC[name]!(bytes, allowed);
        continue;
      } catch {
        // Too large or broken: the slow path keeps what can be kept.
      }
    }
    const result = await decodeStream(bytes, name, cap);
    bytes = result.bytes;
    cut = result.cut ?? cut;
    if (result.cut === 'compression-bomb') break;
  }
  return { bytes, cut };
}

function decodeStream(coded: Buffer, name: string, cap: number): Promise<DecodedBody> {
  const stream =
    name === 'gzip'
      ? createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
      : name === 'br'
        ? createBrotliDecompress()
        : isZlib(coded)
          ? createInflate()
          : createInflateRaw();
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    let fed = 0;
    let settled = false;
    const finish = (cut: DecodedBody['cut']) => {
      if (settled) return;
      settled = true;
      stream.destroy();
      const bytes = Buffer.concat(parts);
      resolve({ bytes: bytes.length > cap ? bytes.subarray(0, cap) : bytes, cut });
    };
    stream.on('data', (chunk: Buffer) => {
      if (settled) return;
      parts.push(chunk);
      size += chunk.length;
      if (size > RATIO_FROM && size > fed * RATIO) finish('compression-bomb');
      else if (size > cap) finish('too-large');
    });
    stream.on('end', () => finish(null));
    stream.on('error', () => finish('corrupt'));
    const feed = () => {
      if (settled) return;
      const chunk = coded.subarray(fed, fed + 16_384);
      fed += chunk.length;
      if (fed >= coded.length) stream.end(chunk);
      else stream.write(chunk, feed);
    };
    feed();
  });
}
