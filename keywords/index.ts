export { type ImportFileOptions, importKeywordFile } from './import/import-file.ts';
export { type ImportReport, REJECT_REASONS, type SheetReport } from './import/report.ts';
export { undoKeywordImport } from './import/undo.ts';
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
