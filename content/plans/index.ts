import type { ArticleStyle } from '../model/document.ts';
import { newsPlan } from './news.ts';
import type { DocumentPlan } from './plan.ts';
import { prPlan } from './pr.ts';
import { guidePlan, qaPlan, reviewPlan } from './practical.ts';
import { storyPlan } from './story.ts';

const PLANS: Readonly<Record<ArticleStyle, DocumentPlan>> = {
  news: newsPlan,
  story: storyPlan,
  pr: prPlan,
  qa: qaPlan,
  guide: guidePlan,
  review: reviewPlan,
};

/** The document plan of a style. */
export function planOf(style: ArticleStyle): DocumentPlan {
  return PLANS[style];
}
