import type { PageRule, Rule, SiteRule } from '../model/rule.ts';
import { canonicalChain } from './canonical/canonical-chain.ts';
import { canonicalConflicting } from './canonical/canonical-conflicting.ts';
import { canonicalFragment } from './canonical/canonical-fragment.ts';
import { canonicalHttpsToHttp } from './canonical/canonical-https-to-http.ts';
import { canonicalInvalid } from './canonical/canonical-invalid.ts';
import { canonicalLoop } from './canonical/canonical-loop.ts';
import { canonicalMissing } from './canonical/canonical-missing.ts';
import { canonicalMultiple } from './canonical/canonical-multiple.ts';
import { canonicalOtherHost } from './canonical/canonical-other-host.ts';
import { canonicalOtherHreflang } from './canonical/canonical-other-hreflang.ts';
import { canonicalOutsideHead } from './canonical/canonical-outside-head.ts';
import { canonicalPaginatedToFirst } from './canonical/canonical-paginated-to-first.ts';
import { canonicalRelative } from './canonical/canonical-relative.ts';
import { canonicalTarget3xx } from './canonical/canonical-target-3xx.ts';
import { canonicalTarget4xx } from './canonical/canonical-target-4xx.ts';
import { canonicalTarget5xx } from './canonical/canonical-target-5xx.ts';
import { canonicalTargetBlocked } from './canonical/canonical-target-blocked.ts';
import { canonicalTargetNoindex } from './canonical/canonical-target-noindex.ts';
import { canonicalToRoot } from './canonical/canonical-to-root.ts';
import { canonicalUnlinked } from './canonical/canonical-unlinked.ts';
import { canonicalisedLinked } from './canonical/canonicalised-linked.ts';
import { contentAdLaw } from './content/content-ad-law.ts';
import { contentAiLeftover } from './content/content-ai-leftover.ts';
import { contentAppGate } from './content/content-app-gate.ts';
import { contentBoilerplateRatio } from './content/content-boilerplate-ratio.ts';
import { contentContactStuffing } from './content/content-contact-stuffing.ts';
import { contentDateFuture } from './content/content-date-future.ts';
import { contentDateMissing } from './content/content-date-missing.ts';
import { contentDuplicateExact } from './content/content-duplicate-exact.ts';
import { contentDuplicateNear } from './content/content-duplicate-near.ts';
import { contentEmptyShell } from './content/content-empty-shell.ts';
import { contentHiddenText } from './content/content-hidden-text.ts';
import { contentKeywordStuffing } from './content/content-keyword-stuffing.ts';
import { contentLowTextRatio } from './content/content-low-text-ratio.ts';
import { contentMojibake } from './content/content-mojibake.ts';
import { contentPlaceholder } from './content/content-placeholder.ts';
import { contentPunctuation } from './content/content-punctuation.ts';
import { contentReadability } from './content/content-readability.ts';
import { contentThin } from './content/content-thin.ts';
import { contentThinVsType } from './content/content-thin-vs-type.ts';
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
import { historyCanonicalChanged } from './history/history-canonical-changed.ts';
import { historyContentShrunk } from './history/history-content-shrunk.ts';
import { historyNoindexNew } from './history/history-noindex-new.ts';
import { historyPageLost } from './history/history-page-lost.ts';
import { historyRedirectNew } from './history/history-redirect-new.ts';
import { historyTitleChanged } from './history/history-title-changed.ts';
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
import { imgAltDuplicate } from './images/img-alt-duplicate.ts';
import { imgAltEmptyLinked } from './images/img-alt-empty-linked.ts';
import { imgAltFilename } from './images/img-alt-filename.ts';
import { imgAltMissing } from './images/img-alt-missing.ts';
import { imgAltStuffed } from './images/img-alt-stuffed.ts';
import { imgAltTooLong } from './images/img-alt-too-long.ts';
import { imgBroken } from './images/img-broken.ts';
import { imgDimensionsMissing } from './images/img-dimensions-missing.ts';
import { imgLazyNoSrc } from './images/img-lazy-no-src.ts';
import { imgPictureNoImg } from './images/img-picture-no-img.ts';
import { imgSrcMissing } from './images/img-src-missing.ts';
import { imgTextOnlyPage } from './images/img-text-only-page.ts';
import { imgTooLarge } from './images/img-too-large.ts';
import { linkAffiliateUnmarked } from './links/link-affiliate-unmarked.ts';
import { linkAnchorEmpty } from './links/link-anchor-empty.ts';
import { linkAnchorGeneric } from './links/link-anchor-generic.ts';
import { linkBreadcrumbMissing } from './links/link-breadcrumb-missing.ts';
import { linkDeadEnd } from './links/link-dead-end.ts';
import { linkDepth } from './links/link-depth.ts';
import { linkExternalMany } from './links/link-external-many.ts';
import { linkHttpsToHttp } from './links/link-https-to-http.ts';
import { linkInternalNofollow } from './links/link-internal-nofollow.ts';
import { linkNofollowInlinksOnly } from './links/link-nofollow-inlinks-only.ts';
import { linkOrphan } from './links/link-orphan.ts';
import { linkSingleInlink } from './links/link-single-inlink.ts';
import { linkToNoindexOnly } from './links/link-to-noindex-only.ts';
import { linkTooMany } from './links/link-too-many.ts';
import { linkUncrawlable } from './links/link-uncrawlable.ts';
import { pageNoindex } from './pagination/page-noindex.ts';
import { pageRelBroken } from './pagination/page-rel-broken.ts';
import { pageRelMultiple } from './pagination/page-rel-multiple.ts';
import { pageRelNotAnchor } from './pagination/page-rel-not-anchor.ts';
import { pageRelSelf } from './pagination/page-rel-self.ts';
import { http4xxInternal } from './response/http-4xx-internal.ts';
import { http5xxInternal } from './response/http-5xx-internal.ts';
import { httpBlockedResource } from './response/http-blocked-resource.ts';
import { httpBlockedRobots } from './response/http-blocked-robots.ts';
import { httpBrokenWithTraffic } from './response/http-broken-with-traffic.ts';
import { httpExternalBroken } from './response/http-external-broken.ts';
import { httpExternalUnverifiable } from './response/http-external-unverifiable.ts';
import { httpNoResponse } from './response/http-no-response.ts';
import { httpResourceBroken } from './response/http-resource-broken.ts';
import { httpSlowDownload } from './response/http-slow-download.ts';
import { httpSlowTtfb } from './response/http-slow-ttfb.ts';
import { httpUncompressed } from './response/http-uncompressed.ts';
import { redirectChain } from './response/redirect-chain.ts';
import { redirectChainTooLong } from './response/redirect-chain-too-long.ts';
import { redirectHttpsToHttp } from './response/redirect-https-to-http.ts';
import { redirectInternal } from './response/redirect-internal.ts';
import { redirectLocationInvalid } from './response/redirect-location-invalid.ts';
import { redirectLoop } from './response/redirect-loop.ts';
import { redirectMetaRefresh } from './response/redirect-meta-refresh.ts';
import { redirectProtocolSplit } from './response/redirect-protocol-split.ts';
import { redirectTemporary } from './response/redirect-temporary.ts';
import { redirectToHome } from './response/redirect-to-home.ts';
import { soft404 } from './response/soft-404.ts';
import { soft404Zh } from './response/soft-404-zh.ts';
import { indexConflicting } from './robots/index-conflicting.ts';
import { indexHeaderVsMeta } from './robots/index-header-vs-meta.ts';
import { indexMetaInBody } from './robots/index-meta-in-body.ts';
import { indexNofollowPage } from './robots/index-nofollow-page.ts';
import { indexNoindex } from './robots/index-noindex.ts';
import { indexNoindexBaidu } from './robots/index-noindex-baidu.ts';
import { indexNoindexCanonical } from './robots/index-noindex-canonical.ts';
import { indexNoindexWithSchema } from './robots/index-noindex-with-schema.ts';
import { indexNoindexWithTraffic } from './robots/index-noindex-with-traffic.ts';
import { indexUnavailableAfter } from './robots/index-unavailable-after.ts';
import { indexUnknownDirective } from './robots/index-unknown-directive.ts';
import { robots5xx } from './robots/robots-5xx.ts';
import { robotsAgentShadow } from './robots/robots-agent-shadow.ts';
import { robotsBlocksAll } from './robots/robots-blocks-all.ts';
import { robotsCrawlDelay } from './robots/robots-crawl-delay.ts';
import { robotsHtml } from './robots/robots-html.ts';
import { robotsMissing } from './robots/robots-missing.ts';
import { robotsNoindexLine } from './robots/robots-noindex-line.ts';
import { robotsSyntax } from './robots/robots-syntax.ts';
import { robotsTooLarge } from './robots/robots-too-large.ts';
import { sitemapBadUrls } from './sitemap/sitemap-bad-urls.ts';
import { sitemapEmpty } from './sitemap/sitemap-empty.ts';
import { sitemapForeignHost } from './sitemap/sitemap-foreign-host.ts';
import { sitemapHttpOnHttps } from './sitemap/sitemap-http-on-https.ts';
import { sitemapInMultiple } from './sitemap/sitemap-in-multiple.ts';
import { sitemapIndexNested } from './sitemap/sitemap-index-nested.ts';
import { sitemapIndexTooLarge } from './sitemap/sitemap-index-too-large.ts';
import { sitemapInvalid } from './sitemap/sitemap-invalid.ts';
import { sitemapLastmodAllSame } from './sitemap/sitemap-lastmod-all-same.ts';
import { sitemapLastmodFuture } from './sitemap/sitemap-lastmod-future.ts';
import { sitemapLastmodInvalid } from './sitemap/sitemap-lastmod-invalid.ts';
import { sitemapMissing } from './sitemap/sitemap-missing.ts';
import { sitemapMissingPage } from './sitemap/sitemap-missing-page.ts';
import { sitemapNamespace } from './sitemap/sitemap-namespace.ts';
import { sitemapNotInRobots } from './sitemap/sitemap-not-in-robots.ts';
import { sitemapTextEncoding } from './sitemap/sitemap-text-encoding.ts';
import { sitemapTooLarge } from './sitemap/sitemap-too-large.ts';
import { sitemapTooLargeCn } from './sitemap/sitemap-too-large-cn.ts';
import { sitemapTooMany } from './sitemap/sitemap-too-many.ts';
import { sitemapUnreachable } from './sitemap/sitemap-unreachable.ts';
import { sitemapUrlBlocked } from './sitemap/sitemap-url-blocked.ts';
import { sitemapUrlBroken } from './sitemap/sitemap-url-broken.ts';
import { sitemapUrlCanonicalised } from './sitemap/sitemap-url-canonicalised.ts';
import { sitemapUrlNoindex } from './sitemap/sitemap-url-noindex.ts';
import { sitemapUrlOver256Bytes } from './sitemap/sitemap-url-over-256-bytes.ts';
import { sitemapUrlRedirect } from './sitemap/sitemap-url-redirect.ts';
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
import { urlDepthFolders } from './url/url-depth-folders.ts';
import { urlFacetedTrap } from './url/url-faceted-trap.ts';
import { urlFragmentBroken } from './url/url-fragment-broken.ts';
import { urlHashRoute } from './url/url-hash-route.ts';
import { urlInternalSearch } from './url/url-internal-search.ts';
import { urlLocalhost } from './url/url-localhost.ts';
import { urlMalformed } from './url/url-malformed.ts';
import { urlManyParams } from './url/url-many-params.ts';
import { urlMultipleSlashes } from './url/url-multiple-slashes.ts';
import { urlNonAscii } from './url/url-non-ascii.ts';
import { urlOver2048 } from './url/url-over-2048.ts';
import { urlRepeatedSegment } from './url/url-repeated-segment.ts';
import { urlSessionId } from './url/url-session-id.ts';
import { urlSpace } from './url/url-space.ts';
import { urlTooLong } from './url/url-too-long.ts';
import { urlTrackingParamInternal } from './url/url-tracking-param-internal.ts';
import { urlTrailingSlashMixed } from './url/url-trailing-slash-mixed.ts';
import { urlUnderscore } from './url/url-underscore.ts';
import { urlUppercase } from './url/url-uppercase.ts';

