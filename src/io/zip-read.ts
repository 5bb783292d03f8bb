import { readFileSync } from 'node:fs';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';

/** A file inside an archive. */
export interface ZipMember {
  name: string;
  bytes: Uint8Array;
}

/** Decoded bytes that one archive may hold in all: an export is far smaller, a zip bomb is not. */
const MAX_TOTAL = 1024 ** 3;

/** The kind of a file that starts with a zip signature: a workbook or a plain archive. Reads the names only. */
export async function zipNames(path: string): Promise<string[]> {
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  try {
    unzipSync(readFileSync(path), {
      filter: (file) => {
        names.push(file.name);
        return false;
      },
    });
  } catch (error) {
    throw unreadable(path, error);
  }
  return names;
}

/** Members whose name passes `wanted`, decoded. Errors: `zip-unreadable`, `zip-too-large`. */
export async function zipMembers(path: string, wanted: (name: string) => boolean): Promise<ZipMember[]> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  let tooLarge = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(readFileSync(path), {
      filter: (file) => {
        if (!wanted(file.name)) return false;
        total += file.originalSize;
        if (total > MAX_TOTAL) tooLarge = true;
        return !tooLarge;
      },
    });
  } catch (error) {
    throw unreadable(path, error);
  }
  if (tooLarge) {
    throw new SoukError({
      code: 'zip-too-large',
      what: msg({ zh: '压缩包解开后超过 1 GB：{path}', en: 'The archive holds more than 1 GB: {path}' }, { path }),
      next: msg({ zh: '请先解压，再逐个导入里面的文件。', en: 'Unpack it and import the files one by one.' }),
    });
  }
  return Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
}

function unreadable(path: string, cause: unknown): SoukError {
  return new SoukError({
    code: 'zip-unreadable',
    what: msg(
      { zh: '压缩包已损坏或加了密码：{path}', en: 'The archive is damaged or has a password: {path}' },
      { path },
    ),
    next: msg({ zh: '请重新下载导出文件，或解压后再导入。', en: 'Download the export again, or unpack it first.' }),
    cause,
  });
}
