import { SoukError } from '../errors.ts';
import { type Message, msg } from '../i18n/message.ts';
import type { Region } from './region.ts';
import { type ResolveOptions, resolveRegion } from './resolve.ts';

/** Where in a file a region name stands, for the error text; empty for a name typed on the command line. */
export interface RegionPlace {
  file: string;
  line: number;
  column: string;
}

/**
 * The region that a text means, or an error that names the choices: `region-ambiguous`, `region-unknown`.
 * A province is preferred to a city of the same name when `preferProvince` is set (files that speak of provinces).
 */
export function requireRegion(
  text: string,
  options: ResolveOptions & { preferProvince?: boolean; place?: RegionPlace } = {},
): Region {
  const { preferProvince, place, ...rest } = options;
  if (preferProvince && !rest.levels) {
    const first = resolveRegion(text, { ...rest, levels: ['province', 'country'] });
    if (first.state === 'found') return first.region;
  }
  const found = resolveRegion(text, rest);
  if (found.state === 'found') return found.region;
  const where: { why?: Message } = place ? { why: placeText(place) } : {};
  if (found.state === 'ambiguous') {
    throw new SoukError({
      code: 'region-ambiguous',
      what: msg({ zh: '“{text}”可能指多个地区', en: '“{text}” may mean several places' }, { text }),
      ...where,
      next: msg(
        { zh: '请写明其中之一：{choices}', en: 'Name one of them: {choices}' },
        { choices: found.choices.map((region) => `${region.zh} ${region.en} ${region.code}`).join('; ') },
      ),
    });
  }
  throw new SoukError({
    code: 'region-unknown',
    what: msg({ zh: '无法识别地区“{text}”', en: 'No region is called “{text}”' }, { text }),
    ...where,
    next: msg({
      zh: '用 souk regions list 查看全部名称和编码；城市可写成“四川省 成都市”。',
      en: 'See all names and codes with souk regions list; a city may be written “Sichuan Chengdu”.',
    }),
  });
}

function placeText(place: RegionPlace): Message {
  return msg(
    { zh: '{file} 第 {line} 行“{column}”列', en: '{file}, line {line}, column “{column}”' },
    { file: place.file, line: String(place.line), column: place.column },
  );
}