/** Every rule about one page. A static list, so that types, bundles and dead-code checks see it; a test compares it with the folders. */
const PAGE_RULES: readonly PageRule[] = [
  httpSlowDownload,
  httpSlowTtfb,
  httpUncompressed,
  redirectHttpsToHttp,
  redirectLocationInvalid,
  redirectMetaRefresh,
  soft404Zh,
  soft404,
  indexConflicting,
  indexHeaderVsMeta,
  indexMetaInBody,
  indexNofollowPage,
  indexNoindexBaidu,
  indexNoindexCanonical,
  indexNoindexWithSchema,
  indexNoindex,
  indexUnavailableAfter,
  indexUnknownDirective,
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
  canonicalFragment,
  canonicalHttpsToHttp,
  canonicalInvalid,
  canonicalMissing,
  canonicalMultiple,
  canonicalOtherHost,
  canonicalOtherHreflang,
  canonicalOutsideHead,
  canonicalPaginatedToFirst,
  canonicalRelative,
  canonicalToRoot,
  contentAdLaw,
  contentAiLeftover,
  contentAppGate,
  contentBoilerplateRatio,
  contentContactStuffing,
  contentDateFuture,
  contentDateMissing,
  contentEmptyShell,
  contentHiddenText,
  contentKeywordStuffing,
  contentLowTextRatio,
  contentMojibake,
  contentPlaceholder,
  contentPunctuation,
  contentReadability,
  contentThin,
  imgAltDuplicate,
  imgAltEmptyLinked,
  imgAltFilename,
  imgAltMissing,
  imgAltStuffed,
  imgAltTooLong,
  imgDimensionsMissing,
  imgLazyNoSrc,
  imgPictureNoImg,
  imgSrcMissing,
  imgTextOnlyPage,
  linkAffiliateUnmarked,
  linkAnchorEmpty,
  linkAnchorGeneric,
  linkBreadcrumbMissing,
  linkDeadEnd,
  linkExternalMany,
  linkHttpsToHttp,
  linkInternalNofollow,
  linkTooMany,
  linkUncrawlable,
  urlFragmentBroken,
  urlHashRoute,
  urlInternalSearch,
  urlLocalhost,
  urlMalformed,
  urlManyParams,
  urlMultipleSlashes,
  urlNonAscii,
  urlOver2048,
  urlRepeatedSegment,
  urlSessionId,
  urlSpace,
  urlTooLong,
  urlTrackingParamInternal,
  urlDepthFolders,
  urlUnderscore,
  urlUppercase,
  pageNoindex,
  pageRelMultiple,
  pageRelNotAnchor,
  pageRelSelf,
];

