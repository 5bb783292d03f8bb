import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import { findQuantities } from '../claims/quantity.ts';
import { type Fact, makeFact } from '../model/fact.ts';
import { type FactField, factDate, statusOf, topicOf } from './columns.ts';

/**
 * A fact from named cells, or the reason why it is none: a statement and a subject are needed, dates must be dates, and a
 * value must be readable as a figure. `verified` needs evidence, so a sheet cannot claim it: it becomes `owner-stated`.
 */
export function factFromRow(
  cells: Partial<Record<FactField, string>>,
): { fact: Fact; notes: Message[] } | { reason: Message } {
  const cell = (field: FactField) => (cells[field] ?? '').trim();
  const notes: Message[] = [];
  const statement = cell('statement').replace(/[。.]$/u, '');
  if (statement === '') return { reason: msg({ zh: '缺少陈述', en: 'the statement is missing' }) };
  const subject = cell('subject');
  if (subject === '')
    return {
      reason: msg({ zh: '缺少主体（这条事实说的是谁）', en: 'the subject is missing (what is the fact about?)' }),
    };
  const topic = cell('topic') === '' ? 'product' : topicOf(cell('topic'));
  if (!topic)
    return { reason: msg({ zh: '不认识的类型“{topic}”', en: 'unknown topic “{topic}”' }, { topic: cell('topic') }) };
  const dates: Record<string, string> = {};
  for (const field of ['sourceDate', 'validFrom', 'validUntil'] as const) {
    const date = factDate(cell(field));
    if (date === null)
      return { reason: msg({ zh: '日期无法识别：{cell}', en: 'not a date: {cell}' }, { cell: cell(field) }) };
    dates[field] = date;
  }
  const value = cell('value');
  if (value !== '' && findQuantities(`${value}${cell('unit')}`).length === 0 && !/\d/.test(value)) {
    return {
      reason: msg({ zh: '数值无法识别：{cell}', en: 'not a figure: {cell}' }, { cell: `${value}${cell('unit')}` }),
    };
  }
  let status = cell('status') === '' ? 'owner-stated' : statusOf(cell('status'));
  if (!status)
    return {
      reason: msg({ zh: '不认识的状态“{status}”', en: 'unknown status “{status}”' }, { status: cell('status') }),
    };
  if (status === 'verified') {
    status = 'owner-stated';
    notes.push(
      msg({
        zh: '“已核实”须附证据文件，已按“自述”导入；用 souk content fact verify 核实',
        en: '“verified” needs an evidence file: taken as owner-stated; use souk content fact verify',
      }),
    );
  }
  const lang = cell('lang').toLowerCase();
  const list = (field: FactField) =>
    cell(field)
      .split(/[;；|\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    fact: makeFact({
      code: cell('code').toUpperCase(),
      statement,
      subject,
      aliases: cell('aliases')
        .split(/[、,，;；|]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
      topic,
      attribute: cell('attribute'),
      value,
      unit: cell('unit'),
      scope: { region: cell('region'), period: cell('period'), other: cell('scopeOther') },
      source: cell('source'),
      sourceUrl: cell('sourceUrl'),
      sourceDate: dates['sourceDate']!,
      validFrom: dates['validFrom']!,
      validUntil: dates['validUntil']!,
      status,
      wording: list('wording'),
      ...(lang === 'zh' || lang === 'en'
        ? { lang }
        : lang === '中文'
          ? { lang: 'zh' as const }
          : lang === '英文'
            ? { lang: 'en' as const }
            : {}),
    }),
    notes,
  };
}
