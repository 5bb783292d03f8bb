import { type Region, type RegionLevel, regionByCode, regionTable } from './region.ts';

/** Which numbering a bare number belongs to. */
export type RegionScheme = 'gb' | 'baidu' | 'google';

export interface ResolveOptions {
  /** Only places of these levels: a column headed 省 holds provinces, so 吉林 is no question there. */
  levels?: readonly RegionLevel[];
  /** Only inside this place (its code): the 市 column next to a known 省. */
  within?: string;
  /** The numbering of bare numbers; without it every known one is tried. */
  scheme?: RegionScheme;
}

export type Resolution =
  | { state: 'found'; region: Region }
  | { state: 'ambiguous'; choices: readonly Region[] }
  | { state: 'unknown' };

interface Index {
  names: Map<string, Region[]>;
  pinyin: Map<string, Region[]>;
  ids: Record<'baidu' | 'google', Map<string, Region>>;
}

let index: Index | undefined;

/**
 * The region that a text in any usual spelling means: GB/T 2260, Baidu or Google code, official, short or former Chinese
 * name, English name or pinyin, alone or as a path (`四川省 成都市`, `Chengdu, Sichuan, China`). A name that several places
 * bear is `ambiguous` with all of them in code order (吉林: province and city; Suzhou: 苏州 and 宿州).
 */
export function resolveRegion(text: string, options: ResolveOptions = {}): Resolution {
  const clean = text.normalize('NFKC').trim();
  if (clean === '') return { state: 'unknown' };
  if (/^\d+$/.test(clean)) return settle(byNumber(clean, options.scheme), options);
  const whole = settle(byName(clean), options);
  if (whole.state !== 'unknown') return whole;
  const parts = pathParts(clean);
  return parts.length < 2 ? whole : resolvePath(parts, options);
}

/** Largest place first: `成都市,四川省,中国` is turned round when its last part is the larger one. */
function resolvePath(parts: string[], options: ResolveOptions): Resolution {
  const first = byName(parts[0]!).some((region) => region.level === 'country' || region.level === 'province');
  const last = byName(parts.at(-1)!).some((region) => region.level === 'country' || region.level === 'province');
  const ordered = last && (!first || byName(parts.at(-1)!)[0]!.level === 'country') ? [...parts].reverse() : parts;
  let within = options.within;
  let result: Resolution = { state: 'unknown' };
  for (const [at, part] of ordered.entries()) {
    const final = at === ordered.length - 1;
    const levels = final ? options.levels : at === 0 ? (['country', 'province'] as const) : undefined;
    const step = settle(byName(part), { ...(within ? { within } : {}), ...(levels ? { levels } : {}) });
    // 上海 / 上海市: the municipality repeated in the city column.
    const same = step.state === 'unknown' && result.state === 'found' && byName(part).includes(result.region);
    if (same) continue;
    if (step.state !== 'found') return step;
    result = step;
    within = step.region.code;
  }
  return result;
}

function settle(found: readonly Region[], options: ResolveOptions): Resolution {
  const kept = found.filter(
    (region) =>
      (!options.levels || options.levels.includes(region.level)) &&
      (options.within === undefined || inside(region, options.within)),
  );
  if (kept.length === 1) return { state: 'found', region: kept[0]! };
  return kept.length === 0 ? { state: 'unknown' } : { state: 'ambiguous', choices: kept };
}

function inside(region: Region, code: string): boolean {
  return code === 'CN' || region.code === code || region.parent === code;
}

function byNumber(text: string, scheme: RegionScheme | undefined): Region[] {
  const { ids } = indexes();
  const found = new Set<Region | undefined>();
  if (scheme === 'gb' || (!scheme && (text.length === 2 || text.length === 6))) found.add(regionByCode(text));
  if (scheme === 'baidu' || !scheme) found.add(ids.baidu.get(text));
  if (scheme === 'google' || !scheme) found.add(ids.google.get(text));
  found.delete(undefined);
  return [...found] as Region[];
}

function byName(text: string): readonly Region[] {
  const { names, pinyin } = indexes();
  const exact = names.get(fold(text));
  if (exact) return exact;
  const bare = fold(text).replace(
    /(specialadministrativeregion|(zhuang|hui|uygur|uyghur)?autonomous(region|prefecture)|province|municipality|prefecture|sheng|shi|city|sar)$/,
    '',
  );
  return names.get(bare) ?? pinyin.get(bare) ?? [];
}

function pathParts(text: string): string[] {
  // Names such as Inner Mongolia hold a space, so spaces separate only where nothing else does.
  for (const separator of [/\s*[,，/／|>、·]\s*/, /\s*-\s*|\s+/]) {
    const parts = text.split(separator).filter((part) => part !== '');
    if (parts.length > 1) return parts;
  }
  const glued = /^(.{2,7}?(?:省|自治区|市|特别行政区))(.+)$/.exec(text);
  if (glued) return [glued[1]!, glued[2]!];
  // 四川成都: the short name of a province, then a place.
  for (const region of regionTable().values()) {
    if (region.level === 'province' && text.startsWith(region.short)) {
      return [region.short, text.slice(region.short.length)].filter((part) => part !== '');
    }
  }
  return [text];
}

/** Upper and lower case, spaces, apostrophes, dots and accents make no difference. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'’`.·-]/g, '');
}

function indexes(): Index {
  if (index) return index;
  const made: Index = { names: new Map(), pinyin: new Map(), ids: { baidu: new Map(), google: new Map() } };
  for (const region of regionTable().values()) {
    for (const name of new Set([region.zh, region.short, region.en, ...region.aliases].map(fold))) {
      made.names.set(name, [...(made.names.get(name) ?? []), region]);
    }
    const spelt = fold(region.pinyin);
    made.pinyin.set(spelt, [...(made.pinyin.get(spelt) ?? []), region]);
    if (region.baidu) made.ids.baidu.set(region.baidu, region);
    if (region.google) made.ids.google.set(region.google, region);
  }
  index = made;
  return made;
}
