import type { Text } from '../../src/kernel/i18n/message.ts';
import type { ArticleStyle } from '../model/document.ts';
import type { FactTopic } from '../model/fact.ts';

/** One place of a document plan: which facts it takes, how they are told, and what is missing when there are none. */
export interface PlanSlot {
  id: string;
  /** Subheading; absent: the slot goes on without one. `{keyword}` is replaced. */
  heading?: Text;
  topics: readonly FactTopic[];
  /** Facts that it takes at most, and needs at least; below `min` a gap is printed. */
  max: number;
  /** At most so many of each topic, told in the order of `topics`. */
  each?: number;
  min: number;
  /** Takes facts about products only: what a customer suffered is no fault of the product. */
  about?: 'product';
  form: 'lead' | 'prose' | 'quote' | 'list' | 'table' | 'boilerplate' | 'contact' | 'action' | 'questions';
  /** Names the sources of its figures. */
  sources: boolean;
  missing: Text;
}

export interface DocumentPlan {
  style: ArticleStyle;
  /** schema.org type of the page. */
  schemaType: string;
  slots: readonly PlanSlot[];
}
