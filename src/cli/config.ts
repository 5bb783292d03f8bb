import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';

/**
 * `souk.config.json`: what a project sets once. Every area reads and validates its own key (`audit`, `rules`, `keywords`,
 * `bids`, `partners`, `content`); `db`, `lang` stand on top.
 */
export interface Config {
  /** The file it came from; undefined when there is none. */
  readonly path: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The nearest souk.config.json, from the folder upwards to the first one that holds a `.git`, else to the root. */
export function loadConfig(from: string): Config {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, 'souk.config.json');
    if (existsSync(path)) return { path, values: parseConfig(path) };
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return { path: undefined, values: {} };
  }
}

function parseConfig(path: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw badConfig(path, (error as Error).message);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badConfig(path, 'not an object');
  return value as Record<string, unknown>;
}

function badConfig(path: string, detail: string): SoukError {
  return new SoukError({
    code: 'config-unreadable',
    what: msg(
      { zh: '配置文件 {path} 无法解析：{detail}', en: 'Cannot read the configuration {path}: {detail}' },
      { path, detail },
    ),
    next: msg({ zh: '请把它改成合法的 JSON 对象。', en: 'Make it a valid JSON object.' }),
  });
}
