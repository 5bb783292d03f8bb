import { openSheet } from '../io/sheet-read.ts';

const SITE = /^(?:网站|站点|域名|网址|site|domain|url|website)$/i;
const NAME = /^(?:名称|站名|name|title)$/i;
const MAIL = /^(?:邮箱|e-?mail|mail)$/i;

/** Sites of a list: by the headers site, name, e-mail, or, without headers, one site a line. */
export async function readSites(
  path: string,
): Promise<{ domain: string; name?: string; email?: string | undefined; source: string }[]> {
  const sheet = await openSheet(path);
  let places: { site: number; name: number; mail: number } | undefined;
  const out: { domain: string; name?: string; email?: string | undefined; source: string }[] = [];
  for await (const { cells } of sheet.rows()) {
    if (places === undefined) {
      const find = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell.trim()));
      places = { site: Math.max(find(SITE), 0), name: find(NAME), mail: find(MAIL) };
      if (find(SITE) >= 0) continue;
    }
    const domain = cells[places.site]?.trim() ?? '';
    if (!domain.includes('.')) continue;
    const name = places.name < 0 ? '' : (cells[places.name]?.trim() ?? '');
    const email = places.mail < 0 ? '' : (cells[places.mail]?.trim() ?? '');
    out.push({ domain, ...(name === '' ? {} : { name }), ...(email === '' ? {} : { email }), source: sheet.name });
  }
  return out;
}
