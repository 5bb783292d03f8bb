import { readFacts } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出事实：陈述、范围、来源、有效期、状态。',
    en: 'List facts: statement, scope, source, validity, status.',
  },
  options: [
    { flags: '--subject <name>', text: { zh: '只看某个主体', en: 'only those about this subject' } },
    {
      flags: '--status <status>',
      text: { zh: '只看某种状态', en: 'only this status' },
      choices: ['verified', 'owner-stated', 'expired', 'retired'],
    },
    {
      flags: '--content-lang <lang>',
      text: { zh: '只看某种语言的事实', en: 'only facts in this language' },
      choices: ['zh', 'en'],
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'content fact list', text: { zh: '全部事实', en: 'all facts' } },
    {
      line: 'content fact list --status owner-stated --format csv',
      text: { zh: '还没核实的，CSV', en: 'those not verified yet, as CSV' },
    },
  ],
  async run(context, _args, options) {
    const today = new Date().toISOString().slice(0, 10);
    const subject = options['subject'] as string | undefined;
    const lang = options['contentLang'] as 'zh' | 'en' | undefined;
    const facts = readFacts(await context.store(), { ...(subject ? { subject } : {}), ...(lang ? { lang } : {}) })
      .map((fact) => ({
        ...fact,
        now:
          fact.validUntil !== '' && fact.validUntil < today && fact.status !== 'retired'
            ? ('expired' as const)
            : fact.status,
      }))
      .filter((fact) => options['status'] === undefined || fact.now === options['status']);
    const STATUS = { verified: '已核实', 'owner-stated': '自述', expired: '已过期', retired: '停用' } as const;
    await context.rows(
      {
        schema: 'souk.content.facts/1',
        empty: {
          zh: '还没有事实。用 souk content fact add 或 import 加入。',
          en: 'No facts yet: souk content fact add, or import.',
        },
        rows: facts,
        columns: [
          { key: 'code', header: { zh: '编号', en: 'Code' }, value: (fact) => fact.code },
          { key: 'topic', header: { zh: '类型', en: 'Topic' }, value: (fact) => fact.topic },
          { key: 'subject', header: { zh: '主体', en: 'Subject' }, value: (fact) => fact.subject, maxWidth: 16 },
          { key: 'statement', header: { zh: '陈述', en: 'Statement' }, value: (fact) => fact.statement, maxWidth: 48 },
          {
            key: 'value',
            header: { zh: '数值', en: 'Value' },
            value: (fact) => (fact.value === '' ? null : `${fact.value}${fact.unit}`),
            hideInTerminal: true,
          },
          {
            key: 'region',
            header: { zh: '地域', en: 'Region' },
            value: (fact) => fact.scope.region || null,
            maxWidth: 12,
          },
          {
            key: 'period',
            header: { zh: '期间', en: 'Period' },
            value: (fact) => fact.scope.period || null,
            maxWidth: 12,
          },
          { key: 'source', header: { zh: '来源', en: 'Source' }, value: (fact) => fact.source || null, maxWidth: 24 },
          {
            key: 'validUntil',
            header: { zh: '有效期至', en: 'Valid until' },
            value: (fact) => fact.validUntil || null,
          },
          {
            key: 'evidence',
            header: { zh: '证据', en: 'Evidence' },
            value: (fact) => fact.evidenceSha256.slice(0, 12) || null,
          },
          {
            key: 'status',
            header: { zh: '状态', en: 'Status' },
            value: (fact) => (context.lang === 'zh' && !context.json ? STATUS[fact.now] : fact.now),
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
