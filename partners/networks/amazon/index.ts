import { BLANK } from '../../model/observation.ts';
import { extraOf, type Network, report, subsOf } from '../report.ts';
import { orders } from './orders.ts';
import { storeFormat } from './store-format.ts';

/** Fees by item as Amazon reports them: no order numbers, earned at shipment, returns as negative rows. */
const earnings = report({
  id: 'earnings',
  name: { zh: '佣金报表（Fee-Earnings）', en: 'fee earnings' },
  columns: {
    category: ['Category', 'Categoría', 'Kategorie', 'Catégorie'],
    title: ['Name', 'Nombre', 'Title', 'Titel', 'Nom'],
    asin: ['ASIN'],
    seller: ['Seller', 'Vendedor'],
    tracking: ['Tracking ID', 'ID de seguimiento', 'Tracking-ID', 'ID de suivi'],
    shipped: ['Date Shipped', 'Fecha de envío', 'Versanddatum', "Date d'expédition"],
    price: ['Price($)', 'Price', 'Price(£)', 'Precio(€)', 'Price(€)', 'Preis(€)', 'Prix(€)'],
    items: ['Items Shipped', 'Artículos enviados', 'Versandte Artikel'],
    returns: ['Returns', 'Devoluciones', 'Rücksendungen'],
    revenue: ['Revenue($)', 'Revenue', 'Revenue(£)', 'Ingresos(€)', 'Revenue(€)', 'Umsatz(€)', 'Revenus(€)'],
    fees: ['Ad Fees($)', 'Ad Fees', 'Ad Fees(£)', 'Tarifas de publicidad(€)', 'Ad Fees(€)', 'Werbekostenerstattung(€)'],
    device: ['Device Type Group', 'Grupo de tipo de dispositivo'],
    direct: ['Direct/Indirect', 'Direct / Indirect', 'Directo/Indirecto'],
  },
  required: ['asin', 'tracking', 'shipped', 'fees'],
  format: (_has, headers) => storeFormat(headers),
  row(cells, context) {
    const asin = cells.id('asin');
    const shipped = cells.time('shipped');
    if (asin === null || shipped === null) return null;
    const tracking = cells.text('tracking') ?? '';
    const fees = cells.money('fees');
    // A date alone is midnight on the store's clocks: its noon has the same day everywhere.
    const day = new Date(shipped + 12 * 3_600_000).toISOString().slice(0, 10);
    // Two equal rows may both be real: the running number inside the file keeps them apart.
    const base = [
      day,
      tracking,
      asin,
      cells.text('items'),
      cells.text('returns'),
      cells.text('fees'),
      cells.text('device'),
    ].join('|');
    const part = context.part(base);
    return {
      ...BLANK,
      kind: 'claim',
      source: 'amazon',
      account: context.account,
      channel: 'amazon',
      orderId: `${day}|${tracking}|${asin}`,
      lineKey: [
        cells.text('items') ?? '',
        cells.text('returns') ?? '',
        cells.text('fees') ?? '',
        cells.text('device') ?? '',
        part,
      ].join('|'),
      sourceTime: shipped,
      state: 'settled',
      stateRaw: fees !== null && fees < 0 ? 'returned' : 'shipped',
      currency: context.currency,
      qty: cells.integer('items'),
      amount: cells.money('revenue'),
      commission: fees,
      settled: fees,
      placedAt: shipped,
      receivedAt: shipped,
      settledAt: shipped,
      sku: asin,
      category: cells.text('category'),
      subs: subsOf(tracking),
      extra: extraOf({
        title: cells.text('title'),
        seller: cells.text('seller'),
        device: cells.text('device'),
        direct: cells.text('direct'),
      }),
    };
  },
});

export const amazon: Network = {
  id: 'amazon',
  name: { zh: '亚马逊联盟', en: 'Amazon Associates' },
  channel: 'amazon',
  zone: 'America/Los_Angeles',
  currency: 'USD',
  source: 'Fee-Earnings CSV columns (gpsmith21/affiliate_youtube, a public importer)',
  reports: [earnings, orders],
};
