import { createRequire } from 'node:module';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

/** One field that the user asks of every page: a CSS selector, and the attribute to read (null: the text). */
export interface ExtractField {
  name: string;
  selector: string;
  attribute: string | null;
}

/** Values of each field on one page, in document order. */
export type Extracted = Readonly<Record<string, readonly string[]>>;

const MAX_VALUES = 20;
const MAX_LENGTH = 1_000;

/**
 * Reads `name=selector` or `name=selector@attribute`, e.g. `price=.price b` and `sku=[data-sku]@data-sku`.
 * Error `extract-field` for a missing name, an empty or invalid selector, or a name given twice.
 */
export function parseExtractFields(specs: readonly string[]): ExtractField[] {
  const fields = specs.map((spec) => {
    const match = /^([\p{L}\p{N}_-]{1,40})=(.+?)(?:@([a-zA-Z][\w:-]*))?$/u.exec(spec.trim());
    if (!match) throw badField(spec);
    const field = { name: match[1]!, selector: match[2]!.trim(), attribute: match[3]?.toLowerCase() ?? null };
    try {
      loadCheerio().load('')(field.selector);
    } catch {
      throw badField(spec);
    }
    return field;
  });
  const twice = fields.find((field, i) => fields.findIndex(({ name }) => name === field.name) !== i);
  if (twice) throw badField(`${twice.name}=${twice.selector}`);
  return fields;
}

/** What the fields find on a page: at most 20 values each, white space folded, cut at 1,000 characters. */
export function extractFields(html: string, fields: readonly ExtractField[]): Extracted {
  const $ = loadCheerio().load(html);
  const out: Record<string, string[]> = {};
  for (const { name, selector, attribute } of fields) {
    const values: string[] = [];
    for (const element of $(selector).slice(0, MAX_VALUES)) {
      const value = attribute === null ? $(element).text() : $(element).attr(attribute);
      if (value !== undefined) values.push(value.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH));
    }
    out[name] = values;
  }
  return out;
}

let cheerio: typeof import('cheerio') | undefined;

/** Loading cheerio takes 170 ms and a page costs some milliseconds, so it is there only for those who ask for fields. */
function loadCheerio(): typeof import('cheerio') {
  cheerio ??= createRequire(import.meta.url)('cheerio') as typeof import('cheerio');
  return cheerio;
}

function badField(spec: string): SoukError {
  return new SoukError({
    code: 'extract-field',
    what: msg({ zh: '看不懂提取字段“{spec}”', en: 'Cannot use the extraction field “{spec}”' }, { spec }),
    next: msg({
      zh: '写成 名称=CSS选择器 或 名称=CSS选择器@属性，例如 price=.price 或 sku=[data-sku]@data-sku；名称不能重复。',
      en: 'Write name=CSS-selector or name=CSS-selector@attribute, e.g. price=.price or sku=[data-sku]@data-sku; no name twice.',
    }),
  });
}
