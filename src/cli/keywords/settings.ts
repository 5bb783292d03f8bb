import { z } from 'zod';
import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { Config } from '../config.ts';

const schema = z
  .object({
    brands: z.object({ own: z.array(z.string()).optional(), competitors: z.array(z.string()).optional() }).optional(),
    hosts: z.object({ own: z.array(z.string()).optional(), competitors: z.array(z.string()).optional() }).optional(),
    weights: z.record(z.string(), z.number()).optional(),
    values: z.record(z.string(), z.number()).optional(),
    season: z.object({ contentDays: z.number().optional(), adsDays: z.number().optional() }).optional(),
    suggest: z.object({ enabled: z.boolean().optional(), perMinute: z.number().optional() }).optional(),
    aliases: z.array(z.string()).optional(),
  })
  .strict();

/** What souk.config.json says under `keywords`. */
export type KeywordSettings = z.infer<typeof schema>;

/** The settings, checked. Errors: `keywords-config-wrong` with the path of the first wrong value. */
export function keywordSettings(config: Config): KeywordSettings {
  const parsed = schema.safeParse(config.values['keywords'] ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new SoukError({
    code: 'keywords-config-wrong',
    what: msg(
      { zh: '配置 keywords.{path} 有误：{detail}', en: 'Setting keywords.{path} is wrong: {detail}' },
      { path: issue.path.join('.') || '?', detail: issue.message },
    ),
    next: msg({
      zh: '可用的键：brands、hosts、weights、values、season、suggest、aliases。',
      en: 'Known keys: brands, hosts, weights, values, season, suggest, aliases.',
    }),
  });
}
