import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVIDENCE } from '../../../crawlers/model/evidence.ts';
import type { Rule } from '../../../crawlers/model/rule.ts';
import { ruleDocsPage } from '../../../crawlers/rules/docs-page.ts';
import { RULES } from '../../../crawlers/rules/registry.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import type { Text } from '../../../src/kernel/i18n/message.ts';

const AREAS = readdirSync(packagePath('crawlers', 'rules'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Rule files are those that export a rule; others in the folder are what rules of the area share. */
const FILES = AREAS.flatMap((area) =>
  readdirSync(packagePath('crawlers', 'rules', area))
    .filter((name) => /: (?:HtmlRule|AnswerRule|SiteRule) = \{/.test(read('crawlers', 'rules', area, name)))
    .map((name) => ({ area, id: name.replace('.ts', '') })),
);

function read(...path: string[]): string {
  return readFileSync(packagePath(...path), 'utf8');
}

/** What the rules of an area share. */
function helpers(area: string): string {
  return readdirSync(packagePath('crawlers', 'rules', area))
    .filter((name) => !FILES.some((file) => file.area === area && `${file.id}.ts` === name))
    .map((name) => read('crawlers', 'rules', area, name))
    .join('\n');
}

function texts({ meta }: Rule): [string, Text][] {
  return [
    ['name', meta.name],
    ['why', meta.why],
    ['fix', meta.fix],
    ['notAProblemIf', meta.notAProblemIf],
    ...Object.entries(meta.messages),
    ...Object.entries(meta.options ?? {}).map(([name, option]): [string, Text] => [name, option.text]),
  ];
}

const HAN = /\p{Script=Han}/u;
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)[}|]/g)].map((match) => match[1]!))].sort();

describe('the family of rules', () => {
  test('the registry holds exactly the rule files, each once', () => {
    expect(RULES.map((rule) => `${rule.meta.area}/${rule.meta.id}`).sort()).toEqual(
      FILES.map(({ area, id }) => `${area}/${id}`).sort(),
    );
    expect(new Set(RULES.map((rule) => rule.meta.id)).size).toBe(RULES.length);
  });

  test('docs/rules holds no page of a rule that is gone', () => {
    const known = new Set(RULES.map((rule) => `${rule.meta.id}.md`));
    expect(readdirSync(packagePath('docs', 'rules')).filter((name) => !known.has(name))).toEqual([]);
  });

  test('no two rules share a name', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = RULES.map((rule) => rule.meta.name[lang]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
    test('has its test, its page, and says all of it in both languages', () => {
      const { meta } = rule;
      expect(existsSync(packagePath('test', 'crawlers', 'rules', meta.area, `${id}.test.ts`)), 'test file').toBe(true);
      const docs = packagePath('docs', 'rules', `${id}.md`);
      expect(existsSync(docs), `docs page: run npm run docs`).toBe(true);
      expect(readFileSync(docs, 'utf8'), 'docs equal meta: run npm run docs').toBe(ruleDocsPage(rule));
      for (const [what, text] of texts(rule)) {
        expect(text.zh, `${what} zh`).toMatch(HAN);
        expect(text.en, `${what} en`).not.toMatch(/^\s*$/);
        expect(placeholders(text.zh), `${what}: same arguments`).toEqual(placeholders(text.en));
      }
    });

    test('its meta is whole', () => {
      const { meta } = rule;
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(meta.sources.length).toBeGreaterThan(0);
      for (const source of meta.sources) {
        expect(source.name).not.toBe('');
        expect(source.date).toMatch(/^20\d\d(-\d\d){0,2}$/);
        if (source.url) expect(() => new URL(source.url!)).not.toThrow();
      }
      expect(Object.keys(meta.messages).length).toBeGreaterThan(0);
      for (const key of meta.evidence) expect(EVIDENCE).toHaveProperty(key);
      const source = read('crawlers', 'rules', meta.area, `${id}.ts`);
      const used = source.slice(source.indexOf('evidence: [')) + helpers(meta.area);
      for (const message of Object.keys(meta.messages)) {
        expect(source.split(message).length > 2 || used.includes(`'${message}'`), `message ${message} is used`).toBe(
          true,
        );
      }
      for (const option of Object.keys(meta.options ?? {}))
        expect(source.includes(`'${option}'`), `option ${option} is read`).toBe(true);
    });
  });
});
