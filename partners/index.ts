export { type PartnerResults, partnerResults } from './analysis/partner-results.ts';
export { rankPartners } from './analysis/rank.ts';
export { byCause, CAUSE_TEXT, type CauseSum, reconcile } from './analysis/reconcile.ts';
export { simulate } from './analysis/simulate.ts';
export { KIND_TEXT, VERDICT_TEXT } from './attribution/evidence.ts';
export { explainOrder, type LineExplanation } from './attribution/explain.ts';
export { issueToken, readToken } from './attribution/token.ts';
export { addPolicy } from './commission/add-policy.ts';
export { policyTemplate } from './commission/template.ts';
export { type Agreement, addAgreement, listAgreements, noteCheck } from './crm/agreements.ts';
export { addCode, listCodes } from './crm/codes.ts';
export { listPartners, type PartnerRow, partnerNames } from './crm/list.ts';
export {
  addPartner,
  PARTNER_KINDS,
  PARTNER_STATUSES,
  type PartnerStatus,
  partnerUnknown,
  setNextAction,
  setStatus,
  setTier,
} from './crm/partners.ts';
export { addProgram, listPrograms } from './crm/programs.ts';
export { purgePersonal } from './crm/purge.ts';
export { decideCase, listCases, scanFraud } from './fraud/cases.ts';
export { FACT_NAME } from './fraud/fact-names.ts';
export { SIGNAL_RULES } from './fraud/rules.ts';
export { keyPath, loadKeys, personHash, saveKeys } from './keys/key-file.ts';
export { keyId, publicKeyOf, publicPem, signingKey } from './keys/statement-key.ts';
export { balances, journal } from './ledger/balances.ts';
export { bookEntry, MANUAL_KINDS } from './ledger/book.ts';
export { accountText, causeText, ENTRY_TEXT } from './ledger/names.ts';
export { verifyLedger } from './ledger/verify.ts';
export { type FeedFormat, partnerFeed } from './links/feed.ts';
export { createLink, disableLink, listLinks } from './links/links.ts';
export { feedPartner, setPromo } from './links/promos.ts';
export { loadDirectory } from './model/directory.ts';
export { STATE_NAME } from './model/states.ts';
export { type ImportResult, importFile } from './observations/import-file.ts';
export { readMap } from './observations/map-file.ts';
export { undoPartnerImport } from './observations/undo.ts';
export { approvePayout, confirmPayout, draftPayout, listBatches, type PayoutRow, payoutRows } from './payouts/batch.ts';
export { refresh } from './settle/refresh.ts';
export { settle } from './settle/settle.ts';
export { statementHash } from './statements/body.ts';
export { checkStatements } from './statements/check.ts';
export { knownStatement, type PeriodRow, periodStatements, readStatements, type Statement } from './statements/read.ts';
export { signatureFits, signStatement } from './statements/sign.ts';
export { parseTime } from './time/parse-time.ts';
export { monthBounds, zonedText } from './time/zone.ts';
export { trackingServer } from './tracking/server.ts';
export { signLink } from './tracking/sign.ts';
