import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { packagePath } from '../../src/io/package-path.ts';
import { openSheet } from '../../src/io/sheet-read.ts';
import { eventByCode } from '../../src/kernel/calendar/events.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { cellError, missingColumns } from '../sheets/errors.ts';

/** What the keywords of an ad group are after; templates name the ones that they suit. */
export const THEMES = ['product', 'price', 'wholesale', 'compare', 'how', 'local', 'brand'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * One line of a template pack. Marks: `{kw}` the thing itself, `{query}` a whole search (stands apart in the sentence),
 * `{brand}`, `{event}`, `{fact:topic}`.
 */
export interface PackLine {
  id: string;
  slot: 'title' | 'description';
  /** Empty: for every theme. */
  themes: readonly string[];
  /** Events of the calendar that it is for; empty: all year. */
  events: readonly string[];
  text: string;
}

const HEADER = ['id', 'slot', 'themes', 'events', 'text'] as const;
const MARKS = /\{(?:kw|query|brand|event|fact:[a-z]+)\}/g;

/** The templates that ship with Souk for one language, in the order of preference. */
export function shippedPack(lang: 'zh' | 'en'): PackLine[] {
  const body = readFileSync(packagePath('bids', 'creatives', 'packs', `${lang}.csv`), 'utf8');
  const [, ...rows] = parse(body, { skip_empty_lines: true }) as string[][];
  return rows.map((cells) => lineOf(cells));
}

/**
 * The user's own templates: a sheet with the columns id, slot, themes, events, text (lists with `;`). Errors name file, row
 * and column: `bids-column-missing`, `bids-template-mark` (an unknown mark), `bids-template-event`, `bids-template-theme`.
 */
export async function readPack(path: string): Promise<PackLine[]> {
  const sheet = await openSheet(path);
  let at: number[] | undefined;
  const lines: PackLine[] = [];
  for await (const { line, cells } of sheet.rows()) {
    if (!at) {
      const header = cells.map((cell) => cell.trim().toLowerCase());
      at = HEADER.map((name) => header.indexOf(name));
      const missing = (['slot', 'text'] as const).filter((name) => !header.includes(name));
      if (missing.length > 0) throw missingColumns(sheet.name, line, missing, cells);
      continue;
    }
    const row = lineOf(at.map((i) => (i < 0 ? '' : (cells[i] ?? '')).trim()));
    if (row.text === '') continue;
    const place = (column: string) => ({ file: sheet.name, line, column });
    const unknown = row.text.replace(MARKS, '').match(/\{[^{}]*\}?|\}/)?.[0];
    if (unknown !== undefined)
      throw cellError(
        'bids-template-mark',
        place('text'),
        msg({ zh: '不认识的标记“{mark}”', en: 'Unknown mark “{mark}”' }, { mark: unknown }),
        msg({
          zh: '可用标记：kw、query、brand、event、fact:offer 等，各用一对花括号括起。',
          en: 'Known marks: kw, query, brand, event, fact:offer and other topics, each in one pair of braces.',
        }),
      );
    for (const event of row.events)
      if (!eventByCode(event))
        throw cellError(
          'bids-template-event',
          place('events'),
          msg({ zh: '日历里没有“{event}”', en: 'The calendar has no event “{event}”' }, { event }),
          msg({ zh: '用 souk bids season 查看代码。', en: 'See the codes with souk bids season.' }),
        );
    for (const theme of row.themes)
      if (!(THEMES as readonly string[]).includes(theme))
        throw cellError(
          'bids-template-theme',
          place('themes'),
          msg({ zh: '不认识的意图“{theme}”', en: 'Unknown theme “{theme}”' }, { theme }),
          msg({ zh: '可用：{list}', en: 'Known: {list}' }, { list: THEMES.join(', ') }),
        );
    lines.push({ ...row, id: row.id || `${sheet.name}:${line}` });
  }
  return lines;
}

function lineOf(cells: readonly string[]): PackLine {
  const [id = '', slot = '', themes = '', events = '', text = ''] = cells;
  const list = (cell: string) =>
    cell
      .split(/[;；]/)
      .map((part) => part.trim())
      .filter((part) => part !== '' && part !== '*');
  return {
    id,
    slot: /desc|描述/i.test(slot) ? 'description' : 'title',
    themes: list(themes),
    events: list(events),
    text,
  };
}
