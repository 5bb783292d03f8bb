import type { Engine } from '../../model/rule.ts';
import type { RobotsFileFacts, SiteFacts } from '../../model/site-facts.ts';
import { parseRobots, type RobotsFile } from '../../robots/parse.ts';

const parsed = new WeakMap<RobotsFileFacts, RobotsFile>();

/** A robots.txt read by its groups and lines; parsed once however many rules ask. */
export function parsedRobots(file: RobotsFileFacts): RobotsFile {
  let result = parsed.get(file);
  if (!result) parsed.set(file, (result = parseRobots(file.body)));
  return result;
}

/** The robots.txt files that were fetched and are no HTML page in disguise. */
export function readableRobots(site: SiteFacts): RobotsFileFacts[] {
  return site.robots().filter((file) => file.status === 200 && !looksLikeHtml(file.body));
}

/** True when a server answered with a page instead of robots.txt. */
export function looksLikeHtml(body: string): boolean {
  return /^\s*(?:<!doctype|<html|<head|<body|<\?xml)/i.test(body.slice(0, 500));
}

/** The names robots.txt uses for each engine, most specific first. */
export const ENGINE_TOKENS: Record<Engine, readonly string[]> = {
  google: ['googlebot'],
  bing: ['bingbot', 'msnbot'],
  baidu: ['baiduspider'],
  '360': ['360spider', 'haosouspider'],
  sogou: ['sogou web spider', 'sogou spider'],
  shenma: ['yisouspider'],
  toutiao: ['bytespider'],
};
