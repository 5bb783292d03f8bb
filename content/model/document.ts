/** Who wrote a sentence: a template from facts, a language model, or a person. */
export type Provenance = 'template' | 'model' | 'human';

/** A part of a sentence with a meaning of its own; offsets are UTF-16 units of the sentence's text. */
export interface Span {
  start: number;
  end: number;
  kind: 'link' | 'strong' | 'em' | 'code';
  href?: string;
}

/** One sentence with the facts it rests on. `facts` undefined: a person wrote it without citing. */
export interface Sentence {
  text: string;
  kind: 'fact' | 'opinion' | 'transition' | 'cta';
  by: Provenance;
  facts?: readonly string[];
  spans?: readonly Span[];
}

export type Block =
  | { type: 'heading'; level: 2 | 3 | 4; text: string }
  | { type: 'paragraph'; sentences: readonly Sentence[] }
  | { type: 'quote'; sentences: readonly Sentence[] }
  | { type: 'list'; ordered: boolean; items: readonly (readonly Sentence[])[] }
  | { type: 'table'; rows: readonly (readonly string[])[]; facts: readonly string[] }
  | { type: 'image'; alt: string; src: string }
  /** A gap that a person must fill: what is missing, by name. */
  | { type: 'todo'; missing: string };

/** What a reader must be told about a text that a model helped to write; it goes into every export and is never taken off. */
export interface AiLabel {
  model: string;
  /** Id of the run in souk.db: the content's number. */
  contentId: string;
  /** Share of sentences written by the model, 0–1. */
  share: number;
  /** A label that came with an imported file, word for word. */
  imported?: string;
}

export type ArticleStyle = 'news' | 'story' | 'pr' | 'qa' | 'guide' | 'review';
export const ARTICLE_STYLES: readonly ArticleStyle[] = ['news', 'story', 'pr', 'qa', 'guide', 'review'];

/** An article as data: what drafts, checks, verification and every export share. */
export interface Article {
  title: string;
  summary: string;
  lang: 'zh' | 'en';
  style: ArticleStyle | 'human';
  keyword: string;
  slug: string;
  blocks: readonly Block[];
  ai: AiLabel | null;
  /** The piece sells or was paid for: exports show 广告 / Advertisement. */
  adMark: boolean;
}

/** Every sentence in order, with the number of its block: paragraphs, quotations and list items. */
export function articleSentences(article: Article): { sentence: Sentence; block: number }[] {
  return article.blocks.flatMap((block, index) => {
    if (block.type === 'paragraph' || block.type === 'quote')
      return block.sentences.map((sentence) => ({ sentence, block: index }));
    if (block.type === 'list') return block.items.flat().map((sentence) => ({ sentence, block: index }));
    return [];
  });
}

/** The text of a block as a reader sees it, without marks. */
export function blockText(block: Block, lang: 'zh' | 'en'): string {
  const join = (sentences: readonly Sentence[]) => sentences.map((one) => one.text).join(lang === 'zh' ? '' : ' ');
  if (block.type === 'heading') return block.text;
  if (block.type === 'paragraph' || block.type === 'quote') return join(block.sentences);
  if (block.type === 'list') return block.items.map((item) => join(item)).join('\n');
  if (block.type === 'table') return block.rows.map((row) => row.join(' ')).join('\n');
  return block.type === 'todo' ? todoText(block.missing, lang) : '';
}

/** The marker of a gap: visible in every export, found by the checks. */
export function todoText(missing: string, lang: 'zh' | 'en'): string {
  return lang === 'zh' ? `【TODO 待补：${missing}】` : `[TODO: ${missing}]`;
}

/** The running text: everything but the title, images and gaps. */
export function bodyText(article: Article): string {
  return article.blocks
    .filter((block) => block.type !== 'image' && block.type !== 'todo')
    .map((block) => blockText(block, article.lang))
    .join('\n');
}
