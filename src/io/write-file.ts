import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, type WriteStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT, SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';

/** Refuses to overwrite a file unless `force`; called before work starts, so that nothing is computed in vain. */
export function refuseOverwrite(path: string, force: boolean): void {
  if (force || !existsSync(path)) return;
  throw new SoukError({
    code: 'file-exists',
    what: msg({ zh: '文件已存在：{path}', en: 'The file already exists: {path}' }, { path }),
    next: msg({
      zh: '换一个文件名，或加上 --force 覆盖。',
      en: 'Choose another name, or add --force to overwrite it.',
    }),
  });
}

/**
 * Writes a file under a temporary name and renames it when complete: a reader never sees half a file, a failed write
 * leaves the old one. `chunks` may be one buffer/string or a (sync or async) sequence of them, written with back-pressure.
 */
export async function writeFile(
  path: string,
  chunks: string | Uint8Array | Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  options: { force?: boolean; mode?: number } = {},
): Promise<void> {
  refuseOverwrite(path, options.force ?? false);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
  const stream = createWriteStream(temporary, options.mode === undefined ? {} : { mode: options.mode });
  try {
    await pour(stream, typeof chunks === 'string' || chunks instanceof Uint8Array ? [chunks] : chunks);
    renameSync(temporary, path);
  } catch (error) {
    stream.destroy();
    rmSync(temporary, { force: true });
    throw asFileError(path, error);
  }
}

async function pour(stream: WriteStream, chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>) {
  const failed = once(stream, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  const opened = once(stream, 'open');
  await Promise.race([opened, failed]);
  for await (const chunk of chunks) {
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), failed]);
  }
  stream.end();
  await Promise.race([once(stream, 'close'), failed]);
}

function asFileError(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code !== 'ENOSPC' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EISDIR' && code !== 'EPERM') return error;
  return new SoukError({
    code: code === 'ENOSPC' ? 'disk-full' : 'file-not-writable',
    exit: EXIT.outside,
    what: msg({ zh: '无法写入 {path}（{code}）', en: 'Cannot write {path} ({code})' }, { path, code }),
    next: msg({
      zh: '请检查磁盘空间和目录权限，或换一个位置再试。',
      en: 'Check free disk space and the rights of the folder, or choose another place and try again.',
    }),
    cause: error,
  });
}
