/** The formats that a report is written in. Stands alone, so that the command line knows them before it loads anything. */
export const FILE_FORMATS = ['json', 'html', 'pdf', 'csv', 'xlsx', 'md'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];
