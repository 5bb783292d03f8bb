import { openSheet } from '../io/sheet-read.ts';

/** One row of a list, of a search export or of a backlink export. */
export interface ListedSite {
  domain: string;
  name?: string;
  email?: string | undefined;
  /** Anchor, keyword or title: what the score looks for words in. */
  text?: string;
  position?: number;
  source: string;
}

/** Headers by field: own lists, backlink exports (Ahrefs, Semrush, Moz, 站长之家) and search exports. */
const FIELDS = {
  site: [
    /^(?:referring page url|source url|referring (?:page|domain)|linking (?:page|domain)|链接页面|外链网址|外链页面|来源网址|来源页面)$/i,
    /^(?:网站|站点|域名|网址|落地页|排名网址|排名 ?url|site|domain|root domain|url|website|link|result url|landing page)$/i,
  ],
  name: [/^(?:名称|站名|网站名称|name|site name)$/i],
  mail: [/^(?:邮箱|联系邮箱|e-?mail|mail)$/i],
  text: [/^(?:锚文本|锚文字|anchor(?: text)?|关键词|keyword|query|标题|title|referring page title|source title)$/i],
  position: [/^(?:排名|名次|position|rank|current position)$/i],
} as const;

/** Sites of a list: by the headers above, or, without headers, one site a line. */
export async function readSites(path: string): Promise<ListedSite[]> {
  const sheet = await openSheet(path);
  let places: Record<keyof typeof FIELDS, number> | undefined;
  const out: ListedSite[] = [];
  for await (const { cells } of sheet.rows()) {
    if (places === undefined) {
      places = placesOf(cells);
      if (places.site >= 0) continue;
      places.site = 0;
    }
    const text = (field: keyof typeof FIELDS) => cells[places![field]]?.trim() ?? '';
    const domain = text('site');
    if (!domain.includes('.')) continue;
    const position = Number.parseInt(text('position'), 10);
    out.push({
      domain,
      ...(text('name') === '' ? {} : { name: text('name') }),
      ...(text('mail') === '' ? {} : { email: text('mail') }),
      ...(text('text') === '' ? {} : { text: text('text') }),
      ...(position > 0 ? { position } : {}),
      source: sheet.name,
    });
  }
  return out;
}

/** The first pattern of a field that some header fits; a backlink export's page counts before its target `URL`. */
function placesOf(cells: readonly string[]): Record<keyof typeof FIELDS, number> {
  const find = (patterns: readonly RegExp[]) => {
    for (const pattern of patterns) {
      const at = cells.findIndex((cell) => pattern.test(cell.replace(/^\ufeff/, '').trim()));
      if (at >= 0) return at;
    }
    return -1;
  };
  return {
    site: find(FIELDS.site),
    name: find(FIELDS.name),
    mail: find(FIELDS.mail),
    text: find(FIELDS.text),
    position: find(FIELDS.position),
  };
}
