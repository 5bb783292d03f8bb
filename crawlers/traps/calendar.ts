/** A URL that names nothing but a date: the pattern with the date taken out, and its year. */
export interface DateUrl {
  pattern: string;
  year: number;
}

const PATH_DATE = /(?<![\w-])((?:19|2\d)\d\d)([-/])(\d{1,2})(?:\2(\d{1,2}))?(?:\/|\.[a-z]{3,5})?$/i;
const PATH_COMPACT = /(?<=\/)((?:19|2\d)\d\d)(0[1-9]|1[0-2])(?:[0-3]\d)?(?:\/|\.[a-z]{3,5})?$/i;
const QUERY_DATE =
  /(?<=[?&](?:[\w-]*(?:date|day|month|week|cal|time|ym|from|start)[\w-]*)=)((?:19|2\d)\d\d)[-/.]?\d{1,2}(?:[-/.]?\d{1,2})?(?=&|$)/i;
const YEAR_PARAM = /([?&](?:year|y|yr|nian)=)(\d{4})(?=&|$)/i;
const MONTH_PARAM = /([?&](?:month|m|mon|day|d|week|w|yue)=)\d{1,2}(?=&|$)/gi;

/**
 * Recognises calendar URLs: a date that ends the path (`/events/2031/05`, `/archive/2031-05.html`) or stands in a
 * parameter (`?month=2031-05`, `?year=2031&month=5`). A path that goes on with words after the date is an article.
 */
export function dateUrl(url: string): DateUrl | null {
  if (!/\d{4}/.test(url)) return null;
  const query = url.indexOf('?');
  const path = query === -1 ? url : url.slice(0, query);
  const rest = query === -1 ? '' : url.slice(query);
  const inPath = PATH_DATE.exec(path) ?? PATH_COMPACT.exec(path);
  if (inPath && rest === '') return { pattern: `${path.slice(0, inPath.index)}{date}`, year: Number(inPath[1]) };
  if (rest === '') return null;
  const inQuery = QUERY_DATE.exec(rest);
  if (inQuery) return { pattern: path + rest.replace(QUERY_DATE, '{date}'), year: Number(inQuery[1]) };
  const year = YEAR_PARAM.exec(rest);
  if (!year) return null;
  const shaped = rest.replace(YEAR_PARAM, '$1{year}').replace(MONTH_PARAM, '$1{n}');
  return { pattern: path + shaped, year: Number(year[2]) };
}
