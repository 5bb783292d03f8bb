export { factFromRow } from './facts/fact-from-row.ts';
export { importFacts } from './facts/import-facts.ts';
export { expireFact, needFact, verifyFact } from './facts/settle.ts';
export { undoContentImport } from './facts/undo.ts';
export { FACT_TOPICS, type Fact, type FactStatus, type FactTopic, makeFact } from './model/fact.ts';
export { readFacts, writeFact } from './store/fact-store.ts';
