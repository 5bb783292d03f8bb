export { PLATFORMS, platformOf } from './platforms/index.ts';
export { type ImportOptions, type ImportReport, importBidFile } from './sheets/import-file.ts';
export { readAccount } from './store/read-account.ts';
export { undoBidImport } from './store/write-import.ts';
