import { z } from 'zod';
import { type EventSetting, SeasonSettings } from '../../../keywords/index.ts';
import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { Config } from '../config.ts';

const days = z.number().int().min(0).max(365);

const schema = z
  .object({
    brands: z.object({ own: z.array(z.string()).optional(), competitors: z.array(z.string()).optional() }).optional(),
    hosts: z.object({ own: z.array(z.string()).optional(), competitors: z.array(z.string()).optional() }).optional(),
    weights: z.record(z.string(), z.number()).optional(),
    values: z.record(z.string(), z.number()).optional(),
    season: z
      .object({
        contentDays: days.optional(),
        adsDays: days.optional(),
        events: z
          .record(
            z.string(),
            z.object({
              contentDays: days.optional(),
              adsDays: days.optional(),
              dates: z.record(z.string().regex(/^\d{4}$/), z.tuple([z.string(), z.string()])).optional(),
            }),
          )
          .optional(),
      })
      .strict()
      .optional(),
    suggest: z
      .object({
        enabled: z.boolean().optional(),
        perMinute: z.number().positive().max(600).optional(),
        urls: z
          .object({ baidu: z.string().optional(), google: z.string().optional(), taobao: z.string().optional() })
          .strict()
          .optional(),
      })
      .strict()
      .optional(),
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

/** Leads and dates of the season calendar; `given` beats every setting (flags). Errors: see SeasonSettings. */
export function seasonSettings(
  settings: KeywordSettings,
  given: { contentDays?: number; adsDays?: number } = {},
): SeasonSettings {
  const { events = {}, contentDays, adsDays } = settings.season ?? {};
  const general = { contentDays: given.contentDays ?? contentDays, adsDays: given.adsDays ?? adsDays };
  const known = Object.fromEntries(Object.entries(general).filter(([, value]) => value !== undefined));
  const own = Object.entries(events).map(([code, event]): [string, EventSetting] => {
    const { dates, ...lead } = event;
    const days = Object.fromEntries(
      Object.entries({ ...lead, ...given }).filter(([, value]) => value !== undefined),
    ) as Partial<EventSetting>;
    return [code, { ...days, ...(dates ? { dates } : {}) }];
  });
  return new SeasonSettings(known, Object.fromEntries(own));
}
