import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumber } from '../../../content/claims/numerals.ts';
import { findQuantities } from '../../../content/claims/quantity.ts';

describe('chineseNumber', () => {
  it.each([
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['三百五', 350],
    ['一千零五十', 1050],
    ['两亿三千万', 230_000_000],
    ['一万二', 12_000],
    ['三点五', 3.5],
    ['二〇二五', 2025],
    ['十万', 100_000],
    ['万', 10_000],
    ['茶', null],
    ['', null],
  ])('%s is %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });
});

describe('findQuantities', () => {
  it.each([
    ['销售额1.2亿元', [[120_000_000, 'CNY']]],
    ['销售额12000万元', [[120_000_000, 'CNY']]],
    ['销售额120,000,000元', [[120_000_000, 'CNY']]],
    ['增长３０％', [[30, '%']]],
    ['增长百分之三十', [[30, '%']]],
    ['三成顾客回购', [[30, '%']]],
    ['千分之五的损耗', [[0.5, '%']]],
    ['提高30个百分点', [[30, 'pp']]],
    ['产量翻到两倍', [[2, 'times']]],
    ['打八五折', [[850, 'off']]],
    [
      '门店86家，员工三百二十人',
      [
        [86, 'count:place'],
        [320, 'count:people'],
      ],
    ],
    ['保质期18个月', [[18, 'month']]],
    ['海拔1,200米', [[1200, 'm']]],
    ['净重半斤', []],
    ['每盒250克', [[0.25, 'kg']]],
    [
      '水温85℃，冲泡3分钟',
      [
        [85, '°C'],
        [180, 's'],
      ],
    ],
    ['¥299起', [[299, 'CNY']]],
    ['价格为$1.5 million', [[1_500_000, 'USD']]],
    [
      'A drop of 6 mm and 210 g',
      [
        [0.006, 'm'],
        [0.21, 'kg'],
      ],
    ],
    ['It took twenty-five runners', [[25, 'count:people']]],
    ['两家门店', [[2, 'count:place']]],
  ])('%s', (text, expected) => {
    expect(findQuantities(text).map((one) => [one.value, one.dimension])).toEqual(expected);
  });
  it.each([
    '一家公司，一款好茶，一起喝',
    '第一步温杯，第三泡最香',
    '执行标准GB/T 7718-2025',
    '型号X200',
    '营业时间9:00至21:00',
    '2025年3月1日开业',
    '1. 温杯',
    '一、选茶',
    '十分好喝，万一不喜欢',
    '电话028-12345678',
    '两者都可以',
    'three reasons to run',
    'one of them',
    'the ISO 9001 certificate',
    '这些方面都一样',
  ])('nothing is counted in: %s', (text) => {
    expect(findQuantities(text).map((one) => one.raw)).toEqual([]);
  });
  it.each([
    ['3-5天', 3, 5],
    ['10至15人', 10, 15],
    ['8～10元', 8, 10],
  ])('%s is a range', (text, low, high) => {
    const [one] = findQuantities(text);
    expect([one!.value, one!.high]).toEqual([low, high]);
  });
  it.each([
    ['约30家', 'about'],
    ['超过30家', 'over'],
    ['30多家', 'over'],
    ['近30家', 'under'],
    ['nearly 30 shops', 'under'],
    ['30家', null],
  ])('%s is hedged %s', (text, hedge) => {
    expect(findQuantities(text)[0]?.hedge).toBe(hedge);
  });
  it('keeps offsets that point at the words, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(99_999), (noise, value) => {
        const text = `${noise}，共${value}家门店`;
        for (const one of findQuantities(text)) expect(text.slice(one.start, one.end)).toBe(one.raw);
      }),
    );
  });
  it('reads a figure written with any spelling as the same value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), (value) => {
        for (const text of [`${value}万元`, `${value.toLocaleString('en-US')}万元`, `${value}0000元`, `￥${value}万`])
          expect(findQuantities(`收入${text}`)[0]?.value, text).toBe(value * 10_000);
      }),
    );
  });
});
