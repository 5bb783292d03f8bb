export { type ClusterRun, clusterBank } from './cluster/run-clusters.ts';
export { expandTemplates, READY_TEMPLATES, rootsTimesModifiers } from './expand/expand.ts';
export { applyFold, type FoldTier, foldGroups, unfold } from './fold/fold.ts';
export { GAP_DEPTH, GAP_TYPES, type GapType, gapType, type Place } from './gap/gap-type.ts';
export { sitePlaces } from './gap/site-places.ts';
export { addWords } from './import/add-words.ts';
export { type ImportFileOptions, importKeywordFile } from './import/import-file.ts';
export { type ImportReport, REJECT_REASONS, type SheetReport } from './import/report.ts';
export { undoKeywordImport } from './import/undo.ts';
export {
  countKeywords,
  type KeywordRow,
  type ReadKeywordsOptions,
  readKeywords,
  valueNames,
} from './list/read-keywords.ts';
export { type Cannibalised, cannibalised } from './map/cannibal.ts';
export { type Field, type Fit, fieldOf, fitOf, type PageTerms, wordsOf } from './map/fit.ts';
export { type KeywordPage, landingOfKeyword } from './map/landing-of-keyword.ts';
export {
  DENSE,
  isThere,
  type Layout,
  type LayoutAdvice,
  type LayoutPage,
  layoutOf,
  type Presence,
  presenceIn,
  SLOTS,
  type Slot,
} from './map/layout.ts';
export { layoutAdvice } from './map/layout-advice.ts';
export { isMoneyPage, MAP_LINES, type Mapping, mapKeyword, type Rival } from './map/map-keyword.ts';
export { CONFLICT_ACTIONS, mapReason } from './map/map-reason.ts';
export {
  keywordsOfPage,
  mappedHeads,
  pageOfKeyword,
  sisterTerms,
} from './map/page-keywords.ts';
export { pageTypeName } from './map/page-types.ts';
export { hasPhrase } from './map/phrase.ts';
export { type ClusterToMap, clustersToMap, conflictsOfMap, setTarget, storeMap } from './map/store-map.ts';
export { coverageMatrix, type Matrix } from './matrix/matrix.ts';
export { newWords } from './mine/new-words.ts';
export { bootstrapTemplates } from './mine/templates.ts';
export { normaliseKeyword } from './normalise/normalise.ts';
export { planAds, planDimensions } from './plan/plan-ads.ts';
export { planContent } from './plan/plan-content.ts';
export { planReason } from './plan/reasons.ts';
export { rankReport, shareOfVoice } from './rank/rank.ts';
export { serpPlaces } from './rank/serp-sites.ts';
export { type CtrCurve, ctrAt, ownCurve } from './score/ctr-curve.ts';
export { explainScore, scoreBank } from './score/run-scores.ts';
export { type EventSetting, SeasonSettings, seasonTasks } from './season/season.ts';
export { fieldText } from './sources/fields.ts';
export { sourceSpecs } from './sources/spec.ts';
export { type PageClicks, pageClicks } from './state/page-traffic.ts';
export {
  type ClusterMethod,
  clusterOf,
  type KeywordCluster,
  readClusterMembers,
  readClusters,
} from './store/read-clusters.ts';
export {
  type AdsPlan,
  type AdsPlanKeyword,
  type AdsPlanNegative,
  type AdsPlanUnit,
  type ContentPlanItem,
  type MatchType,
  readAdsPlan,
  readContentPlan,
} from './store/read-plans.ts';
export { type SuggestEngine, suggestWords } from './suggest/replies.ts';
export { DIMENSION_NAMES, DIMENSIONS, type Dimension, isDimension } from './tag/dimensions.ts';
export { explainKeyword, lockTags } from './tag/explain.ts';
export { parsePack, shippedLexicon } from './tag/lexicon.ts';
export { loadLexicon } from './tag/load-lexicon.ts';
export { type TagRun, tagBank } from './tag/run-tags.ts';
export { Tagger } from './tag/tagger.ts';
export { compareLexicons, teachTerm, untaggedResidue } from './tag/teach.ts';
export { type AttributeRow, compareAttributes } from './titles/attributes.ts';
export { proposeTitles, TITLE_PLATFORMS } from './titles/titles.ts';
