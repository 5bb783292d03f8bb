import { readdirSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { packagePath } from '../../src/io/package-path.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { regionTable } from '../../src/kernel/regions/region.ts';
import { normaliseKeyword } from '../normalise/normalise.ts';
import { toSimplified } from '../normalise/traditional.ts';
import { DERIVED, DERIVED_VALUES, type Dimension, isDimension } from './dimensions.ts';

/** A term and what it means; `-` as dimension: it only keeps its letters from meaning something else. */
export interface LexiconEntry {
  dim: Dimension | 'block';
  code: string;
  zh: string;
  en: string;
  parent: string | null;
  terms: readonly string[];
  /** Which pack it comes from: shown by `--explain`. */
  pack: string;
}

/** Reads a pack: CSV with the header `dim,code,zh,en,parent,terms` (terms with `;`), or YAML with the same names. */
export function parsePack(name: string, body: string): LexiconEntry[] {
  let rows: Record<string, unknown>[];
  try {
    const trimmed = body.replace(/^\ufeff/, '');
    if (/^\s*dim\s*[,\t]/.test(trimmed)) {
      const delimiter = trimmed.slice(0, trimmed.indexOf('\n')).includes('\t') ? '\t' : ',';
      rows = parseCsv(trimmed, {
        columns: true,
        skip_empty_lines: true,
        relax_quotes: true,
        relax_column_count: true,
        delimiter,
        trim: true,
      });
    } else rows = parseYaml(trimmed) as Record<string, unknown>[];
    if (!Array.isArray(rows)) throw new Error('not a list');
  } catch (error) {
    throw badPack(name, 0, (error as Error).message.split('\n')[0]!);
  }
  return rows.map((row, at) => {
    const dim = String(row['dim'] ?? '').trim();
    const code = String(row['code'] ?? '').trim();
    if (dim !== 'block' && (!isDimension(dim) || (DERIVED.has(dim) && dim !== 'category')))
      throw badPack(name, at + 2, dim || '?');
    if (code === '') throw badPack(name, at + 2, 'code');
    const terms = Array.isArray(row['terms']) ? row['terms'].map(String) : String(row['terms'] ?? '').split(';');
    return {
      dim: dim as LexiconEntry['dim'],
      code,
      zh: String(row['zh'] ?? code).trim() || code,
      en: String(row['en'] ?? code).trim() || code,
      parent: String(row['parent'] ?? '').trim() || null,
      terms: terms.map((term) => toSimplified(normaliseKeyword(term))).filter((term) => term !== ''),
      pack: name,
    };
  });
}

let shipped: LexiconEntry[] | undefined;

/** The packs that ship with Souk, with the regions of the kernel. */
export function shippedLexicon(): LexiconEntry[] {
  shipped ??= [
    ...readdirSync(packagePath('keywords', 'lexicons'))
      .filter((file) => file.endsWith('.csv'))
      .sort()
      .flatMap((file) => parsePack(file.slice(0, -4), readFileSync(packagePath('keywords', 'lexicons', file), 'utf8'))),
    ...regionEntries(),
    ...DERIVED_VALUES.map((value) => ({ ...value, parent: null, terms: [], pack: 'derived' })),
  ];
  return shipped;
}

/**
 * Short names of places that are everyday words, products or other places far more often; they count only with 市/省 or
 * next to their province. (白银 silver, 大理 marble, 朝阳 in Beijing, 三明 sandwich, 东方, 和平 …)
 */
const COMMON_WORDS = new Set(
  '白银 东方 来宾 朝阳 三明 安康 大理 中山 黄山 普洱 和田 哈密 五指山 文昌 大同 大庆 百色 保山 红河 文山 万宁 长治 四平 平顶山 黑河 鹤壁 昌都 山南 果洛 海东 海北 海南州 海西 河池 玉林 玉树 池州 自贡 资阳 内江 中卫 吴忠 固原 石嘴山 商洛 铜川 汉中 双鸭山 鸡西 白山 白城 辽源 通化 阜新 本溪 盘锦 铁岭 乐东 陵水 保亭 昌江 白沙 琼中 澄迈 临高 定安 屯昌 仙桃 天门 潜江 神农架 济源 铁门关 双河 可克达拉 昆玉 胡杨河 新星 白杨 图木舒克 阿拉尔 五家渠 北屯 北海 防城港 清远 金昌 定西 平凉 庆阳 张掖 武威 临夏 甘南 信阳 南平 龙岩 鄂尔多斯市区 meizhou sanming anshan jinan island'.split(
    ' ',
  ),
);

/** Places better known for goods of the same name: 云南普洱茶 is 云南 and 普洱茶. */
const GOODS_NAMES = new Set(['普洱', '和田', '哈密', '文昌', '黄山', '五指山']);

/** English and pinyin names that are English words or surnames. */
const COMMON_LATIN = new Set([
  'china',
  'all',
  'sanya',
  'handan',
  'heze',
  'bijie',
  'anshan',
  'wuhan lab',
  'island',
  'shu',
  'jin',
  'lu',
  'hu',
  'min',
  'yue',
  'gui',
  'gan',
  'xiang',
  'wan',
  'su',
  'zhe',
  'ji',
  'hei',
  'liao',
  'meng',
  'xin',
  'zang',
  'qing',
  'ning',
  'yu',
  'e',
  'xi',
  'an',
  'macao',
  'jian',
  'hami',
  'taian',
  'baoshan',
  'dali',
  'yulin',
  'nanping',
  'changchun',
  'puer',
  "pu'er",
  'qian',
  'dian',
  'chuan',
]);

function regionEntries(): LexiconEntry[] {
  const byName = new Map<string, string[]>();
  const entries: LexiconEntry[] = [];
  for (const region of regionTable().values()) {
    if (region.code === 'CN') continue;
    const names = new Set<string>([region.zh]);
    if (!COMMON_WORDS.has(region.short) && region.short.length >= 2) names.add(region.short);
    for (const alias of region.aliases) {
      if (/^[\u4e00-\u9fff]{2,}$/.test(alias) && !COMMON_WORDS.has(alias)) names.add(alias);
    }
    // 四川成都, 甘肃白银: the province says which one, also of names that are everyday words or borne twice.
    const above = region.parent === null ? undefined : regionTable().get(region.parent);
    if (above?.level === 'province' && !GOODS_NAMES.has(region.short))
      names.add(`${above.short}${region.short}`).add(`${above.zh}${region.zh}`);
    const latin = region.en.toLowerCase();
    if (latin.length >= 4 && !COMMON_LATIN.has(latin) && region.level !== 'county') names.add(latin);
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), region.code]);
    entries.push({
      dim: 'region',
      code: region.code,
      zh: region.short,
      en: region.en,
      parent: region.parent,
      terms: [...names],
      pack: 'regions',
    });
  }
  // A name that several places bear stands for the largest of them (吉林: the province); two of one size: for none.
  const clear = entries.map((entry) => ({
    ...entry,
    terms: entry.terms.filter((term) => {
      const codes = byName.get(term)!;
      if (codes.length === 1) return true;
      const provinces = codes.filter((code) => code.endsWith('0000'));
      return provinces.length === 1 && provinces[0] === entry.code;
    }),
  }));
  return clear;
}

function badPack(name: string, line: number, detail: string): SoukError {
  return new SoukError({
    code: 'lexicon-pack-wrong',
    what: msg(
      { zh: '词包 {name} 第 {line} 行有误：{detail}', en: 'Pack {name}, line {line}: {detail}' },
      { name, line, detail },
    ),
    next: msg({
      zh: '表头写 dim,code,zh,en,parent,terms，多个词用分号隔开；维度见 souk keywords lexicon list。',
      en: 'Use the header dim,code,zh,en,parent,terms, several terms with semicolons; see souk keywords lexicon list for the dimensions.',
    }),
  });
}
