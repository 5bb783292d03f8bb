import { BLANK } from '../../model/observation.ts';
import { extraOf, report, subsOf } from '../report.ts';
import { storeFormat } from './store-format.ts';

/**
 * Items ordered: no order numbers and no fees, so nothing can join them to the earnings. They are kept as placed orders
 * under keys of their own: shown, counted by nobody, worth nothing.
 */
export const orders = report({
  id: 'orders',
  name: { zh: '订购报表（Fee-Orders）', en: 'items ordered' },
  columns: {
    category: ['Category', 'Categoría', 'Kategorie', 'Catégorie'],
    title: ['Name', 'Nombre', 'Title', 'Titel', 'Nom'],
    asin: ['ASIN'],
    seller: ['Seller', 'Vendedor'],
    tracking: ['Tracking ID', 'ID de seguimiento', 'Tracking-ID', 'ID de suivi'],
    ordered: ['Date', 'Fecha', 'Datum', 'Date Ordered'],
    items: ['Qty', 'Cantidad', 'Menge', 'Items Ordered'],
    price: ['Price($)', 'Price', 'Price(£)', 'Precio(€)', 'Price(€)', 'Preis(€)', 'Prix(€)'],
    link: ['Link Type', 'Tipo de enlace', 'Linktyp'],
    indirect: ['Indirect Sales', 'Ventas indirectas'],
    device: ['Device Type Group', 'Grupo de tipo de dispositivo'],
  },
  required: ['asin', 'tracking', 'ordered', 'items'],
  never: ['Date Shipped', 'Ad Fees($)', 'Ad Fees(€)', 'Ad Fees'],
  format: (_has, headers) => storeFormat(headers),
  row(cells, context) {
    const asin = cells.id('asin');
    const ordered = cells.time('ordered');
    if (asin === null || ordered === null) return null;
    const tracking = cells.text('tracking') ?? '';
    // A date alone is midnight on the store's clocks: its noon has the same day everywhere.
    const day = new Date(ordered + 12 * 3_600_000).toISOString().slice(0, 10);
    const qty = cells.integer('items');
    const price = cells.money('price');
    const facts = [qty ?? '', price ?? '', cells.text('device') ?? '', cells.text('link') ?? ''].join('|');
    // Two equal rows may both be real: the running number inside the file keeps them apart.
    const part = context.part(`${day}|${tracking}|${asin}|${facts}`);
    return {
      ...BLANK,
      kind: 'claim',
      source: 'amazon',
      account: context.account,
      channel: 'amazon',
      orderId: `ordered|${day}|${tracking}|${asin}`,
      lineKey: `${facts}|${part}`,
      sourceTime: ordered,
      state: 'placed',
      stateRaw: 'ordered',
      currency: context.currency,
      qty,
      amount: price === null ? null : price * (qty ?? 1),
      placedAt: ordered,
      sku: asin,
      category: cells.text('category'),
      subs: subsOf(tracking),
      extra: extraOf({
        title: cells.text('title'),
        seller: cells.text('seller'),
        link: cells.text('link'),
        indirect: cells.text('indirect'),
        device: cells.text('device'),
      }),
    };
  },
});
