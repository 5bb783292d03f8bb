import type { Sqlite } from '../../src/store/open.ts';
import { URL_ROLE, URL_STATE } from '../model/states.ts';
import { normaliseUrl } from '../url/normalise.ts';
import { type Adjacency, groupEdges } from './adjacency.ts';
import { clickDepths } from './click-depth.ts';
import { uniqueLinks } from './link-graph.ts';
import { linkScores, pageRank } from './link-score.ts';
import { loadEdges } from './load-edges.ts';
import { NO_NODE, NODE, type SiteNodes } from './load-nodes.ts';

/** What the link passes say about every URL of a crawl, by place. */
export interface SiteMeasures {
  inlinks: Uint32Array;
  followedInlinks: Uint32Array;
  /** Clicks from the nearest seed; `UNREACHED` when no followed link leads there. */
  depth: Uint16Array;
  linkScore: Float32Array;
  /** Numbers of the links that point to a URL: `links[start[i]] … links[start[i + 1] - 1]`. */
  linksTo: { start: Uint32Array; links: Uint32Array };
  /** Number of the first link of each page, in the order of the crawl; one more at the end. */
  linkStart: Uint32Array;
}

/** Inlinks, click depth and link score of a whole crawl, from one pass over its links. */
export function measureSite(db: Sqlite, crawlId: number, nodes: SiteNodes, seeds: readonly string[]): SiteMeasures {
  const size = nodes.index.size;
  const edges = loadEdges(db, crawlId, nodes);
  const { linkStart } = edges;
  const { graph, inlinks, followedInlinks } = uniqueLinks(edges, size);
  const toEdges = groupEdges(edges.dst, size);
  const depth = clickDepths(graph, nodes.redirectTo, seedPlaces(db, crawlId, nodes, seeds));
  const member = new Uint8Array(size);
  const scored = new Uint8Array(size);
  const passesTo = nodes.redirectTo.slice();
  for (let i = 0; i < size; i++) {
    // URLs that were never fetched (blocked, over a limit) stay in as sinks: links to them do cost score.
    member[i] = nodes.role[i] === URL_ROLE.page ? 1 : 0;
    scored[i] = member[i] === 1 && nodes.state[i] === URL_STATE.fetched ? 1 : 0;
    if (passesTo[i] === NO_NODE && (nodes.flags[i]! & NODE.canonicalised) !== 0) passesTo[i] = nodes.canonicalTo[i]!;
  }
  const linkScore = linkScores(pageRank({ graph, member, passesTo }), scored);
  return { inlinks, followedInlinks, depth, linkScore, linksTo: linksOf(toEdges, edges.link), linkStart };
}

function linksOf(toEdges: Adjacency, link: Uint32Array): SiteMeasures['linksTo'] {
  const links = toEdges.order;
  for (let i = 0; i < links.length; i++) links[i] = link[links[i]!]!;
  return { start: toEdges.start, links };
}

/** The seeds as places; when none of them is known by its URL, what the crawl put at depth 0. */
function seedPlaces(db: Sqlite, crawlId: number, nodes: SiteNodes, seeds: readonly string[]): number[] {
  const wanted = new Set(seeds.map((seed) => normaliseUrl(seed) ?? seed));
  const rows = db
    .prepare<[number], { id: number; url: string }>('SELECT id, url FROM url WHERE crawl_id = ? AND depth = 0')
    .all(crawlId);
  const named = rows.filter((row) => wanted.has(row.url));
  return (named.length > 0 ? named : rows).map((row) => nodes.index.at(row.id)).filter((at) => at >= 0);
}
