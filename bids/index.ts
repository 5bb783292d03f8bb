export { type AcceptedAds, acceptAds } from './creatives/accept-ads.ts';
export { type CopyVerdict, checkCreatives, copyLaw } from './creatives/check-creatives.ts';
export {
  type AdFact,
  type AdGroup,
  type ComposedGroup,
  composeAds,
  type RefusedLine,
} from './creatives/compose-ads.ts';
export { type PackLine, readPack, shippedPack } from './creatives/copy-pack.ts';
export { readTemplates } from './creatives/read-templates.ts';
export { adSeasons } from './creatives/season-events.ts';
export type { Dayparts } from './dayparts/fit-dayparts.ts';
export { parseHours } from './dayparts/hour-code.ts';
export { type ChainStep, explainCell, REASONS } from './explain/chain.ts';
export type { Ad, AdLine } from './model/ad.ts';
export type { Change } from './model/change.ts';
export { LANDING_STATES, type LandingPage, type LandingState } from './model/landing.ts';
export type { Problem } from './model/platform.ts';
export type { SheetTemplate } from './model/template.ts';
export { type CalibrationRow, calibrate } from './plan/calibrate.ts';
export { type CellDecision, cellDecisions } from './plan/cell-decisions.ts';
export { nothingMeasured } from './plan/changes.ts';
export type { Goal, PlanConfig } from './plan/config.ts';
export type { Decision } from './plan/decide.ts';
export { balance, type Outlook, outlookOf } from './plan/outlook.ts';
export { redoRun, runPlan } from './plan/run-plan.ts';
export { type WhatIf, whatIf } from './plan/what-if.ts';
export { PLATFORMS, platformOf } from './platforms/index.ts';
export { acceptNegatives } from './rules/accept-negatives.ts';
export { type NegativeProposal, proposeNegatives } from './rules/negatives.ts';
export { demandOf, type SeasonWindow } from './season/season.ts';
export { dropSeason, readSeasons, setSeason } from './season/season-store.ts';
export { checkAccount } from './sheets/check-account.ts';
export { exportRun } from './sheets/export-run.ts';
export { importBidFile } from './sheets/import-file.ts';
export { importOwnFile, type OwnKind } from './sheets/import-own.ts';
export { readCaps } from './sheets/read-caps.ts';
export { type StartReport, startStructure } from './sheets/start-structure.ts';
export { type Verdict, verifyFile } from './sheets/verify-file.ts';
export { sampleFiles } from './simulate/files.ts';
export { playRounds } from './simulate/strategies.ts';
export { type AcceptedNegative, acceptedNegatives } from './store/accepted-negatives.ts';
export { readLanding, saveLanding } from './store/landing.ts';
export { readAccount } from './store/read-account.ts';
export { type RoiRow, readRoi } from './store/read-roi.ts';
export { type BidRun, readChanges, readRun } from './store/runs.ts';
export { chosenTemplates, deleteTemplate, listTemplates, saveTemplate } from './store/templates.ts';
export { undoBidImport } from './store/write-import.ts';
export { learnTemplate } from './templates/learn-template.ts';
