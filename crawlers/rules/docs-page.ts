import type { Lang, Text } from '../../src/kernel/i18n/message.ts';
import { EVIDENCE } from '../model/evidence.ts';
import type { Rule, RuleSource } from '../model/rule.ts';
import { retestCommand } from './retest.ts';

/** Words of rule pages and of `souk rules explain`, in both languages. */
export const RULE_WORDS = {
  what: { zh: '查什么', en: 'What it finds' },
  why: { zh: '为什么重要', en: 'Why it matters' },
  fix: { zh: '怎么改', en: 'How to fix it' },
  evidence: { zh: '证据', en: 'Evidence' },
  retest: { zh: '复查命令', en: 'Re-test' },
  ok: { zh: '什么时候不是问题', en: 'Not a problem if' },
  options: { zh: '选项', en: 'Options' },
  sources: { zh: '依据', en: 'Sources' },
  debatable: { zh: '见仁见智：先判断再改', en: 'a matter of judgement: review before changing' },
  noEvidence: { zh: '网址本身', en: 'the URL itself' },
} as const satisfies Record<string, Text>;

/** How sure a source is, said to readers. */
export const CONFIDENCE: Record<RuleSource['confidence'], Text> = {
  official: { zh: '官方', en: 'official' },
  secondary: { zh: '二手资料', en: 'secondary' },
  unconfirmed: { zh: '未证实', en: 'unconfirmed' },
  proposal: { zh: '本工具的建议值', en: 'a threshold of this project' },
};

/** What examples of a re-test speak of. */
export const SAMPLE_TARGET = { site: 'https://shop.example/', page: 'https://shop.example/tea' };

/** The page docs/rules/<id>.md of a rule, made from its meta alone: Chinese first, then English. */
export function ruleDocsPage({ meta }: Rule): string {
  const facts = [`\`${meta.area}\``, `${meta.scope}`, `**${meta.severity}**`, meta.stage, `since ${meta.since}`];
  for (const [engine, severity] of Object.entries(meta.engines ?? {})) facts.push(`${engine}: ${severity}`);
  if (meta.onlyFor) facts.push(`only: ${meta.onlyFor.join(', ')}`);
  return [
    `<!-- Made from crawlers/rules/${meta.area}/${meta.id}.ts by \`npm run docs\`; do not edit. -->`,
    `# ${meta.id}`,
    facts.join(' · '),
    ...language({ meta }, 'zh'),
    ...language({ meta }, 'en'),
    `## ${RULE_WORDS.sources.zh} / ${RULE_WORDS.sources.en}`,
    meta.sources.map((source) => `- ${sourceLine(source, 'zh')} / ${CONFIDENCE[source.confidence].en}`).join('\n'),
    '',
  ].join('\n\n');
}

/** One source with its date and how sure it is. */
export function sourceLine(source: RuleSource, lang: Lang): string {
  const name = source.url ? `[${source.name}](${source.url})` : source.name;
  return `${name}, ${source.date}, ${CONFIDENCE[source.confidence][lang]}`;
}

function language({ meta }: Pick<Rule, 'meta'>, lang: Lang): string[] {
  const out = [`## ${meta.name[lang]}`];
  if (meta.debatable) out.push(`*${RULE_WORDS.debatable[lang]}*`);
  out.push(
    `**${RULE_WORDS.what[lang]}**`,
    Object.values(meta.messages)
      .map((text) => `- ${text[lang].replace(/\{(\w+)\|[^|}]*\|([^}]*)\}/g, '$2')}`)
      .join('\n'),
    `**${RULE_WORDS.why[lang]}**`,
    meta.why[lang],
    `**${RULE_WORDS.fix[lang]}**`,
    escapeTags(meta.fix[lang]),
    `**${RULE_WORDS.evidence[lang]}**: ${meta.evidence.map((key) => EVIDENCE[key][lang]).join(lang === 'zh' ? '、' : ', ') || RULE_WORDS.noEvidence[lang]}`,
    `**${RULE_WORDS.retest[lang]}**: \`${retestCommand(meta.id, meta, SAMPLE_TARGET)}\``,
    `**${RULE_WORDS.ok[lang]}**: ${escapeTags(meta.notAProblemIf[lang])}`,
  );
  const options = Object.entries(meta.options ?? {});
  if (options.length > 0) {
    out.push(
      `**${RULE_WORDS.options[lang]}**`,
      options.map(([name, option]) => `- \`${name}\` (${shown(option.default)}): ${option.text[lang]}`).join('\n'),
    );
  }
  return out;
}

function shown(value: number | boolean | readonly string[]): string {
  return typeof value === 'object' ? value.map((word) => `\`${word}\``).join(' ') : String(value);
}

/** Element names in texts would vanish from rendered Markdown. */
function escapeTags(text: string): string {
  return text.replace(/<[^>]+>/g, '`$&`');
}
