import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';

/** The signature of OLE compound files: .xls of Excel 97–2003, and .xlsx behind a password. */
export function isCompoundFile(sample: Uint8Array): boolean {
  return sample[0] === 0xd0 && sample[1] === 0xcf && sample[2] === 0x11 && sample[3] === 0xe0;
}

/** Says which of the two it is, and what to do. */
export function oldWorkbook(path: string, sample: Uint8Array): SoukError {
  const locked = Buffer.from(sample).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (locked)
    return new SoukError({
      code: 'xlsx-password',
      what: msg({ zh: '工作簿设了密码：{path}', en: 'The workbook has a password: {path}' }, { path }),
      next: msg({
        zh: '在 Excel 或 WPS 里打开，去掉密码后另存，再导入。',
        en: 'Open it in Excel or WPS, save it without the password, and import that.',
      }),
    });
  return new SoukError({
    code: 'xls-binary',
    what: msg(
      { zh: '{path} 是旧版 Excel（97–2003）的二进制 .xls', en: '{path} is a binary .xls of Excel 97–2003' },
      { path },
    ),
    why: msg({
      zh: '只支持 .xlsx、CSV/TSV，以及实为网页表格或文本的 .xls',
      en: 'Only .xlsx, CSV/TSV, and .xls files that are really web tables or text are read',
    }),
    next: msg({
      zh: '用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx 或“CSV UTF-8”，再导入。批量转换：soffice --headless --convert-to xlsx *.xls',
      en: 'Open it in Excel, WPS or LibreOffice, save it as .xlsx or “CSV UTF-8”, and import that. Many at once: soffice --headless --convert-to xlsx *.xls',
    }),
  });
}
