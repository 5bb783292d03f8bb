import { z } from 'zod';

/** What a model must answer for an outline: headings with the facts that each section may use. */
export const outlineSchema = z.object({
  title: z.string().min(2).max(120),
  sections: z
    .array(z.object({ heading: z.string().max(80), facts: z.array(z.string()) }))
    .min(1)
    .max(12),
});

/** What a model must answer for a section or a revision: sentences, each with its facts and its kind. */
export const sentencesSchema = z.object({
  sentences: z
    .array(
      z.object({
        text: z.string().min(1).max(600),
        facts: z.array(z.string()),
        kind: z.enum(['fact', 'opinion', 'transition', 'cta']),
      }),
    )
    .min(1)
    .max(30),
});

export type ModelSentence = z.infer<typeof sentencesSchema>['sentences'][number];

/** The JSON in an answer: alone, in a fence, or with words around it; null when there is none or it is cut. */
export function parseAnswer<T>(schema: z.ZodType<T>, text: string): T | null {
  const fenced = /```(?:json)?\s*([\s\S]*?)```/.exec(text)?.[1];
  const braces = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1);
  for (const candidate of [text, fenced, braces]) {
    if (candidate === undefined || candidate.trim() === '') continue;
    try {
      const result = schema.safeParse(JSON.parse(candidate));
      if (result.success) return result.data;
    } catch {
      // The next form is tried; a cut answer fits none.
    }
  }
  return null;
}
