import { CITIES } from './city-table.ts';
import { PROVINCES } from './province-table.ts';

export type RegionLevel = 'country' | 'province' | 'city' | 'county';

/** One place of the region table. `code` is the six-digit GB/T 2260 code as text (`CN` for the whole country). */
export interface Region {
  readonly code: string;
  readonly level: RegionLevel;
  /** Official name: 四川省, 延边朝鲜族自治州. */
  readonly zh: string;
  /** Everyday name: 四川, 延边. */
  readonly short: string;
  readonly en: string;
  /** Without tones and spaces; ü is written v. */
  readonly pinyin: string;
  /** Code of the place above; null for the country. */
  readonly parent: string | null;
  /** Other names: one-character abbreviations (川, 蜀), former names, frequent misspellings. */
  readonly aliases: readonly string[];
  /** Platform ids as text; null: not known. Microsoft's come from the user's own GeoLocations file. */
  readonly baidu: string | null;
  readonly google: string | null;
}

/** Former names, places that were merged into another, and misspellings found in platform files. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  '150000': ['Nei Mongol', 'Neimenggu', '内蒙'],
  '540000': ['Xizang'],
  '820000': ['Macau'],
  '340100': ['巢湖', '巢湖市'],
  '341600': ['毫州', '毫州市'],
  '370100': ['莱芜', '莱芜市'],
  '420600': ['襄樊', '襄樊市'],
  '530800': ['思茅', '思茅市'],
  '520500': ['毕节地区'],
  '520600': ['铜仁地区'],
  '652700': ['博州'],
  '652800': ['巴州'],
  '653000': ['克州'],
  '632600': ['Guoluo'],
};

/** City ids at Baidu that are known from public sources; provinces stand in their table. */
const BAIDU_CITIES: Readonly<Record<string, string>> = { '220200': '18038', '341600': '9143', '632500': '24479' };

export const CHINA: Region = {
  code: 'CN',
  level: 'country',
  zh: '中国',
  short: '中国',
  en: 'China',
  pinyin: 'zhongguo',
  parent: null,
  aliases: ['全国', '中华人民共和国', 'PRC', 'CHN', 'All', '全部地域', '所有地域'],
  baidu: '9999999',
  google: '2156',
};

let table: ReadonlyMap<string, Region> | undefined;

/** Every region by its code: China, 34 provinces, their prefecture cities and directly administered counties. */
export function regionTable(): ReadonlyMap<string, Region> {
  table ??= build();
  return table;
}

/** The region with that GB/T 2260 code; also accepts the two- and four-digit short forms (`51`, `5101`). */
export function regionByCode(code: string): Region | undefined {
  return regionTable().get(/^\d{2}(\d{2})?$/.test(code) ? code.padEnd(6, '0') : code);
}

/** The regions of one level, in code order. */
export function regionsOf(level: RegionLevel): Region[] {
  return [...regionTable().values()].filter((region) => region.level === level);
}

/** The province a place belongs to (itself for a province); undefined for the country. */
export function provinceOf(region: Region): Region | undefined {
  return region.level === 'country' ? undefined : regionTable().get(`${region.code.slice(0, 2)}0000`);
}

function build(): ReadonlyMap<string, Region> {
  const regions: Region[] = [CHINA];
  for (const row of PROVINCES) {
    const [prefix, zh, short, en, pinyin, abbreviations, baidu, google] = row.split('|') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string, // biome-ignore format: eight columns
    ];
    const code = `${prefix}0000`;
    const aliases = [...abbreviations.split(','), ...(OTHER_NAMES[code] ?? [])];
    const ids = { baidu: baidu === '-' ? null : baidu, google: google === '-' ? null : google };
    regions.push({ code, level: 'province', zh, short, en, pinyin, parent: 'CN', aliases, ...ids });
  }
  for (const [prefix, rows] of CITIES) {
    for (const row of rows.split(';')) regions.push(cityOf(prefix, row));
  }
  regions.sort((a, b) => (a.code === 'CN' ? -1 : b.code === 'CN' ? 1 : a.code < b.code ? -1 : 1));
  return new Map(regions.map((region) => [region.code, region]));
}

function cityOf(prefix: string, row: string): Region {
  const [head, short, en, pinyin] = row.split('/') as [string, string, string, string | undefined];
  const digits = /^\d+/.exec(head)![0];
  const zh = head.slice(digits.length);
  const code = `${prefix}${digits}`.padEnd(6, '0');
  return {
    code,
    level: digits.length === 2 ? 'city' : 'county',
    zh,
    short: short || zh.replace(/(市|地区|盟|林区|县)$/, ''),
    en,
    pinyin: pinyin ?? en.toLowerCase().replace(/['\s]/g, '').replaceAll('ü', 'v'),
    parent: `${prefix}0000`,
    aliases: OTHER_NAMES[code] ?? [],
    baidu: BAIDU_CITIES[code] ?? null,
    google: null,
  };
}
