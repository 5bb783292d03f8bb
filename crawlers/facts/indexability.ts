import type { HtmlFacts, ResponseFacts, RobotsFact } from '../model/page-facts.ts';

export interface Indexability {
  indexable: boolean;
  indexabilityReason: string | null;
}

const YES: Indexability = { indexable: true, indexabilityReason: null };
const no = (reason: string): Indexability => ({ indexable: false, indexabilityReason: reason });

/**
 * Whether engines in general may show this URL, judged from its own answer: `redirect-301`, `status-404`, `noindex`,
 * `unavailable-after`, `meta-refresh`, `canonicalised`. Directives for one named agent do not count here; several
 * canonicals that contradict each other count as none, as Google does.
 */
export function indexability(
  url: string,
  response: ResponseFacts,
  html: Pick<HtmlFacts, 'robots' | 'canonicals' | 'refresh'> | null,
  headerRobots: readonly RobotsFact[],
): Indexability {
  const { status } = response;
  if (status >= 300 && status < 400) return no(`redirect-${status}`);
  if (status !== 200) return no(`status-${status}`);
  const robots = [...headerRobots, ...(html?.robots ?? [])].filter(
    (fact) => fact.agent === '*' || fact.agent === 'robots',
  );
  const directives = robots.flatMap((fact) => fact.directives);
  if (directives.includes('noindex') || directives.includes('none')) return no('noindex');
  if (directives.some((directive) => isOver(directive, response.fetchedAt))) return no('unavailable-after');
  if (html === null) return YES;
  const { refresh } = html;
  if (refresh !== null && refresh.seconds === 0 && refresh.url !== null && refresh.url !== url)
    return no('meta-refresh');
  const targets = new Set(
    html.canonicals.filter((fact) => fact.place === 'head' && fact.url !== null).map((fact) => fact.url),
  );
  if (targets.size === 1 && !targets.has(url)) return no('canonicalised');
  return YES;
}

function isOver(directive: string, now: number): boolean {
  if (!directive.startsWith('unavailable_after:')) return false;
  const time = Date.parse(directive.slice('unavailable_after:'.length).trim());
  return !Number.isNaN(time) && time < now;
}
