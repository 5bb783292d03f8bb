import type { Trade } from '../../src/kernel/adlaw/index.ts';
import type { Message, Text } from '../../src/kernel/i18n/message.ts';
import type { Article, Sentence } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';

/** `block` stops an export, `warn` asks for a look, `note` is for information. */
export type CheckLevel = 'block' | 'warn' | 'note';

export interface CheckFinding {
  check: string;
  level: CheckLevel;
  /** Number of the block, −1 for the title, −2 for the whole text. */
  block: number;
  /** The words it is about, at most 60 characters. */
  excerpt: string;
  message: Message;
  /** Line in the source file, 1-based; null when the text came from the store. */
  line: number | null;
  /** For rules of law: pack, law, article, version, advice. */
  law?: { pack: string; law: string; article: string; version: string; advice: Text; state: string; exception?: Text };
}

/** What a check sees. Texts are those of the article; nothing is fetched or read. */
export interface CheckInput {
  article: Article;
  sentences: readonly { sentence: Sentence; block: number }[];
  /** Running text with `\n` between blocks. */
  body: string;
  /** Length as readers count it: characters without spaces (zh), words (en). */
  length: number;
  keyword: string;
  on: string;
  trades: readonly Trade[];
  packs: readonly string[] | undefined;
  /** undefined: facts are not verified (no fact sheet at hand). */
  facts: readonly Fact[] | undefined;
  allowed: readonly string[];
  banned: readonly string[];
  /** Other texts: own drafts and crawled pages, for duplication. */
  corpus: readonly { name: string; text: string }[];
}

/** One check: what it is called, what it looks for, and a pure judgement. */
export interface ContentCheck {
  id: string;
  /** Absent: both languages. */
  lang?: 'zh' | 'en';
  text: Text;
  /** Where the limit comes from. */
  source: string;
  run(input: CheckInput): CheckFinding[];
}

/** A finding of a check; the excerpt is cut. */
export function finding(
  check: string,
  level: CheckLevel,
  block: number,
  excerpt: string,
  message: Message,
): CheckFinding {
  return {
    check,
    level,
    block,
    excerpt: excerpt.length > 60 ? `${excerpt.slice(0, 59)}…` : excerpt,
    message,
    line: null,
  };
}
