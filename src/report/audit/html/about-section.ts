import type { AuditSummary, Catalogue } from '../audit-summary.ts';
import { ruleName } from '../finding-text.ts';
import { RULE_STATE_TEXT } from '../severity-text.ts';
import { auditFacts } from '../tables/cover.ts';
import { both, bothOf, number } from './both.ts';
import { esc } from './escape.ts';

/** All rules with their state, and what this report stands on: enough to repeat it. */
export function aboutSection(summary: AuditSummary, catalogue: Catalogue): string {
  const rows = summary.rules.map(
    (rule) =>
      `<tr><th scope="row">${bothOf(ruleName(catalogue, rule.id))} <small><code>${esc(rule.id)}</code></small></th><td class="state-${rule.state}">${both(RULE_STATE_TEXT[rule.state]!)}</td><td class="n">${number(rule.checked)}</td><td class="n">${number(rule.failed)}</td></tr>`,
  );
  const zh = auditFacts(summary, 'zh');
  const en = auditFacts(summary, 'en');
  const facts = zh.map(([label, value], i) => {
    const other = en[i]![1];
    const text = (cell: typeof value, lang: 'zh' | 'en') =>
      typeof cell === 'number' ? number(cell) : typeof cell === 'string' ? cell : cell[lang];
    return `<div><dt>${both(label)}</dt><dd>${both({ zh: text(value, 'zh'), en: text(other, 'en') })}</dd></div>`;
  });
  return `<section id="about"><h2>${both({ zh: '关于本报告', en: 'About this report' })}</h2>
<dl class="facts">${facts.join('')}</dl>
<details class="rules"><summary>${both({ zh: '全部 {n} 条规则的结果', en: 'How all {n} rules ended' }, { n: summary.rules.length })}</summary>
<p class="note">${both({ zh: '“未检测”表示缺少数据，不等于通过。', en: '“Not measured” means that data were missing; it does not mean passed.' })}</p>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${both({ zh: '规则', en: 'Rule' })}</th><th scope="col">${both({ zh: '结果', en: 'Result' })}</th><th scope="col">${both({ zh: '已检查', en: 'Checked' })}</th><th scope="col">${both({ zh: '未通过', en: 'Failed' })}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>
</section>`;
}
