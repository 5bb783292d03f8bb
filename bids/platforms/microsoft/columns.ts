import type { Columns } from '../../model/platform.ts';

/** Microsoft Advertising bulk file (Format Version 6.0) and reports. */
export const columns: Columns = {
  fields: {
    type: ['Type'],
    account: ['Account', 'Account name'],
    plan: ['Campaign', 'Campaign name'],
    unit: ['Ad Group', 'Ad group'],
    keyword: ['Keyword'],
    id: ['Id', 'Keyword ID'],
    parentId: ['Parent Id'],
    match: ['Match Type', 'Bid match type'],
    bid: ['Bid'],
    unitBid: ['Cpc Bid'],
    budget: ['Budget'],
    status: ['Status'],
    url: ['Final Url'],
    mobileUrl: ['Mobile Final Url'],
    locationId: ['Target'],
    factor: ['Bid Adjustment'],
    province: ['State', 'State/Province', 'Province'],
    city: ['City'],
    date: ['Gregorian date', 'Date', 'Time period'],
    hour: ['Hour of day'],
    term: ['Search term', 'Search query'],
    impressions: ['Impressions'],
    clicks: ['Clicks'],
    cost: ['Spend'],
    conversions: ['Conversions'],
    revenue: ['Revenue'],
    currency: ['Currency code'],
  },
  recognise: [
    ['Type', 'Status', 'Id', 'Parent Id', 'Campaign'],
    ['Type', 'Campaign', 'Ad Group', 'Keyword', 'Bid'],
    ['Campaign', 'Impressions', 'Clicks', 'Spend'],
    ['Campaign name', 'Impressions', 'Clicks', 'Spend'],
  ],
  skip: /^(Total|©|\(c\)|Format Version)/i,
  match: { exact: 'exact', phrase: 'phrase', broad: 'broad' },
  on: ['Active'],
  off: ['Paused'],
  noValue: ['delete_value'],
  currency: 'USD',
  scheme: undefined,
  kindOf(cell) {
    const type = cell('type');
    if (type === '') return undefined;
    if (type === 'Campaign') return 'plan';
    if (type === 'Ad Group') return 'unit';
    if (type === 'Keyword') return 'keyword';
    if (/Negative Keyword$/.test(type)) return 'negative';
    if (type === 'Campaign Location Criterion') return 'location';
    if (type === 'Campaign Negative Location Criterion') return 'excluded-location';
    if (/ Error$/.test(type)) return 'skip';
    if (/ Ad$/.test(type)) return 'creative';
    return 'other';
  },
};
