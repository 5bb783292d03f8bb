import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { LINE_STATES } from '../model/states.ts';
import { CLAIM_FIELDS, REFUND_FIELDS } from '../networks/mapped/index.ts';

const mapFile = z.strictObject({
  kind: z.enum(['orders', 'returns', 'clicks', 'codes', 'claims', 'refunds']).optional(),
  /** The alliance that `claims` and `refunds` are from, when Souk has no importer for it. */
  network: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,29}$/)
    .optional(),
  /** Money columns are integers in fen or cents. */
  minorUnits: z.boolean().default(false),
  channel: z.string().min(1).max(60).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  timezone: z.string().optional(),
  dates: z.enum(['mdy', 'dmy']).optional(),
  columns: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  states: z.record(z.string(), z.enum(LINE_STATES)).default({}),
});

export type MapFile = z.infer<typeof mapFile>;

/** The fields that a map may name, by kind of file. */
export const MAP_FIELDS: Readonly<Record<string, readonly string[]>> = {
  orders: [
    'order',
    'line',
    'state',
    'amount',
    'currency',
    'qty',
    'sku',
    'title',
    'category',
    'placed',
    'paid',
    'received',
    'modified',
    'coupon',
    'guide',
    'token',
    'click',
    'visitor',
    'buyer',
    'newCustomer',
    'store',
  ],
  returns: ['order', 'line', 'sku', 'refundId', 'refund', 'state', 'currency', 'done', 'asked', 'modified', 'reason'],
  clicks: ['click', 'time', 'partner', 'visitor', 'ip', 'agent', 'referrer', 'landing', 'sub'],
  codes: ['code', 'kind', 'partner', 'network', 'from', 'to', 'note'],
  claims: CLAIM_FIELDS,
  refunds: REFUND_FIELDS,
}; // prettier-ignore

/** Reads a map (YAML or JSON) that says which header is which field. Error `map-invalid` names the place. */
export function readMap(path: string): MapFile {
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw bad(path, (error as Error).message.split('\n')[0]!);
  }
  const result = mapFile.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw bad(path, `${issue.path.join('.')}: ${issue.message}`);
  }
  const { kind, network } = result.data;
  if ((kind === 'claims' || kind === 'refunds') && network === undefined) throw bad(path, `network: ${kind}`);
  const fields = kind ? MAP_FIELDS[kind]! : Object.values(MAP_FIELDS).flat();
  const unknown = Object.keys(result.data.columns).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw bad(path, `columns.${unknown}: ${fields.join(', ')}`);
  return result.data;
}

function bad(path: string, detail: string): SoukError {
  return new SoukError({
    code: 'map-invalid',
    what: msg({ zh: '映射文件 {path} 有误：{detail}', en: 'The map {path} is not valid: {detail}' }, { path, detail }),
    next: msg({
      zh: '写法见指南：columns 下面每行“字段: 表头”，如 order: 单号。',
      en: 'See the guide: one line “field: header” each under columns, such as order: Order No.',
    }),
  });
}
