import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SoukError } from '../../../src/kernel/errors.ts';
import { provinceOf, regionByCode, regionsOf, regionTable } from '../../../src/kernel/regions/region.ts';
import { requireRegion } from '../../../src/kernel/regions/require.ts';
import { type ResolveOptions, resolveRegion } from '../../../src/kernel/regions/resolve.ts';
import { TILES } from '../../../src/kernel/regions/tiles.ts';

const code = (text: string, options?: ResolveOptions) => {
  const found = resolveRegion(text, options);
  return found.state === 'found'
    ? found.region.code
    : found.state === 'ambiguous'
      ? found.choices.map((region) => region.code).join('|')
      : 'unknown';
};

describe('the region table', () => {
  it('has 34 provinces, every prefecture and every directly administered county', () => {
    expect(regionsOf('province')).toHaveLength(34);
    expect(regionsOf('city').length).toBeGreaterThan(350);
    expect(regionsOf('county')).toHaveLength(32);
  });

  it('maps the 31 provinces of the mainland to Baidu and Google, without a repeated id', () => {
    const mainland = regionsOf('province').filter((region) => region.code < '700000');
    expect(mainland).toHaveLength(31);
    for (const region of mainland) expect([region.baidu, region.google], region.zh).not.toContain(null);
    for (const key of ['baidu', 'google'] as const) {
      const ids = [...regionTable().values()].map((region) => region[key]).filter((id) => id !== null);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('has a parent for every place and the official name leads back to it', () => {
    for (const region of regionTable().values()) {
      if (region.parent !== null) expect(regionTable().has(region.parent), region.zh).toBe(true);
      expect(code(region.zh, { levels: [region.level], ...(region.parent ? { within: region.parent } : {}) })).toBe(
        region.code,
      );
      expect(code(region.code)).toBe(region.code === 'CN' ? 'unknown' : region.code);
      expect(region.pinyin).toMatch(/^[a-z]+$/);
      if (region.level !== 'country') expect(provinceOf(region)?.level).toBe('province');
    }
  });

  it('gives each province one tile of the grid', () => {
    expect(TILES.map((tile) => tile.code).sort()).toEqual(regionsOf('province').map((region) => region.code));
    expect(new Set(TILES.map((tile) => `${tile.column},${tile.row}`)).size).toBe(34);
  });
});

describe('resolveRegion', () => {
  it.each([
    ['浙江', '330000'],
    ['浙江省', '330000'],
    ['ZHEJIANG', '330000'],
    ['Zhejiang Province', '330000'],
    ['Zhejiang Sheng', '330000'],
    ['32000', '330000'],
    ['20173', '330000'],
    ['33', '330000'],
    ['330000', '330000'],
    ['内蒙', '150000'],
    ['Guangxi Zhuang Autonomous Region', '450000'],
    ['新疆维吾尔自治区', '650000'],
    ['Xizang', '540000'],
    ['tibet', '540000'],
    ['沪', '310000'],
    ['Shanghai Shi', '310000'],
    ['上海 上海市', '310000'],
    ['上海市上海市', '310000'],
    ['四川省 成都市', '510100'],
    ['四川成都', '510100'],
    ['四川省成都市', '510100'],
    ['四川-成都', '510100'],
    ['Chengdu, Sichuan, China', '510100'],
    ['Sichuan,China', '510000'],
    ['Inner Mongolia, China', '150000'],
    ['Hong Kong, China', '810000'],
    ["Xi'an", '610100'],
    ['Xi’an', '610100'],
    ['xian', '610100'],
    ['Harbin', '230100'],
    ['haerbin', '230100'],
    ['Lüliang', '141100'],
    ['Luliang', '141100'],
    ['毫州', '341600'],
    ['襄樊市', '420600'],
    ['9143', '341600'],
    ['Shaanxi', '610000'],
    ['Shanxi', '140000'],
    ['9999999', 'CN'],
    ['2156', 'CN'],
    ['全国', 'CN'],
    ['吉林省', '220000'],
    ['吉林市', '220200'],
    ['18000', '220000'],
    ['18038', '220200'],
    ['海南藏族自治州', '632500'],
    ['Hong Kong SAR', '810000'],
    ['Macau', '820000'],
    [' 广 东 ', '440000'],
    ['吉林', '220000|220200'],
    ['海南', '460000|632500'],
    ['Suzhou', '320500|341300'],
    ['fuzhou', '350100|361000'],
    ['Atlantis', 'unknown'],
    ['', 'unknown'],
    ['其他', 'unknown'],
    ['999', 'unknown'],
  ])('%s is %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('is told by the column what a name means', () => {
    expect(code('吉林', { levels: ['province'] })).toBe('220000');
    expect(code('吉林', { levels: ['city'] })).toBe('220200');
    expect(code('海南', { within: '630000' })).toBe('632500');
    expect(code('Suzhou', { within: '340000' })).toBe('341300');
    expect(code('1000', { scheme: 'google' })).toBe('unknown');
  });

  it('never throws, whatever it is handed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void resolveRegion(text)));
  });
});

describe('requireRegion', () => {
  it('names the choices and the place in the file', () => {
    const caught = (() => {
      try {
        requireRegion('吉林', { place: { file: 'caps.csv', line: 7, column: '地区' } });
      } catch (error) {
        return error as SoukError;
      }
      return undefined;
    })();
    expect(caught).toBeInstanceOf(SoukError);
    expect(caught?.code).toBe('region-ambiguous');
    expect(caught?.lines('zh').join('\n')).toContain('caps.csv 第 7 行“地区”列');
    expect(caught?.lines('en').join('\n')).toContain('220200');
  });

  it('takes the province when the file speaks of provinces, else any level', () => {
    expect(requireRegion('吉林', { preferProvince: true }).code).toBe('220000');
    expect(requireRegion('成都', { preferProvince: true }).code).toBe('510100');
    expect(() => requireRegion('Narnia')).toThrow('region-unknown');
    expect(regionByCode('51')?.zh).toBe('四川省');
  });
});
