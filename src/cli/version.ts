import { readFileSync } from 'node:fs';
import { packagePath } from '../io/package-path.ts';

/** Souk's version, from package.json. */
export function version(): string {
  return (JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { version: string }).version;
}
