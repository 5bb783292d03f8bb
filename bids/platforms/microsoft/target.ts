import { SoukError } from '../../../src/kernel/errors.ts';
import { msg } from '../../../src/kernel/i18n/message.ts';
import { regionByCode } from '../../../src/kernel/regions/region.ts';
import type { Change } from '../../model/change.ts';
import type { EncodeInput } from '../../model/platform.ts';

/** Microsoft's id of a change's region, from the file of places that the user imported. Error `bids-region-id-missing`. */
export function targetOf(change: Change, input: EncodeInput): string {
  const id = input.regionIds.get(change.region);
  if (id) return id;
  const region = regionByCode(change.region);
  throw new SoukError({
    code: 'bids-region-id-missing',
    what: msg(
      {
        zh: '不知道“{name}”在 Microsoft Advertising 的地域编号',
        en: 'The Microsoft Advertising id of “{name}” is not known',
      },
      { name: region ? `${region.zh} ${region.en}` : change.region },
    ),
    next: msg({
      zh: '登录后下载地域编码文件（GeoLocations.csv），再运行 souk regions import GeoLocations.csv。',
      en: 'Download the location codes (GeoLocations.csv) while signed in and run souk regions import GeoLocations.csv.',
    }),
  });
}
