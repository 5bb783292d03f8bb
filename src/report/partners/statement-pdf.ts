import { findBrowser } from '../../io/find-browser.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';

/** The page printed to PDF by a browser on this machine. Error `browser-missing`. */
export async function statementPdf(html: string): Promise<Uint8Array> {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new SoukError({
      code: 'browser-missing',
      exit: EXIT.outside,
      what: msg({ zh: '没有找到可用的浏览器，无法生成 PDF', en: 'No browser was found to print the PDF' }),
      next: msg({
        zh: '安装 Chrome、Edge 或 Chromium，或输出 .html 后自行打印为 PDF。',
        en: 'Install Chrome, Edge or Chromium, or write .html and print that to PDF.',
      }),
    });
  }
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  try {
    const page = await browser.newPage({ offline: true });
    await page.setContent(html);
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      margin: { top: '14mm', bottom: '14mm', left: '12mm', right: '12mm' },
    });
  } finally {
    await browser.close();
  }
}
