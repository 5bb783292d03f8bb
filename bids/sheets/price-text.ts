import { moneyText } from '../../src/kernel/money.ts';
import type { SheetWords } from '../model/template.ts';

/** A price as the sheet writes prices: `2.50`, `2.5`, `1,200.00`, `¥2.50`. Without words: plain decimals of the currency. */
export function priceText(minor: number, currency: string, words: SheetWords | undefined): string {
  const plain = moneyText(minor, currency);
  if (!words) return plain;
  const { decimals, thousands, prefix, suffix } = words.price;
  const [whole = '0', fraction = ''] = plain.split('.');
  const shown = fraction.replace(/0+$/, '').padEnd(decimals ?? 0, '0');
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${prefix}${grouped}${shown === '' ? '' : `.${shown}`}${suffix}`;
}
