import type { PeriodRow } from '../../../partners/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import { escapeHtml } from './escape-html.ts';

/** A settled month as one HTML page without outside references: sums by currency, then every partner with a bar. */
export function periodHtml(period: string, rows: readonly PeriodRow[], lang: Lang): string {
  const t = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const title = t(`合作伙伴结算总览 ${period}`, `Partner settlement ${period}`);
  const currencies = [...new Set(rows.map((row) => row.currency))].sort();
  const columns: [keyof PeriodRow, string][] = [
    ['opening', t('期初', 'Opening')],
    ['earned', t('应计', 'Earned')],
    ['reversed', t('冲回', 'Reversed')],
    ['adjusted', t('调整', 'Adjusted')],
    ['tax', t('税', 'Tax')],
    ['paid', t('已付', 'Paid')],
    ['closing', t('期末', 'Closing')],
    ['held', t('暂缓', 'Held')],
    ['pending', t('待确认', 'Pending')],
  ];
  const sections = currencies.map((currency) => {
    const mine = rows.filter((row) => row.currency === currency);
    const most = Math.max(1, ...mine.map((row) => row.earned));
    const total = (key: keyof PeriodRow) =>
      moneyText(
        mine.reduce((sum, row) => sum + (row[key] as number), 0),
        currency,
      );
    const cards = columns.map(([key, name]) => `<div><span>${name}</span><b>${total(key)}</b></div>`).join('');
    const body = mine
      .map(
        (row) =>
          `<tr><td>${escapeHtml(row.name)}<small>${escapeHtml(row.partner)}</small><i style="width:${Math.round((Math.max(row.earned, 0) / most) * 100)}%"></i></td>${columns.map(([key]) => `<td class="n${(row[key] as number) < 0 ? ' minus' : ''}">${moneyText(row[key] as number, currency)}</td>`).join('')}</tr>`,
      )
      .join('\n');
    return `<h2>${escapeHtml(currency)} · ${mine.length} ${t('位伙伴', mine.length === 1 ? 'partner' : 'partners')}</h2><div class="sum">${cards}</div><div class="scroll"><table><thead><tr><th>${t('伙伴', 'Partner')}</th>${columns.map(([, name]) => `<th class="n">${name}</th>`).join('')}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
  });
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escapeHtml(title)}</title>
<style>:root{--ink:#1c2420;--soft:#5d6b64;--line:#d9e0dc;--deep:#1f5b46}body{margin:0 auto;max-width:1120px;padding:32px;color:var(--ink);font:14px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:24px;margin:0}h2{font-size:16px;color:var(--deep);margin:28px 0 10px}.sum{display:grid;grid-template-columns:repeat(auto-fit,minmax(110px,1fr));gap:1px;border:1px solid var(--line);border-radius:8px;overflow:hidden;margin-bottom:14px}
.sum div{background:#fff;padding:10px;box-shadow:0 0 0 1px var(--line)}.sum span{display:block;color:var(--soft);font-size:12px}.sum b,.n{font-variant-numeric:tabular-nums}table{border-collapse:collapse;width:100%}th,td{padding:7px 8px;border-bottom:1px solid var(--line);text-align:left}th{color:var(--soft);font-size:12px}.n{text-align:right;white-space:nowrap}.minus{color:#a3372c}td small{display:block;color:var(--soft)}td i{display:block;height:3px;background:var(--deep);border-radius:2px;margin-top:3px}.scroll{overflow-x:auto}</style></head>
<body><h1>${escapeHtml(title)}</h1>
${sections.length === 0 ? `<p>${t('本期没有变动。', 'No movements.')}</p>` : sections.join('\n')}
</body></html>
`;
}
