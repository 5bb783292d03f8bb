import { SoukError } from '../../src/kernel/errors.ts';
import { type Lang, msg } from '../../src/kernel/i18n/message.ts';
import { EVIDENCE } from '../model/evidence.ts';
import type { Rule } from '../model/rule.ts';
import { CONFIDENCE, RULE_WORDS, SAMPLE_TARGET } from './docs-page.ts';
import { nearestNames } from './nearest.ts';
import { retestCommand } from './retest.ts';

/** One rule for a person at a terminal, in one language. */
export function explainRule({ meta }: Rule, lang: Lang): string {
  const heading = (key: keyof typeof RULE_WORDS) => `\n${RULE_WORDS[key][lang]}`;
  const severities = Object.entries(meta.engines ?? {}).map(([engine, severity]) => `${engine} ${severity}`);
  const facts = [meta.area, meta.severity, ...severities, ...(meta.onlyFor ? [`only ${meta.onlyFor.join('/')}`] : [])];
  const lines = [
    `${meta.id}  ${meta.name[lang]}`,
    facts.join(' · ') + (meta.debatable ? ` · ${RULE_WORDS.debatable[lang]}` : ''),
    heading('what'),
    ...Object.values(meta.messages).map((text) => `  ${plain(text[lang])}`),
    heading('why'),
    `  ${meta.why[lang]}`,
    heading('fix'),
    `  ${meta.fix[lang]}`,
    heading('ok'),
    `  ${meta.notAProblemIf[lang]}`,
    heading('evidence'),
    `  ${meta.evidence.map((key) => EVIDENCE[key][lang]).join(lang === 'zh' ? '、' : ', ') || RULE_WORDS.noEvidence[lang]}`,
    heading('retest'),
    `  ${retestCommand(meta.id, meta, SAMPLE_TARGET)}`,
  ];
  const options = Object.entries(meta.options ?? {});
  if (options.length > 0) lines.push(heading('options'));
  for (const [name, option] of options) {
    const value = Array.isArray(option.default) ? option.default.join(' ') : String(option.default);
    lines.push(`  ${name} = ${value}`, `    ${option.text[lang]}`);
  }
  lines.push(heading('sources'));
  for (const source of meta.sources) {
    lines.push(`  ${source.name}, ${source.date} (${CONFIDENCE[source.confidence][lang]})`);
    if (source.url) lines.push(`    ${source.url}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The error for a rule id that does not exist, with the closest ids. */
export function unknownRule(id: string, rules: readonly Rule[]): SoukError {
  const near = nearestNames(
    id,
    rules.map((rule) => rule.meta.id),
  );
  return new SoukError({
    code: 'rule-unknown',
    what: msg({ zh: '没有名为 {id} 的规则', en: 'There is no rule {id}' }, { id: id.slice(0, 100) }),
    next:
      near.length > 0
        ? msg({ zh: '您是不是要找：{near}？', en: 'Did you mean {near}?' }, { near: near.join(', ') })
        : msg({ zh: 'souk rules list 列出全部规则。', en: 'souk rules list names them all.' }),
  });
}

/** A message with its arguments shown as `…`-free names: `{count|page|pages}` reads as its plural. */
function plain(text: string): string {
  return text.replace(/\{(\w+)\|[^|}]*\|([^}]*)\}/g, '$2');
}
