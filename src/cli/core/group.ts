import type { CommandEntry, CommandGroup } from '../command.ts';

/** Commands about Souk itself. */
export const coreVerbs: readonly CommandEntry[] = [
  {
    name: 'doctor',
    text: {
      zh: '检查运行环境：版本、数据库、磁盘、语言、浏览器',
      en: 'check versions, database, disk, locale and browser',
    },
    load: () => import('./doctor.ts'),
  },
];

export const coreGroups: readonly CommandGroup[] = [
  {
    name: 'imports',
    text: { zh: '已导入的文件：查看与撤销', en: 'imported files: list and undo' },
    entries: [
      {
        name: 'list',
        text: { zh: '列出已导入的文件', en: 'list imported files' },
        load: () => import('./imports-list.ts'),
      },
      { name: 'undo', text: { zh: '撤销一次导入', en: 'undo an import' }, load: () => import('./imports-undo.ts') },
    ],
  },
  {
    name: 'db',
    text: { zh: '数据库文件：检查、备份、恢复', en: 'the database file: check, back up, restore' },
    entries: [
      {
        name: 'check',
        text: { zh: '检查数据库是否完好', en: 'check that the database is sound' },
        load: () => import('./db-check.ts'),
      },
      { name: 'backup', text: { zh: '备份数据库', en: 'back up the database' }, load: () => import('./db-backup.ts') },
      { name: 'restore', text: { zh: '从备份恢复', en: 'restore a backup' }, load: () => import('./db-restore.ts') },
    ],
  },
  {
    name: 'config',
    text: { zh: '配置', en: 'configuration' },
    entries: [
      {
        name: 'show',
        text: { zh: '显示生效的配置及来源', en: 'show the settings in force and where they come from' },
        load: () => import('./config-show.ts'),
      },
    ],
  },
];
