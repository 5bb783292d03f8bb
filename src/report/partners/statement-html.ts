import type { Statement } from '../../../partners/index.ts';
import { causeText, zonedText } from '../../../partners/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import { escapeHtml, scriptJson } from './escape-html.ts';
import { statementWords } from './statement-text.ts';

const STYLE = `
:root{color-scheme:light;--ink:#1c2420;--soft:#5d6b64;--line:#d9e0dc;--deep:#1f5b46;--wash:#f3f7f5}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--ink);font:15px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:880px;margin:0 auto;padding:40px 32px}
h1{margin:0 0 4px;font-size:26px}h2{margin:36px 0 10px;font-size:17px;color:var(--deep)}
.who{color:var(--soft);margin:0 0 24px}
.sum{display:grid;grid-template-columns:repeat(auto-fit,minmax(170px,1fr));gap:1px;border:1px solid var(--line);border-radius:8px;overflow:hidden}
.sum div{background:#fff;padding:12px 14px;box-shadow:0 0 0 1px var(--line)}.sum span{display:block;color:var(--soft);font-size:13px}
.sum b{font-size:19px;font-variant-numeric:tabular-nums}.sum .total{background:var(--wash)}.sum .total b{color:var(--deep)}
table{width:100%;border-collapse:collapse;font-size:14px}th,td{text-align:left;padding:7px 8px;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:600;font-size:13px}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.minus{color:#a3372c}.scroll{overflow-x:auto}code{font:12px/1.5 ui-monospace,Menlo,Consolas,monospace;word-break:break-all}
.note{color:var(--soft);font-size:13px}
@media print{main{padding:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}@page{size:A4;margin:16mm}}
`;

/**
 * A statement as one HTML file without outside references: to read, to print as PDF, and to check (the data it was made
 * from is inside, and the same data always gives the same bytes).
 */
export function statementHtml(statement: Statement, lang: Lang): string {
  const { body, hash, previous, signature } = statement;
  const t = statementWords(lang);
  const money = (amount: number) => {
    const text = moneyText(amount, body.currency);
    return amount < 0 ? `<span class="minus">−${text.slice(1)}</span>` : text;
  };
  const when = (at: number | null) => (at === null ? '–' : zonedText(at, body.zone));
  const sum = (list: readonly { amount: number }[]) => list.reduce((all, item) => all + item.amount, 0);
  const card = (label: string, amount: number, total = false) =>
    `<div${total ? ' class="total"' : ''}><span>${label}</span><b>${money(amount)}</b></div>`;
  const rules = (list: readonly { rule: string; lines: number; amount: number }[]) =>
    list
      .map(
        (row) =>
          `<tr><td>${escapeHtml(row.rule)}</td><td class="n">${row.lines}</td><td class="n">${money(row.amount)}</td></tr>`,
      )
      .join('');
  const section = (title: string, list: readonly { rule: string; lines: number; amount: number }[]) =>
    list.length === 0
      ? ''
      : `<h2>${title}</h2><table><thead><tr><th>${t.rule}</th><th class="n">${t.lines}</th><th class="n">${t.amount}</th></tr></thead><tbody>${rules(list)}</tbody></table>`;
  const lines = body.lines
    .map(
      (row) =>
        `<tr><td>${when(row.placedAt)}</td><td>${escapeHtml(row.channel)}</td><td>${escapeHtml(row.order)}</td><td>${escapeHtml(row.line)}</td><td>${escapeHtml(row.rule)}</td><td class="n">${money(row.amount)}</td><td class="n">${row.tx}</td></tr>`,
    )
    .join('\n');
  const adjusted =
    body.adjusted.length === 0
      ? ''
      : `<h2>${t.adjusted}</h2><table><thead><tr><th>${t.date}</th><th>${t.cause}</th><th class="n">${t.amount}</th><th class="n">${t.entry}</th></tr></thead><tbody>${body.adjusted.map((row) => `<tr><td>${when(row.at)}</td><td>${escapeHtml(causeText(row.cause, lang))}</td><td class="n">${money(row.amount)}</td><td class="n">${row.tx}</td></tr>`).join('')}</tbody></table>`;
  const payouts =
    body.payouts.length === 0
      ? ''
      : `<h2>${t.payouts}</h2><table><thead><tr><th>${t.date}</th><th>${t.cause}</th><th class="n">${t.tax}</th><th class="n">${t.net}</th><th class="n">${t.entry}</th></tr></thead><tbody>${body.payouts.map((row) => `<tr><td>${when(row.at)}</td><td>${row.kind === 'fail' ? t.returned : t.payout} · ${escapeHtml(causeText(row.cause, lang))}</td><td class="n">${money(row.tax)}</td><td class="n">${money(row.net)}</td><td class="n">${row.tx}</td></tr>`).join('')}</tbody></table>`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="robots" content="noindex">
<title>${t.title} ${escapeHtml(body.period)} · ${escapeHtml(body.partner.name)}</title><style>${STYLE}</style></head>
<body><main>
<h1>${t.title}</h1>
<p class="who">${escapeHtml(body.partner.name)}（${escapeHtml(body.partner.code)}） · ${t.period} ${escapeHtml(body.period)} · ${escapeHtml(body.currency)} · ${t.issued} ${when(body.issuedAt)}</p>
<div class="sum">${card(t.opening, body.opening)}${card(t.earned, sum(body.earned))}${card(t.reversed, sum(body.reversed))}${card(t.adjusted, sum(body.adjusted))}${card(t.tax, -body.tax)}${card(t.paid, -body.paid)}${card(t.closing, body.closing, true)}</div>
<p class="note">${body.follows === null ? '' : `${t.opening}: ${t.follows} ${escapeHtml(body.follows)}${lang === 'zh' ? '。' : '. '}`}${t.held} ${money(body.held)} · ${t.pending} ${money(body.pending)} — ${t.outside}</p>
${section(t.earned, body.earned)}
${section(t.reversed, body.reversed)}
${adjusted}
${payouts}
<h2>${t.details}</h2>
${lines === '' ? `<p class="note">${t.none}</p>` : `<div class="scroll"><table><thead><tr><th>${t.placed}</th><th>${t.channel}</th><th>${t.order}</th><th>${t.line}</th><th>${t.rule}</th><th class="n">${t.amount}</th><th class="n">${t.entry}</th></tr></thead><tbody>\n${lines}\n</tbody></table></div>`}
<h2>${t.check}</h2>
<table><tbody><tr><th>${t.hash}</th><td><code>${hash}</code></td></tr><tr><th>${t.previous}</th><td><code>${previous === '' ? '–' : previous}</code></td></tr>${signature ? `<tr><th>${t.key}</th><td><code>${escapeHtml(signature.key)}</code></td></tr><tr><th>${t.signature}</th><td><code>${escapeHtml(signature.value)}</code></td></tr>` : ''}<tr><th>${t.ledger}</th><td>${body.ledger.first}–${body.ledger.last}<br><code>${escapeHtml(body.ledger.head)}</code></td></tr></tbody></table>
<p class="note">${t.how}</p>
</main>
<script type="application/json" id="souk-statement">${scriptJson({ lang, previous, hash, ...(signature ? { signature } : {}), body })}</script>
</body></html>
`;
}