/** Every rule about the whole site. */
const SITE_RULES: readonly SiteRule[] = [
  http4xxInternal,
  http5xxInternal,
  httpBlockedResource,
  httpBlockedRobots,
  httpBrokenWithTraffic,
  httpExternalBroken,
  httpExternalUnverifiable,
  httpNoResponse,
  httpResourceBroken,
  redirectChainTooLong,
  redirectChain,
  redirectInternal,
  redirectLoop,
  redirectProtocolSplit,
  redirectToHome,
  redirectTemporary,
  robots5xx,
  robotsAgentShadow,
  robotsBlocksAll,
  robotsCrawlDelay,
  robotsHtml,
  robotsMissing,
  robotsNoindexLine,
  robotsSyntax,
  robotsTooLarge,
  titleBoilerplate,
  titleDuplicate,
  titleSeparatorMixed,
  descDuplicate,
  h1Duplicate,
  canonicalChain,
  canonicalLoop,
  canonicalTarget3xx,
  canonicalTarget4xx,
  canonicalTarget5xx,
  canonicalTargetBlocked,
  canonicalTargetNoindex,
  canonicalUnlinked,
  canonicalisedLinked,
  contentDuplicateExact,
  contentDuplicateNear,
  contentThinVsType,
  imgBroken,
  linkDepth,
  linkNofollowInlinksOnly,
  linkOrphan,
  linkSingleInlink,
  linkToNoindexOnly,
  urlFacetedTrap,
  urlTrailingSlashMixed,
  pageRelBroken,
  sitemapBadUrls,
  sitemapEmpty,
  sitemapForeignHost,
  sitemapHttpOnHttps,
  sitemapInMultiple,
  sitemapIndexNested,
  sitemapIndexTooLarge,
  sitemapInvalid,
  sitemapLastmodAllSame,
  sitemapLastmodFuture,
  sitemapLastmodInvalid,
  sitemapMissingPage,
  sitemapMissing,
  sitemapNamespace,
  sitemapNotInRobots,
  sitemapTextEncoding,
  sitemapTooLargeCn,
  sitemapTooLarge,
  sitemapTooMany,
  sitemapUnreachable,
  sitemapUrlBlocked,
  sitemapUrlBroken,
  sitemapUrlCanonicalised,
  sitemapUrlNoindex,
  sitemapUrlOver256Bytes,
  sitemapUrlRedirect,
  imgTooLarge,
  indexNoindexWithTraffic,
  historyCanonicalChanged,
  historyContentShrunk,
  historyNoindexNew,
  historyPageLost,
  historyRedirectNew,
  historyTitleChanged,
];

export const RULES: readonly Rule[] = [...PAGE_RULES, ...SITE_RULES];

const BY_ID = new Map(RULES.map((rule) => [rule.meta.id, rule]));

/** The rule of that id; undefined when there is none. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
