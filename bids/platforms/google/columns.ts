import type { Columns } from '../../model/platform.ts';

/** Google Ads Editor (English headers, UTF-16 with tabs) and Google Ads reports (preamble, totals rows). */
export const columns: Columns = {
  fields: {
    account: ['Account', 'Account name'],
    plan: ['Campaign'],
    planId: ['Campaign ID'],
    unit: ['Ad Group'],
    unitId: ['Ad group ID'],
    keyword: ['Keyword', 'Search keyword'],
    id: ['Keyword ID'],
    criterion: ['Criterion Type', 'Type'],
    match: ['Match type', 'Search keyword match type', 'Keyword match type'],
    bid: ['Max CPC', 'Max. CPC'],
    budget: ['Budget', 'Campaign Daily Budget', 'Daily budget'],
    status: ['Status', 'Keyword status'],
    url: ['Final URL'],
    mobileUrl: ['Final mobile URL'],
    location: ['Location', 'Region (Matched)', 'Region', 'Province', 'Province (Matched)', 'Matched location'],
    locationId: ['ID', 'Location ID', 'Geo ID', 'Geo target ID'],
    factor: ['Bid Modifier', 'Bid adj.', 'Location bid adj.'],
    province: ['Region (User location)', 'Province (User location)', 'State'],
    city: ['City', 'City (Matched)'],
    date: ['Day', 'Date'],
    hour: ['Hour of the day', 'Hour of day'],
    device: ['Device'],
    term: ['Search term'],
    impressions: ['Impr.', 'Impressions'],
    clicks: ['Clicks'],
    cost: ['Cost'],
    conversions: ['Conversions'],
    revenue: ['Conv. value', 'Conversion value', 'Total conv. value'],
    currency: ['Currency code', 'Currency'],
    firstPage: ['First page bid', 'Est. first page bid'],
    topPage: ['Top of page bid', 'Est. top of page bid'],
    firstPosition: ['First position bid', 'Est. first position bid'],
    title: ['Headline 1', 'Headline 2', 'Headline 3'],
    description1: ['Description 1'],
    description2: ['Description 2'],
  },
  recognise: [
    ['Campaign', 'Ad Group', 'Keyword', 'Criterion Type', 'Max CPC'],
    ['Campaign', 'Location', 'Bid Modifier'],
    ['Campaign', 'Ad Group', 'Max CPC'],
    ['Campaign', 'Clicks', 'Cost', 'Impr.'],
    ['Campaign', 'Search term', 'Clicks', 'Cost'],
    ['Campaign', 'Clicks', 'Cost', 'Impressions'],
  ],
  skip: /^(Total|总计)\s*([:：-]|$)/i,
  match: {
    exact: 'exact',
    'exact match': 'exact',
    phrase: 'phrase',
    'phrase match': 'phrase',
    broad: 'broad',
    'broad match': 'broad',
  },
  on: ['Enabled', 'Eligible', 'Active'],
  off: ['Paused'],
  currency: 'USD',
  scheme: 'google',
  kindOf(cell) {
    const criterion = cell('criterion').toLowerCase();
    if (criterion.includes('negative') && cell('keyword') === '') return 'excluded-location';
    if (criterion.includes('negative')) return 'negative';
    if (criterion === 'location' || (cell('location') !== '' && cell('keyword') === '')) return 'location';
    return undefined;
  },
};
