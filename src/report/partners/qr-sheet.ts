import type { Lang } from '../../kernel/i18n/message.ts';
import { escapeHtml } from './escape-html.ts';

export interface QrCard {
  /** SVG document of our own making. */
  svg: string;
  title: string;
  url: string;
}

/** QR codes on A4, six a page, with cutting lines: one HTML file to print. */
export function qrSheet(cards: readonly QrCard[], lang: Lang): string {
  const title = lang === 'zh' ? '推广二维码' : 'QR codes';
  const body = cards
    .map(
      (card) =>
        `<figure>${card.svg.replace(/^<\?xml[^>]*\?>/, '').replace(/<!DOCTYPE[^>]*>/, '')}<figcaption><b>${escapeHtml(card.title)}</b><span>${escapeHtml(card.url)}</span></figcaption></figure>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>@page{size:A4;margin:12mm}body{margin:0;font:13px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{display:grid;grid-template-columns:1fr 1fr;gap:0}figure{margin:0;padding:8mm;border:1px dashed #bbb;text-align:center;break-inside:avoid}
svg{width:56mm;height:56mm}figcaption b{display:block;font-size:16px;margin-top:2mm}figcaption span{color:#555;word-break:break-all;font-size:11px}</style></head>
<body><main>
${body}
</main></body></html>
`;
}
