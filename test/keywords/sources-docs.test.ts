import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceSpecs } from '../../keywords/index.ts';
import { packagePath } from '../../src/io/package-path.ts';

describe('every source has its page, both names and a column of keywords', () => {
  test.each(sourceSpecs().map((spec) => [spec.id, spec] as const))('%s', (id, spec) => {
    const page = packagePath('docs', 'sources', `${id}.md`);
    expect(existsSync(page)).toBe(true);
    const text = readFileSync(page, 'utf8');
    expect(text).toContain(spec.name.zh);
    expect(text).toContain(spec.name.en);
    expect(
      [...spec.exact.values(), ...spec.patterns.map((entry) => entry.use)].some((use) => use.field === 'keyword'),
    ).toBe(true);
  });
});
