import { layoutAdvice, type Presence } from '../../../keywords/index.ts';
import type { KeywordLayout } from '../../app/keyword-layout.ts';
import { render } from '../../kernel/i18n/message.ts';
import type { RowTable } from '../../report/rows/row-table.ts';
import type { Context } from '../context.ts';
import { presenceText, SLOT_NAMES } from './layout-columns.ts';

interface Row {
  place: string;
  keyword: string;
  presence: Presence;
  now: string | null;
  advice: string | null;
}

/** The places of a page for one keyword, then its sister terms: where each stands and where it belongs. */
export function layoutTable(layout: KeywordLayout, context: Context): RowTable<Row> {
  const { lang, json } = context;
  const slots = layout.slots.map(
    (slot): Row => ({
      place: json ? slot.slot : SLOT_NAMES[slot.slot][lang],
      keyword: layout.keyword,
      presence: slot.presence,
      now: slot.now || null,
      advice: slot.advice && render(layoutAdvice(slot.advice), lang),
    }),
  );
  const sisters = layout.sisters.map((term): Row => {
    const { title, h2, body } = term.places;
    const presence: Presence =
      title === 'exact' || h2 === 'exact' || body ? 'exact' : title === 'words' ? 'words' : 'none';
    return {
      place: json ? 'sister' : { zh: `同组词 ${term.text}`, en: `also: ${term.text}` }[lang],
      keyword: term.text,
      presence,
      now: foundIn(term.places, lang),
      advice: term.advice && render(layoutAdvice(term.advice), lang),
    };
  });
  return {
    schema: 'souk.keyword-layout/1',
    empty: { zh: '没有结果。', en: 'Nothing.' },
    rows: [...slots, ...sisters],
    columns: [
      { key: 'place', header: { zh: '位置', en: 'Place' }, value: (row) => row.place, maxWidth: 26 },
      { key: 'keyword', header: { zh: '词', en: 'Keyword' }, value: (row) => row.keyword, hideInTerminal: true },
      {
        key: 'presence',
        header: { zh: '有没有', en: 'There' },
        value: (row) => (json ? row.presence : presenceText(row.presence, lang)),
      },
      { key: 'now', header: { zh: '现状', en: 'Now' }, value: (row) => row.now, maxWidth: 40 },
      { key: 'advice', header: { zh: '怎么改', en: 'Do' }, value: (row) => row.advice, maxWidth: 70 },
    ],
  };
}

function foundIn(places: { title: Presence; h2: Presence; body: boolean }, lang: 'zh' | 'en'): string | null {
  const names = [
    places.title === 'exact' ? { zh: '标题', en: 'title' }[lang] : '',
    places.h2 === 'exact' ? 'h2' : '',
    places.body ? { zh: '正文', en: 'text' }[lang] : '',
  ].filter(Boolean);
  return names.length === 0 ? null : names.join(lang === 'zh' ? '、' : ', ');
}
