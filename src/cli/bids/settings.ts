import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';

/**
 * Platform settings of souk.config.json: `"bids": { "baidu": { "factorMin": 0.1, "factorMax": 10 } }` overrides the dated
 * ranges that ship with Souk. Error `bids-config-unreadable`.
 */
export function bidSettings(
  values: Readonly<Record<string, unknown>>,
  platform: string,
): { factorMin: number | null; factorMax: number | null } {
  const bids = (values['bids'] ?? {}) as Record<string, unknown>;
  const own = (bids[platform] ?? {}) as Record<string, unknown>;
  const read = (key: string) => {
    const value = own[key];
    if (value === undefined) return null;
    if (typeof value === 'number' && value > 0) return value;
    throw new SoukError({
      code: 'bids-config-unreadable',
      what: msg(
        {
          zh: '配置 bids.{platform}.{key} 必须是正数',
          en: 'The setting bids.{platform}.{key} must be a positive number',
        },
        { platform, key },
      ),
      next: msg({ zh: '例如把 bids.baidu.factorMin 设为 0.1。', en: 'For example set bids.baidu.factorMin to 0.1.' }),
    });
  };
  return { factorMin: read('factorMin'), factorMax: read('factorMax') };
}
