import type { PageRule, Rule, SiteRule } from '../model/rule.ts';
import { canonicalConflicting } from './canonical/canonical-conflicting.ts';
import { canonicalMultiple } from './canonical/canonical-multiple.ts';
import { contentThin } from './content/content-thin.ts';
import { descDuplicate } from './description/desc-duplicate.ts';
import { descMissing } from './description/desc-missing.ts';
import { descTooLong } from './description/desc-too-long.ts';
import { h1Missing } from './headings/h1-missing.ts';
import { h1Multiple } from './headings/h1-multiple.ts';
import { htmlViewportMissing } from './html/html-viewport-missing.ts';
import { imgAltMissing } from './images/img-alt-missing.ts';
import { linkOrphan } from './links/link-orphan.ts';
import { http4xxInternal } from './response/http-4xx-internal.ts';
import { http5xxInternal } from './response/http-5xx-internal.ts';
import { redirectChain } from './response/redirect-chain.ts';
import { indexNoindex } from './robots/index-noindex.ts';
import { sitemapUrlBroken } from './sitemap/sitemap-url-broken.ts';
import { titleDuplicate } from './title/title-duplicate.ts';
import { titleMissing } from './title/title-missing.ts';
import { titleMultiple } from './title/title-multiple.ts';
import { titleTooLong } from './title/title-too-long.ts';
import { titleTooShort } from './title/title-too-short.ts';

/** Every rule about one page. A static list, so that types, bundles and dead-code checks see it; a test compares it with the folders. */
const PAGE_RULES: readonly PageRule[] = [
  indexNoindex,
  htmlViewportMissing,
  titleMissing,
  titleMultiple,
  titleTooLong,
  titleTooShort,
  descMissing,
  descTooLong,
  h1Missing,
  h1Multiple,
  canonicalConflicting,
  canonicalMultiple,
  contentThin,
  imgAltMissing,
];

/** Every rule about the whole site. */
const SITE_RULES: readonly SiteRule[] = [
  http4xxInternal,
  http5xxInternal,
  redirectChain,
  titleDuplicate,
  descDuplicate,
  linkOrphan,
  sitemapUrlBroken,
];

export const RULES: readonly Rule[] = [...PAGE_RULES, ...SITE_RULES];

const BY_ID = new Map(RULES.map((rule) => [rule.meta.id, rule]));

/** The rule of that id; undefined when there is none. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
