import type { HtmlFacts, StructuredDataFact, TextFacts } from '../../model/page-facts.ts';
import { isoDay } from '../extract/dates.ts';
import type { PageCollector } from '../extract/page-collector.ts';
import type { PageText, TextBlock } from '../text/page-text.ts';
import { pageType } from './page-type.ts';
import { pathTokens } from './url-votes.ts';
import { COUNTDOWN, PROMO_WORDS } from './words.ts';

const DAY = 86_400_000;
const SAMPLE = 20_000;
const HOME =
  /^\/(?:(?:[a-z]{2}(?:[-_][a-z]{2,4})?|index|default|home)(?:\.(?:html?|php|aspx?|jsp|shtml))?\/?)?(?:index\.(?:html?|php|aspx?|jsp|shtml))?$/i;

/** Gathers the signals of one page and judges its type. */
export function judgePageType(
  url: string,
  page: PageCollector,
  cards: number,
  main: readonly TextBlock[],
  text: TextFacts,
  structured: readonly StructuredDataFact[],
  dates: HtmlFacts['dates'],
  now: number,
): HtmlFacts['pageType'] {
  const path = pathTokens(url);
  const sample = text.main.length > SAMPLE ? text.main.slice(0, SAMPLE) : text.main;
  const { prices } = page.signals;
  // Words of an offer mean something only where there is a price; it saves the search on all other pages.
  const offers =
    prices > 0 || text.cjk ? new Set((sample.match(PROMO_WORDS) ?? []).map((word) => word.toLowerCase())) : new Set();
  return pageType(
    {
      url,
      structured,
      ogType: page.metas.find((meta) => meta.name === 'og:type')?.content.toLowerCase() ?? null,
      prices,
      buyWords: page.signals.buyWords,
      crossedPrices: page.signals.crossedPrices,
      promoWords: offers.size,
      countdown: offers.size > 0 && COUNTDOWN.test(sample),
      priceEndsSoon: endsSoon(structured, now),
      cards,
      hanChars: text.hanChars,
      words: text.words,
      cjk: text.cjk,
      mainChars: text.mainChars,
      mainLinkChars: main.reduce((sum, block) => sum + block.linkChars, 0),
      dateNearHeading: dates.length > 0 || dateNearHeading(page.text, main),
      breadcrumbs: page.signals.breadcrumb,
      hasPassword: page.forms.some((form) => form.hasPassword),
      homePath: path.query === '' && HOME.test(path.path === '' ? '/' : path.path),
    },
    path,
  );
}

/** A visible date in the heading's neighbourhood: two blocks before, six behind. */
function dateNearHeading(text: PageText, main: readonly TextBlock[]): boolean {
  const heading = main.findIndex((block) => block.heading);
  const from = Math.max(0, heading - 2);
  return main.slice(from, from + 9).some(({ start, end }) => {
    const line = text.slice(start, Math.min(end, start + 200));
    return end - start < 200 && /\d/.test(line) && isoDay(line) !== null;
  });
}

function endsSoon(structured: readonly StructuredDataFact[], now: number): boolean {
  for (const fact of structured) {
    if (!Array.isArray(fact.data)) continue;
    for (const object of fact.data as Record<string, unknown>[]) {
      const offers = object['offers'];
      for (const offer of Array.isArray(offers) ? offers : [offers]) {
        const until = (offer as Record<string, unknown> | undefined | null)?.['priceValidUntil'];
        const time = typeof until === 'string' ? Date.parse(until) : Number.NaN;
        if (time >= now - DAY && time <= now + 60 * DAY) return true;
      }
    }
  }
  return false;
}
