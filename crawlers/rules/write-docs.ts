import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../src/io/package-path.ts';
import { ruleDocsPage } from './docs-page.ts';
import { RULES } from './registry.ts';

/** Writes docs/rules/<id>.md for every rule and removes pages of rules that are gone (`npm run docs`). */
const folder = packagePath('docs', 'rules');
mkdirSync(folder, { recursive: true });
const wanted = new Set(RULES.map((rule) => `${rule.meta.id}.md`));
for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name));
for (const rule of RULES) writeFileSync(join(folder, `${rule.meta.id}.md`), ruleDocsPage(rule));
