import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let root: string | undefined;

/**
 * Absolute path of a data file that ships with Souk (lexicons, fixtures of the sample shop…), seen from the package root.
 * Works from the sources and from `dist`, because the root is the nearest folder above with both package.json and tsconfig.json.
 */
export function packagePath(...segments: string[]): string {
  if (root === undefined) {
    let folder = dirname(fileURLToPath(import.meta.url));
    while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'tsconfig.json')))) {
      const parent = dirname(folder);
      if (parent === folder) throw new Error('package root not found');
      folder = parent;
    }
    root = folder;
  }
  return join(root, ...segments);
}
