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
export { fieldText } from './sources/fields.ts';
export { sourceSpecs } from './sources/spec.ts';
export {
  type ClusterMethod,
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
export { DIMENSION_NAMES, DIMENSIONS, type Dimension, isDimension } from './tag/dimensions.ts';
export { explainKeyword, lockTags } from './tag/explain.ts';
export { parsePack } from './tag/lexicon.ts';
export { loadLexicon } from './tag/load-lexicon.ts';
export { type TagRun, tagBank } from './tag/run-tags.ts';
export { compareLexicons, teachTerm, untaggedResidue } from './tag/teach.ts';
