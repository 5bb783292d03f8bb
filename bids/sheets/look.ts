import type { CsvEncoding, CsvProfile } from '../../src/io/csv-write.ts';
import type { SheetLook } from '../model/account.ts';
import type { SheetFile } from '../model/platform.ts';

/** Upload files of Chinese clients where nothing else is known: comma, CR LF, quotes only where needed. */
const UPLOAD: CsvProfile = { delimiter: ',', newline: '\r\n', purpose: 'upload', quote: 'needed' };

/** Profile and encoding that make a sheet's lines the same bytes as those of the file it answers. */
export function writeAs(look: SheetLook | undefined): Pick<SheetFile, 'profile' | 'encoding'> {
  if (!look) return { profile: UPLOAD, encoding: 'gbk' };
  const delimiter = (['\t', ';', '|'] as const).find((sign) => sign === look.delimiter) ?? ',';
  return {
    profile: {
      ...UPLOAD,
      delimiter,
      newline: look.newline ?? '\r\n',
      ...(look.quoted?.length ? { quoted: look.quoted } : {}),
      ...(look.quotedHeader ? { quotedFirst: look.quotedHeader } : {}),
    },
    encoding: encodingOf(look),
  };
}

function encodingOf(look: SheetLook): CsvEncoding {
  if (look.encoding === 'utf-16le' || look.encoding === 'utf-16be') return 'utf-16le';
  // Older snapshots do not know whether there was a mark; Excel needs one to see UTF-8.
  if (look.encoding === 'utf-8') return look.bom === false ? 'utf-8' : 'utf-8-bom';
  return 'gbk';
}
