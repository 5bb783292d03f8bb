import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Platform, PlatformId } from '../model/platform.ts';
import { so360 } from './360/index.ts';
import { baidu } from './baidu/index.ts';
import { google } from './google/index.ts';
import { microsoft } from './microsoft/index.ts';
import { sogou } from './sogou/index.ts';

/** The one list of ad platforms. */
export const PLATFORMS: readonly Platform[] = [baidu, so360, sogou, google, microsoft];

/** The platform with that id; error `bids-platform-unknown`. */
export function platformOf(id: string): Platform {
  const found = PLATFORMS.find((platform) => platform.id === id);
  if (found) return found;
  throw new SoukError({
    code: 'bids-platform-unknown',
    what: msg({ zh: '没有名为“{id}”的广告平台', en: 'There is no ad platform “{id}”' }, { id }),
    next: msg(
      { zh: '可用：{list}', en: 'There are: {list}' },
      { list: PLATFORMS.map((p) => p.id satisfies PlatformId).join(', ') },
    ),
  });
}
