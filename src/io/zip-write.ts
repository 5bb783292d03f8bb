import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';

/** A file for an archive; its text is asked for when its turn comes. */
export interface ZipEntry {
  name: string;
  chunks: Iterable<string> | AsyncIterable<string>;
}

/** Without the 64-bit extension, which old readers do not know, sizes and offsets have 32 bits. */
const MAX = 0xffff_ffff;
/** 1980-01-01: equal content gives equal bytes. */
const DOS_DATE = 0x0021;
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;

/**
 * A ZIP archive as a stream of bytes: each entry is deflated while it is made, and nothing is held whole. Entries are
 * asked for one after the other. Error: `zip-too-large` beyond 4 GB.
 */
export async function* zipChunks(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const entry of entries) {
    const name = Buffer.from(entry.name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(FLAGS, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(DOS_DATE, 12);
    head.writeUInt16LE(name.length, 26);
    yield Buffer.concat([head, name]);
    const sizes = { crc: 0, coded: 0, plain: 0 };
    yield* deflated(entry.chunks, sizes);
    const start = offset;
    offset += 30 + name.length + sizes.coded + 16;
    if (sizes.plain > MAX || offset > MAX) throw tooLarge();
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(0x08074b50, 0);
    tail.writeUInt32LE(sizes.crc, 4);
    tail.writeUInt32LE(sizes.coded, 8);
    tail.writeUInt32LE(sizes.plain, 12);
    yield tail;
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(20, 4);
    head.copy(line, 6, 4, 14);
    tail.copy(line, 16, 4, 16);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE(start, 42);
    directory.push(line, name);
  }
  const lines = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(lines.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([lines, end]);
}

async function* deflated(
  chunks: Iterable<string> | AsyncIterable<string>,
  sizes: { crc: number; coded: number; plain: number },
): AsyncGenerator<Uint8Array> {
  const deflate = createDeflateRaw({ chunkSize: 65_536 });
  const ready: Buffer[] = [];
  deflate.on('data', (bytes: Buffer) => {
    sizes.coded += bytes.length;
    ready.push(bytes);
  });
  const ended = once(deflate, 'end');
  for await (const text of chunks) {
    const bytes = Buffer.from(text);
    sizes.crc = crc32(bytes, sizes.crc);
    sizes.plain += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, 'drain');
    yield* ready.splice(0);
  }
  deflate.end();
  await ended;
  yield* ready;
}

function tooLarge(): SoukError {
  return new SoukError({
    code: 'zip-too-large',
    what: msg({ zh: '工作簿超过 4 GB，无法写成 XLSX', en: 'The workbook is over 4 GB, more than XLSX holds' }),
    next: msg({ zh: '请缩小筛选范围，或改用 CSV。', en: 'Narrow the filter, or write CSV.' }),
  });
}
