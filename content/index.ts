export { buildBrief } from './briefs/build.ts';
export { planCalendar } from './briefs/calendar.ts';
export { CHANNELS, channelVariant } from './channels/variant.ts';
export type { CheckFinding, CheckLevel } from './checks/check.ts';
export { type CheckReport, CONTENT_CHECKS, runChecks } from './checks/index.ts';
export { checkInput } from './checks/prepare.ts';
export { sarifReport } from './checks/sarif.ts';
export { creativeUnit } from './drafts/creative.ts';
export { offlineDraft } from './drafts/offline.ts';
export { passGate } from './export/gate.ts';
export { EXPORT_FORMATS, type ExportFormat, exportArticle } from './export/index.ts';
export { pushWordPress, remotePost, wordPressRequest } from './export/wordpress.ts';
export { factFromRow } from './facts/fact-from-row.ts';
export { importFacts } from './facts/import-facts.ts';
export { expireFact, needFact, verifyFact } from './facts/settle.ts';
export { undoContentImport } from './facts/undo.ts';
export { type Caps, createBudget, type Price } from './llm/budget.ts';
export { endpointOf } from './llm/endpoint.ts';
export { modelDrafts } from './llm/many.ts';
export { modelDraft } from './llm/run.ts';
export type { Brief } from './model/brief.ts';
export { ARTICLE_STYLES, type Article, type ArticleStyle, articleSentences, blockText } from './model/document.ts';
export { FACT_TOPICS, type Fact, type FactStatus, type FactTopic, makeFact } from './model/fact.ts';
export { importPlacements, placementState } from './placements/import-places.ts';
export { placedUrls, placementStatus, writePlacement } from './placements/place-store.ts';
export { taggedLink } from './placements/tag.ts';
export { ownText, type RepostFinding } from './reposts/compare.ts';
export { listReposts, writeRepost } from './reposts/repost-store.ts';
export { type PageToScan, scanPages } from './reposts/scan.ts';
export {
  listDrafts,
  needBrief,
  needDraft,
  readVoice,
  type StoredDraft,
  writeBrief,
  writeDraft,
  writeVoice,
} from './store/document-store.ts';
export { readFacts, writeFact } from './store/fact-store.ts';
export { articleFromText, readArticle } from './text/read-article.ts';
