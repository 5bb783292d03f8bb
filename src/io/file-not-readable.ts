import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';

/** What Node says of a file that cannot be read, with the path it was asked for. */
const UNREADABLE = new Set(['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'ENOTDIR', 'ENAMETOOLONG']);

/** The error for a file that cannot be read: what to check. */
export function fileNotReadable(path: string, cause: unknown): SoukError {
  return new SoukError({
    code: 'file-not-readable',
    what: msg({ zh: '无法读取文件 {path}', en: 'Cannot read the file {path}' }, { path }),
    next: msg({ zh: '请检查路径是否正确、是否有读取权限。', en: 'Check the path and that you may read it.' }),
    cause,
  });
}

/** A system error about a file that the user named, as an error that says what to do; everything else unchanged. */
export function asFileNotReadable(error: unknown): unknown {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (
    error instanceof Error &&
    path !== undefined &&
    UNREADABLE.has(code ?? '') &&
    /^(?:open|read|stat|scandir)$/.test(syscall ?? '')
  ) {
    return fileNotReadable(path, error);
  }
  return error;
}
