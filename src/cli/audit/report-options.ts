import { existsSync } from 'node:fs';
import { FILE_FORMATS, type FileFormat } from '../../report/audit/file-formats.ts';
import type { OptionSpec, OptionValues } from '../command.ts';
import { badValue } from './filter-values.ts';

/** The options of every command that writes a report. */
export const REPORT_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--out <dir>',
    text: { zh: '报告目录（默认 souk-audit-编号）', en: 'folder of the report (default souk-audit-ID)' },
  },
  {
    flags: '--format <list>',
    text: {
      zh: '报告格式，逗号分隔：terminal,json,html,pdf,csv,xlsx,md（默认 terminal,html,json）',
      en: 'comma-separated: terminal,json,html,pdf,csv,xlsx,md (default terminal,html,json)',
    },
  },
  { flags: '--force', text: { zh: '覆盖已有的报告文件', en: 'overwrite report files that exist' } },
  {
    flags: '--fail-on <severity>',
    text: {
      zh: '有这种或更重的问题时以退出码 1 结束（“改动前请人工判断”的不算）',
      en: 'exit with 1 when there is a fault this severe or worse (debatable ones do not count)',
    },
    choices: ['error', 'warning', 'notice'],
  },
];

export interface ReportChoice {
  terminal: boolean;
  files: readonly FileFormat[];
  /** undefined: a new folder named after the crawl. */
  folder: string | undefined;
  force: boolean;
}

/**
 * What to write where. With `--json` the document goes to standard output, and files are written only when they were
 * asked for. Error `option-value` for an unknown format.
 */
export function reportChoice(options: OptionValues, json: boolean): ReportChoice {
  const given = options['format'] as string | undefined;
  const asked = given?.split(/[,，\s]+/).filter((word) => word !== '') ?? (json ? [] : ['terminal', 'html', 'json']);
  const known: readonly string[] = ['terminal', ...FILE_FORMATS];
  for (const word of asked) if (!known.includes(word)) throw badValue('--format', word, known.join(', '));
  return {
    terminal: asked.includes('terminal') && !json,
    files: FILE_FORMATS.filter((format) => asked.includes(format)),
    folder: options['out'] as string | undefined,
    force: options['force'] === true,
  };
}

/** `souk-audit-7`, or `souk-audit-7-2` when that is taken: a report of another crawl is never overwritten. */
export function freshFolder(crawlId: number): string {
  const name = `souk-audit-${crawlId}`;
  for (let n = 1; ; n++) {
    const folder = n === 1 ? name : `${name}-${n}`;
    if (!existsSync(folder)) return folder;
  }
}
