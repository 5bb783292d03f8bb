import { type Message, msg } from '../../kernel/i18n/message.ts';
import type { AuditGroup, AuditSummary } from './audit-summary.ts';

export type VerdictLevel = 'urgent' | 'work' | 'good' | 'nothing';

/**
 * The state of the site in one sentence. No score: `urgent` when there is a fault of severity error, `work` when there are
 * warnings, `good` otherwise, `nothing` when no page could be read.
 */
export function verdict(summary: AuditSummary): { level: VerdictLevel; message: Message } {
  const { pages, faults, pagesWithoutError } = summary.totals;
  if (pages === 0) {
    return {
      level: 'nothing',
      message: msg({
        zh: '没有读到任何网页，无法下结论。',
        en: 'No page could be read, so there is nothing to judge.',
      }),
    };
  }
  const affected = pages - pagesWithoutError;
  if (faults.error > 0) {
    const message =
      affected > 0
        ? msg(
            {
              zh: '有 {faults} 处错误，{pages} 个网页中 {affected} 个受影响，应优先处理。',
              en: '{faults} serious {faults|fault affects|faults affect} {affected} of {pages} {pages|page|pages}: fix {faults|it|these} first.',
            },
            { faults: faults.error, affected, pages },
          )
        : msg(
            {
              zh: '有 {faults} 处影响全站的错误，应优先处理。',
              en: '{faults} serious {faults|fault concerns|faults concern} the whole site: fix {faults|it|these} first.',
            },
            { faults: faults.error },
          );
    return { level: 'urgent', message };
  }
  if (faults.warning > 0) {
    return {
      level: 'work',
      message: msg(
        {
          zh: '没有错误；还有 {n} 处警告值得处理。',
          en: 'No serious faults; {n} {n|thing is|things are} worth improving.',
        },
        { n: faults.warning },
      ),
    };
  }
  return {
    level: 'good',
    message: msg(
      { zh: '已检查 {n} 个网页，状况良好。', en: '{n} {n|page|pages} checked, all in good order.' },
      { n: pages },
    ),
  };
}

/**
 * The faults that bring most when fixed: highest priority first, one per rule, never a debatable one. A notice is named
 * only when there are fewer errors and warnings than `count`.
 */
export function topFixes(summary: AuditSummary, count = 3): AuditGroup[] {
  const sure = summary.groups.filter((group) => !group.debatable);
  const weighty = sure.filter((group) => group.severity !== 'notice');
  const rest = sure.filter((group) => group.severity === 'notice');
  const byRule = new Map<string, AuditGroup>();
  for (const group of [...weighty, ...rest]) {
    if (byRule.size < count && !byRule.has(group.rule)) byRule.set(group.rule, group);
  }
  return [...byRule.values()];
}
