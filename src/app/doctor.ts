import { accessSync, constants, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { findBrowser } from '../io/find-browser.ts';
import { SoukError } from '../kernel/errors.ts';
import { type Message, msg } from '../kernel/i18n/message.ts';
import { checkStore } from '../store/maintenance.ts';
import { openStore } from '../store/open.ts';

export interface Diagnosis {
  id: string;
  /** `optional`: something is missing that only some commands need. */
  state: 'ok' | 'optional' | 'fail';
  what: Message;
  /** What to do, when the state is not ok. */
  next?: Message;
}

/** Looks at everything Souk stands on. Changes nothing; the database is opened read-only. */
export function diagnose(options: { dbPath: string; version: string; lang: string }): Diagnosis[] {
  return [
    versions(options.version),
    sqlite(),
    database(options.dbPath),
    disk(options.dbPath),
    writable(options.dbPath),
    locale(options.lang),
    browser(),
  ];
}

function versions(version: string): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > 20 || (major === 20 && minor >= 19);
  return {
    id: 'node',
    state: good ? 'ok' : 'fail',
    what: msg(
      { zh: 'Souk {version}，Node.js {node}，{os}', en: 'Souk {version}, Node.js {node}, {os}' },
      { version, node: process.versions.node, os: `${process.platform}-${process.arch}` },
    ),
    ...(good ? {} : { next: msg({ zh: '请安装 Node.js 20.19 或更新版本。', en: 'Install Node.js 20.19 or newer.' }) }),
  };
}

function sqlite(): Diagnosis {
  const folder = mkdtempSync(join(tmpdir(), 'souk-doctor-'));
  try {
    const db = openStore(join(folder, 'trial.db'));
    const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
    db.close();
    return {
      id: 'sqlite',
      state: 'ok',
      what: msg({ zh: 'SQLite {version}，读写正常', en: 'SQLite {version}, reads and writes' }, { version }),
    };
  } catch (error) {
    return {
      id: 'sqlite',
      state: 'fail',
      what: msg(
        { zh: 'SQLite 无法使用：{reason}', en: 'SQLite does not work: {reason}' },
        { reason: String((error as Error).message) },
      ),
      next: msg({
        zh: '重新运行 npm ci；没有预编译包时需要 python3、make、g++。',
        en: 'Run npm ci again; without a prebuilt package it needs python3, make and g++.',
      }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function database(path: string): Diagnosis {
  if (!existsSync(path)) {
    return {
      id: 'database',
      state: 'ok',
      what: msg(
        {
          zh: '数据库 {path} 尚未建立，首次使用时自动创建',
          en: 'The database {path} does not exist yet; it is made at first use',
        },
        { path },
      ),
    };
  }
  try {
    const db = openStore(path, { readonly: true });
    const { integrity, tables, bytes } = checkStore(db);
    db.close();
    if (integrity.length === 0) {
      return {
        id: 'database',
        state: 'ok',
        what: msg(
          {
            zh: '数据库 {path} 完好：{tables} 张表，{megabytes} MB',
            en: 'The database {path} is sound: {tables} tables, {megabytes} MB',
          },
          { path, tables, megabytes: bytes / 1_048_576 },
        ),
      };
    }
    return {
      id: 'database',
      state: 'fail',
      what: msg({ zh: '数据库 {path} 已损坏', en: 'The database {path} is damaged' }, { path }),
      next: msg({ zh: '用 souk db restore 恢复备份。', en: 'Bring back a backup with souk db restore.' }),
    };
  } catch (error) {
    if (error instanceof SoukError) return { id: 'database', state: 'fail', what: error.what, next: error.next };
    throw error;
  }
}

function disk(path: string): Diagnosis {
  const { bavail, bsize } = statfsSync(dirname(resolve(path)));
  const gigabytes = (bavail * bsize) / 1024 ** 3;
  const enough = gigabytes >= 0.5;
  return {
    id: 'disk',
    state: enough ? 'ok' : 'fail',
    what: msg({ zh: '可用磁盘空间 {gigabytes} GB', en: '{gigabytes} GB of disk are free' }, { gigabytes }),
    ...(enough
      ? {}
      : {
          next: msg({
            zh: '至少腾出 0.5 GB；十万页的抓取约需 2 GB。',
            en: 'Free at least 0.5 GB; a crawl of 100,000 pages needs about 2 GB.',
          }),
        }),
  };
}

function writable(path: string): Diagnosis {
  const folder = dirname(resolve(path));
  try {
    accessSync(folder, constants.W_OK);
    return {
      id: 'folder',
      state: 'ok',
      what: msg({ zh: '目录 {folder} 可写', en: 'The folder {folder} may be written' }, { folder }),
    };
  } catch {
    return {
      id: 'folder',
      state: 'fail',
      what: msg({ zh: '目录 {folder} 不可写', en: 'The folder {folder} may not be written' }, { folder }),
      next: msg({
        zh: '换一个目录，或用 --db 指定别处的文件。',
        en: 'Work in another folder, or name a file elsewhere with --db.',
      }),
    };
  }
}

function locale(lang: string): Diagnosis {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    id: 'locale',
    state: 'ok',
    what: msg({ zh: '界面语言 {lang}，时区 {zone}', en: 'Language {lang}, time zone {zone}' }, { lang, zone }),
  };
}

function browser(): Diagnosis {
  const path = findBrowser();
  if (path) return { id: 'browser', state: 'ok', what: msg({ zh: '浏览器 {path}', en: 'Browser {path}' }, { path }) };
  return {
    id: 'browser',
    state: 'optional',
    what: msg({
      zh: '没有找到浏览器（只有打印 PDF 等功能需要）',
      en: 'No browser was found (only a few things need one, such as printing to PDF)',
    }),
    next: msg({
      zh: '安装 Chrome、Edge 或 Chromium（Debian/Ubuntu：apt-get install chromium），或用 SOUK_CHROME 指定路径。',
      en: 'Install Chrome, Edge or Chromium (Debian/Ubuntu: apt-get install chromium), or set SOUK_CHROME to its path.',
    }),
  };
}
