import { type Lang, render } from '../../src/kernel/i18n/message.ts';
import type { CheckReport } from './index.ts';
import { CONTENT_CHECKS } from './index.ts';

/** The report as SARIF 2.1.0, for editors and review tools; lines are those of the file where it has any. */
export function sarifReport(report: CheckReport, options: { uri: string; version: string; lang: Lang }): unknown {
  const { lang } = options;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'souk',
            version: options.version,
            informationUri: 'https://souk.example/docs/guides/content',
            rules: CONTENT_CHECKS.map((check) => ({
              id: check.id,
              shortDescription: { text: check.text[lang] },
              help: { text: check.source },
            })),
          },
        },
        properties: { lawPacks: report.packs },
        results: report.findings.map((one) => ({
          ruleId: one.check,
          level: one.level === 'block' ? 'error' : one.level === 'warn' ? 'warning' : 'note',
          message: { text: `${render(one.message, lang)}${one.law ? ` ${one.law.advice[lang]}` : ''}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: options.uri },
                region: { startLine: one.line ?? 1, ...(one.excerpt === '' ? {} : { snippet: { text: one.excerpt } }) },
              },
            },
          ],
          ...(one.law ? { properties: { ...one.law, advice: one.law.advice[lang] } } : {}),
        })),
      },
    ],
  };
}
