/** A unit as a dimension and a factor: two figures can be compared when their dimensions are equal. */
export interface Unit {
  dimension: string;
  factor: number;
}

/**
 * Units by name. Money is never converted between currencies; 里, 两 and 度 are left out because each has several
 * meanings. Measure words of the same class (人, 名, 位) count as one dimension; `count` alone (个) fits every class.
 */
// biome-ignore format: a table
const TABLE: readonly (readonly [dimension: string, factor: number, names: string])[] = [
  ['CNY', 1, '元|块钱|块|人民币|RMB|CNY|yuan'], ['CNY', 0.1, '角'], ['USD', 1, '美元|美金|USD|US dollars|dollars|dollar'],
  ['EUR', 1, '欧元|EUR|euros|euro'], ['GBP', 1, '英镑|GBP|pounds sterling'], ['HKD', 1, '港元|港币|HKD'], ['JPY', 1, '日元|JPY|yen'],
  ['pp', 1, '个百分点|百分点|percentage points|percentage point'],
  ['%', 1, '%|per cent|percent'], ['%', 0.1, '‰'], ['%', 10, '成'], ['off', 10, '折'],
  ['times', 1, '倍|times'],
  ['m', 1000, '公里|千米|km|kilometres|kilometers|kilometre|kilometer'], ['m', 0.01, '厘米|cm|centimetres|centimeters'],
  ['m', 0.001, '毫米|mm|millimetres|millimeters'], ['m', 1, '米|metres|meters|metre|meter|m'], ['m', 1609.344, '英里|miles|mile'],
  ['m', 0.3048, 'feet|ft'],
  ['kg', 1000, '吨|tonnes|tonne|tons|t'], ['kg', 1, '千克|公斤|kg|kilograms|kilogram'], ['kg', 0.5, '斤'],
  ['kg', 0.001, '克|grams|gram|g'], ['kg', 0.000001, '毫克|mg'], ['kg', 0.45359237, '磅|lbs|lb'],
  ['m2', 1, '平方米|平米|㎡|m²|square metres|square meters|sqm'], ['m2', 1_000_000, '平方公里|square kilometres'],
  ['m2', 10_000, '公顷|hectares|hectare'], ['mu', 1, '亩|mu'], ['m2', 4046.8564224, '英亩|acres|acre'],
  ['l', 0.001, '毫升|ml|millilitres'], ['l', 1, '升|litres|liters|litre'],
  ['°C', 1, '摄氏度|℃|°C|degrees Celsius|degrees'],
  ['year', 1, '周年|年|years old|years|year|岁'], ['month', 1, '个月|months|month'],
  ['day', 7, '个星期|星期|周|weeks|week'], ['day', 1, '天|日|days|day'],
  ['s', 3600, '个小时|小时|hours|hour'], ['s', 60, '分钟|minutes|minute|min'], ['s', 1, '秒钟|秒|seconds|second'],
  ['W', 1000, '千瓦|kW'], ['W', 1, '瓦|W'], ['V', 1, '伏|V'], ['Ah', 0.001, '毫安时|mAh'],
  ['count:people', 1, '人次|人|名|位|people|persons|runners|customers|members|users|growers|farmers|employees|staff|households|visitors|participants|respondents'],
  ['count:place', 1, '家|间|所|座|处|stores|shops|branches|outlets|cities|countries|provinces|gardens|factories|schools'],
  ['count:kind', 1, '款|种|类|项|kinds|types|models|styles|products|varieties'],
  ['count:machine', 1, '台|部|架|辆|艘|machines|sets|套'],
  ['count:event', 1, '次|场|届|期|轮|批|单|笔|orders|batches|events|tests|visits|reviews|rounds'],
  ['count:piece', 1, '件|只|枚|颗|条|把|张|双|盒|罐|袋|瓶|杯|箱|棵|株|朵|片|块砖|pairs|pair|boxes|tins|bags|bottles|pieces|units|items|cups|trees'],
  ['count:step', 1, '步|道|层|页|篇|章|steps|stages|layers|pages'],
  ['count', 1, '个'],
];

const UNITS = new Map<string, Unit>();
for (const [dimension, factor, names] of TABLE) {
  for (const name of names.split('|')) UNITS.set(name.toLowerCase(), { dimension, factor });
}
// One-letter Latin units would otherwise lose their case: `M` is no metre, `T` no tonne.
const CASED = new Set(['m', 't', 'g', 'W', 'V']);

/** Unit names as a pattern, longest first. */
export const UNIT_PATTERN = [...UNITS.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .map((name) => (/^[a-z]/i.test(name) ? `${name}(?![a-z])` : name))
  .join('|');

/** The unit with that name; undefined when it is none. */
export function unitOf(name: string): Unit | undefined {
  const trimmed = name.trim();
  if (trimmed.length === 1 && /[a-z]/i.test(trimmed) && !CASED.has(trimmed)) return undefined;
  return UNITS.get(trimmed.toLowerCase());
}

/** True when figures of these two dimensions can be the same figure. */
export function comparable(a: string, b: string): boolean {
  if (a === b) return true;
  const count = (dimension: string) => dimension === 'count' || dimension === '' || dimension.startsWith('count:');
  return (a === 'count' || a === '' || b === 'count' || b === '') && count(a) && count(b);
}
