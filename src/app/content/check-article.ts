import {
  blockText,
  type CheckReport,
  checkInput,
  listDrafts,
  needDraft,
  readArticle,
  readFacts,
  readVoice,
  runChecks,
} from '../../../content/index.ts';
import { crawledPages, crawledText } from '../../../crawlers/index.ts';
import type { Trade } from '../../kernel/adlaw/index.ts';
import type { Sqlite } from '../../store/open.ts';

export interface CheckOptions {
  keyword?: string;
  trades: readonly Trade[];
  packs?: readonly string[];
  /** Verify against the fact sheet; without it only the wording is judged. */
  facts: boolean;
  /** Compare with other drafts and with crawled pages. */
  duplicates: boolean;
  now: number;
}

/** Pages that are compared with one text; the newest crawls first. */
const MAX_PAGES = 5000;

/**
 * Checks a draft (by number) or a file. `db` undefined: a file is judged on its own, without facts and other texts.
 * Returns the report, the name and the language of the text.
 */
export function checkArticle(
  db: Sqlite | undefined,
  target: string,
  options: CheckOptions,
): { report: CheckReport; uri: string; lang: 'zh' | 'en' } {
  const stored = db !== undefined && /^\d+$/.test(target) ? needDraft(db, target) : undefined;
  const { article, lines } = stored ? { article: stored.article, lines: [] } : readArticle(target);
  const facts = db !== undefined && options.facts ? readFacts(db) : undefined;
  const report = runChecks(
    checkInput(article, {
      on: new Date(options.now).toISOString().slice(0, 10),
      trades: options.trades,
      ...(options.keyword === undefined ? {} : { keyword: options.keyword }),
      ...(options.packs === undefined ? {} : { packs: options.packs }),
      ...(facts === undefined || (facts.length === 0 && !stored) ? {} : { facts }),
      ...(db === undefined ? {} : { voice: readVoice(db) }),
      corpus:
        db !== undefined && options.duplicates
          ? [...otherTexts(db, stored?.id, stored?.briefId ?? null, stored?.article.keyword ?? '')]
          : [],
    }),
  );
  return {
    report: {
      ...report,
      findings: report.findings.map((one) => ({ ...one, line: lines[one.block] ?? (lines.length > 0 ? 1 : null) })),
    },
    uri: stored ? `draft:${stored.id}` : target,
    lang: article.lang,
  };
}

/** Drafts of other briefs, and crawled pages. Drafts for one keyword tell the same facts in several styles, by design. */
function* otherTexts(
  db: Sqlite,
  own: number | undefined,
  brief: number | null,
  keyword: string,
): Generator<{ name: string; text: string }> {
  for (const draft of listDrafts(db)) {
    if (
      draft.id === own ||
      (brief !== null && draft.briefId === brief) ||
      (keyword !== '' && draft.article.keyword === keyword)
    )
      continue;
    yield {
      name: `draft:${draft.id} ${draft.article.title}`,
      text: draft.article.blocks.map((block) => blockText(block, draft.article.lang)).join('\n'),
    };
  }
  let count = 0;
  const crawls = db.prepare<[], { id: number }>("SELECT id FROM crawl WHERE state <> 'running' ORDER BY id DESC").all();
  for (const { id } of crawls) {
    for (const page of crawledPages(db, id)) {
      if (++count > MAX_PAGES) return;
      const text = crawledText(db, page.id);
      if (text) yield { name: page.url, text: text.text };
    }
  }
}
