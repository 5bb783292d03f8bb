import type { PageRule, Rule, SiteRule } from '../model/rule.ts';
import { canonicalConflicting } from './canonical/canonical-conflicting.ts';
import { canonicalMultiple } from './canonical/canonical-multiple.ts';
import { contentThin } from './content/content-thin.ts';
import { descDuplicate } from './description/desc-duplicate.ts';
import { descMissing } from './description/desc-missing.ts';
import { descMultiple } from './description/desc-multiple.ts';
import { descNosnippet } from './description/desc-nosnippet.ts';
import { descOutsideHead } from './description/desc-outside-head.ts';
import { descSameAsTitle } from './description/desc-same-as-title.ts';
import { descTemplateVariable } from './description/desc-template-variable.ts';
import { descTooLong } from './description/desc-too-long.ts';
import { descTooShort } from './description/desc-too-short.ts';
import { keywordsMultiple } from './description/keywords-multiple.ts';
import { keywordsNotOnPage } from './description/keywords-not-on-page.ts';
import { keywordsTooMany } from './description/keywords-too-many.ts';
import { h1AltOnly } from './headings/h1-alt-only.ts';
import { h1Duplicate } from './headings/h1-duplicate.ts';
import { h1Hidden } from './headings/h1-hidden.ts';
import { h1Missing } from './headings/h1-missing.ts';
import { h1Multiple } from './headings/h1-multiple.ts';
import { h1NonSequential } from './headings/h1-non-sequential.ts';
import { h1TooLong } from './headings/h1-too-long.ts';
import { h2Missing } from './headings/h2-missing.ts';
import { headingEmpty } from './headings/heading-empty.ts';
import { headingSkip } from './headings/heading-skip.ts';
import { htmlCharsetConflict } from './html/html-charset-conflict.ts';
import { htmlCharsetLate } from './html/html-charset-late.ts';
import { htmlCharsetMissing } from './html/html-charset-missing.ts';
import { htmlDeviceMetaInvalid } from './html/html-device-meta-invalid.ts';
import { htmlDoctypeMissing } from './html/html-doctype-missing.ts';
import { htmlHeadBroken } from './html/html-head-broken.ts';
import { htmlLangInvalid } from './html/html-lang-invalid.ts';
import { htmlLangMismatch } from './html/html-lang-mismatch.ts';
import { htmlLangMissing } from './html/html-lang-missing.ts';
import { htmlLarge } from './html/html-large.ts';
import { htmlTooLarge } from './html/html-too-large.ts';
import { htmlViewportFixed } from './html/html-viewport-fixed.ts';
import { htmlViewportMissing } from './html/html-viewport-missing.ts';
import { imgAltMissing } from './images/img-alt-missing.ts';
import { linkOrphan } from './links/link-orphan.ts';
import { http4xxInternal } from './response/http-4xx-internal.ts';
import { http5xxInternal } from './response/http-5xx-internal.ts';
import { redirectChain } from './response/redirect-chain.ts';
import { indexNoindex } from './robots/index-noindex.ts';
import { sitemapUrlBroken } from './sitemap/sitemap-url-broken.ts';
import { titleBoilerplate } from './title/title-boilerplate.ts';
import { titleContact } from './title/title-contact.ts';
import { titleContentMismatch } from './title/title-content-mismatch.ts';
import { titleDuplicate } from './title/title-duplicate.ts';
import { titleHalfEmpty } from './title/title-half-empty.ts';
import { titleLanguageMixed } from './title/title-language-mixed.ts';
import { titleMissing } from './title/title-missing.ts';
import { titleMultiple } from './title/title-multiple.ts';
import { titleObsoleteYear } from './title/title-obsolete-year.ts';
import { titleOfficialClaim } from './title/title-official-claim.ts';
import { titleOutsideHead } from './title/title-outside-head.ts';
import { titlePartMissing } from './title/title-part-missing.ts';
import { titleSameAsH1 } from './title/title-same-as-h1.ts';
import { titleSeparatorMixed } from './title/title-separator-mixed.ts';
import { titleStuffing } from './title/title-stuffing.ts';
import { titleTemplateVariable } from './title/title-template-variable.ts';
import { titleTooLong } from './title/title-too-long.ts';
import { titleTooManySegments } from './title/title-too-many-segments.ts';
import { titleTooShort } from './title/title-too-short.ts';
import { titleTruncated } from './title/title-truncated.ts';

/** Every rule about one page. A static list, so that types, bundles and dead-code checks see it; a test compares it with the folders. */
const PAGE_RULES: readonly PageRule[] = [
  indexNoindex,
  htmlCharsetConflict,
  htmlCharsetLate,
  htmlCharsetMissing,
  htmlDeviceMetaInvalid,
  htmlDoctypeMissing,
  htmlHeadBroken,
  htmlLangInvalid,
  htmlLangMismatch,
  htmlLangMissing,
  htmlLarge,
  htmlTooLarge,
  htmlViewportFixed,
  htmlViewportMissing,
  titleContact,
  titleContentMismatch,
  titleHalfEmpty,
  titleLanguageMixed,
  titleMissing,
  titleMultiple,
  titleObsoleteYear,
  titleOfficialClaim,
  titleOutsideHead,
  titlePartMissing,
  titleSameAsH1,
  titleStuffing,
  titleTemplateVariable,
  titleTooLong,
  titleTooManySegments,
  titleTooShort,
  titleTruncated,
  descMissing,
  descMultiple,
  descNosnippet,
  descOutsideHead,
  descSameAsTitle,
  descTemplateVariable,
  descTooLong,
  descTooShort,
  keywordsMultiple,
  keywordsNotOnPage,
  keywordsTooMany,
  h1AltOnly,
  h1Hidden,
  h1Missing,
  h1Multiple,
  h1NonSequential,
  h1TooLong,
  h2Missing,
  headingEmpty,
  headingSkip,
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
  titleBoilerplate,
  titleDuplicate,
  titleSeparatorMixed,
  descDuplicate,
  h1Duplicate,
  linkOrphan,
  sitemapUrlBroken,
];

export const RULES: readonly Rule[] = [...PAGE_RULES, ...SITE_RULES];

const BY_ID = new Map(RULES.map((rule) => [rule.meta.id, rule]));

/** The rule of that id; undefined when there is none. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
