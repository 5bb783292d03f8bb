import type { CheckReport } from '../../../content/index.ts';
import { type Lang, render } from '../../kernel/i18n/message.ts';
import { visibleText } from '../../kernel/text/visible.ts';

const LEVEL = {
  block: { zh: '必改', en: 'must fix' },
  warn: { zh: '注意', en: 'look at' },
  note: { zh: '提示', en: 'note' },
} as const;

/** The report for a terminal: worst first, each with its place, the words, the reason and what to do. */
export function checkText(report: CheckReport, uri: string, lang: Lang): string {
  const zh = lang === 'zh';
  const order = ['block', 'warn', 'note'] as const;
  const lines: string[] = [];
  for (const level of order) {
    for (const one of report.findings.filter((each) => each.level === level)) {
      const place =
        one.line !== null
          ? `${uri}:${one.line}`
          : one.block === -1
            ? zh
              ? '标题'
              : 'title'
            : one.block < 0
              ? zh
                ? '全文'
                : 'whole text'
              : zh
                ? `第 ${one.block + 1} 段`
                : `block ${one.block + 1}`;
      lines.push(
        `[${LEVEL[level][lang]}] ${place}  ${render(one.message, lang)}${one.excerpt === '' ? '' : `\n    ${visibleText(one.excerpt)}`}`,
      );
      if (one.law?.exception) lines.push(`    ${zh ? '例外：' : 'exception: '}${one.law.exception[lang]}`);
      else if (one.law) lines.push(`    → ${one.law.advice[lang]}`);
    }
  }
  const count = (level: 'block' | 'warn' | 'note') => report.findings.filter((one) => one.level === level).length;
  const rules = report.packs.reduce((sum, pack) => sum + pack.rules, 0);
  const packs = report.packs.map((pack) => pack.id).join(', ');
  lines.push(
    zh
      ? `必改 ${count('block')}，注意 ${count('warn')}，提示 ${count('note')}。广告法规则：${rules} 条（${packs}；${report.packs[0]?.version ?? '–'} 版），其余规则未触发；未触发不等于合规。`
      : `${count('block')} to fix, ${count('warn')} to look at, ${count('note')} notes. Advertising law: ${rules} rules applied (${packs}; edition ${report.packs[0]?.version ?? '–'}); a rule that did not fire does not make a text lawful.`,
  );
  return `${lines.join('\n')}\n`;
}
