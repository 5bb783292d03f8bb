import type { Law } from './types.ts';

/**
 * The laws and guides that the packs cite, each in the version the rules were written from (read again before relying on
 * a penalty: this is data of 2026-11). `confirmed: false` marks wording known from secondary sources only.
 */
// biome-ignore format: a table
export const LAWS: readonly Law[] = [
  { id: 'ad-law', name: { zh: '中华人民共和国广告法', en: 'Advertising Law of the PRC' }, version: '2021-04-29', inForceFrom: '2021-04-29', confirmed: true },
  { id: 'absolute-guide', name: { zh: '广告绝对化用语执法指南', en: 'Guide to enforcement on absolute terms (SAMR 2023 no. 6)' }, version: '2023-03-20', inForceFrom: '2023-03-20', confirmed: false },
  { id: 'citation-guide', name: { zh: '广告引证内容执法指南', en: 'Guide to enforcement on cited content in advertising' }, version: '2026-06-12', inForceFrom: '2026-06-12', confirmed: false },
  { id: 'internet-ads', name: { zh: '互联网广告管理办法', en: 'Measures for internet advertising (SAMR order 72)' }, version: '2023-02-25', inForceFrom: '2023-05-01', confirmed: true },
  { id: 'unfair-competition', name: { zh: '反不正当竞争法', en: 'Anti-Unfair Competition Law' }, version: '2025-06-27', inForceFrom: '2025-10-15', confirmed: false },
  { id: 'trademark-law', name: { zh: '商标法', en: 'Trademark Law' }, version: '2019-04-23', inForceFrom: '2019-11-01', confirmed: true },
  { id: 'food-law', name: { zh: '食品安全法', en: 'Food Safety Law' }, version: '2021-04-29', inForceFrom: '2021-04-29', confirmed: true },
  { id: 'food-label', name: { zh: '食品安全国家标准 预包装食品标签通则（GB 7718—2025）', en: 'National standard GB 7718-2025, labels of prepackaged food' }, version: '2025-03-16', inForceFrom: '2027-03-16', confirmed: false },
  { id: 'cosmetics-rules', name: { zh: '化妆品监督管理条例', en: 'Regulation on cosmetics' }, version: '2020-06-16', inForceFrom: '2021-01-01', confirmed: true },
  { id: 'price-fraud', name: { zh: '明码标价和禁止价格欺诈规定', en: 'Provisions on price marking and price fraud' }, version: '2022-04-14', inForceFrom: '2022-07-01', confirmed: false },
  { id: 'finance-notice', name: { zh: '关于进一步规范金融营销宣传行为的通知（银发〔2019〕316号）', en: 'Notice on financial marketing (PBC 2019 no. 316)' }, version: '2019-12-20', inForceFrom: '2020-01-25', confirmed: true },
  { id: 'ftc-act', name: { zh: '美国联邦贸易委员会法', en: 'FTC Act' }, version: '15 USC 45, 52', inForceFrom: '1938-03-21', confirmed: true },
  { id: 'ftc-endorsement', name: { zh: '美国 FTC 背书与见证广告指南（16 CFR 255）', en: 'FTC guides on endorsements and testimonials, 16 CFR 255' }, version: '2023-07-26', inForceFrom: '2023-07-26', confirmed: false },
];

/** The law with that id; every rule's law is in the list (a test says so). */
export function lawOf(id: string): Law {
  return LAWS.find((law) => law.id === id)!;
}
