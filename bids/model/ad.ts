import type { AdLawHit } from '../../src/kernel/adlaw/index.ts';
import type { TextLimit } from './platform.ts';

/** One line of an ad with what was found when the group's keywords were put in. */
export interface AdLine {
  /** Line of the template pack that it was made from. */
  template: string;
  slot: 'title' | 'description';
  /** As uploaded, with the platform's insertion mark. */
  text: string;
  /** With the keyword that makes it longest, and that length in the platform's unit. */
  longest: string;
  keyword: string;
  length: number;
  limit: TextLimit | null;
  /** The keyword is not inserted but written out, because with some keyword the line would not do. */
  fixed: boolean;
  /** Codes of the facts that it states. */
  facts: readonly string[];
  /** Wordings that the law allows only with evidence; the facts above are that evidence. */
  law: readonly AdLawHit[];
}

/** One ad of an ad group: headlines and descriptions for a responsive ad, or a title with its lines. */
export interface Ad {
  plan: string;
  unit: string;
  theme: string;
  /** Event of the calendar that it is for; null: all year. */
  event: string | null;
  from: string | null;
  to: string | null;
  url: string | null;
  titles: readonly AdLine[];
  descriptions: readonly AdLine[];
}

/** An ad as a run carries it to the sheets: texts only. */
export interface AdTexts {
  titles: readonly string[];
  descriptions: readonly string[];
  url: string;
  from: string | null;
  to: string | null;
  event: string | null;
}
