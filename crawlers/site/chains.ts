import type { RedirectChain } from '../model/site-facts.ts';
import { NO_NODE, type SiteNodes } from './load-nodes.ts';

/**
 * Chains over a "leads to" relation (redirects or canonicals), one for every URL that leads on and that nothing leads
 * to, and one for every loop. Linear: shared tails are walked again only up to `MAX_HOPS` hops.
 */
export function findChains(nodes: SiteNodes, leadsTo: Uint32Array): RedirectChain[] {
  const size = leadsTo.length;
  const hasSource = new Uint8Array(size);
  for (let i = 0; i < size; i++) if (leadsTo[i] !== NO_NODE && leadsTo[i] !== i) hasSource[leadsTo[i]!] = 1;
  const walked = new Uint8Array(size);
  const chains: RedirectChain[] = [];
  const walk = (head: number) => {
    const hops: number[] = [];
    const inChain = new Set<number>();
    let at = head;
    let loop = false;
    while (hops.length < MAX_HOPS) {
      hops.push(nodes.index.ids[at]!);
      inChain.add(at);
      walked[at] = 1;
      const next = leadsTo[at]!;
      if (next === NO_NODE) break;
      if (inChain.has(next)) {
        hops.push(nodes.index.ids[next]!);
        loop = true;
        break;
      }
      at = next;
    }
    chains.push({ hops, loop, finalStatus: nodes.status[at]! });
  };
  for (let i = 0; i < size; i++) if (leadsTo[i] !== NO_NODE && leadsTo[i] !== i && hasSource[i] === 0) walk(i);
  // What is left leads in circles that nothing outside enters (or to itself).
  for (let i = 0; i < size; i++) if (leadsTo[i] !== NO_NODE && walked[i] === 0) walk(i);
  return chains;
}

const MAX_HOPS = 50;
