import { EXIT, SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import { findBrowser } from './find-browser.ts';

/**
 * Prints an HTML document to PDF (A4, or what its print style says, with backgrounds) in the browser that is there.
 * The page may ask for nothing: every request is refused, scripts are off, so that what is printed is what the file holds.
 * Errors: `browser-missing` when no browser is found, `browser-failed` when it does not start.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw missing();
  const { chromium } = await import('playwright');
  const root = process.getuid?.() === 0;
  const browser = await chromium
    .launch({
      executablePath,
      // Chromium refuses to run as root with its sandbox; the document is our own and may load nothing.
      chromiumSandbox: !root,
      args: ['--disable-background-networking', '--disable-component-update', '--no-first-run'],
    })
    .catch((error: unknown) => {
      throw failed(executablePath, error);
    });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    await page.route('**/*', (route) => route.abort());
    await page.setContent(html, { waitUntil: 'load' });
    return await page.pdf({
      format: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
    });
  } finally {
    await browser.close();
  }
}

function missing(): SoukError {
  return new SoukError({
    code: 'browser-missing',
    exit: EXIT.outside,
    what: msg({ zh: '生成 PDF 需要浏览器，但没有找到', en: 'Printing to PDF needs a browser, and none was found' }),
    next: msg({
      zh: '安装 Chrome、Edge 或 Chromium（Debian/Ubuntu：apt-get install chromium），或用 SOUK_CHROME 指定路径；也可以打开 HTML 报告自行打印。',
      en: 'Install Chrome, Edge or Chromium (Debian/Ubuntu: apt-get install chromium), or set SOUK_CHROME to its path; or open the HTML report and print it.',
    }),
  });
}

function failed(path: string, cause: unknown): SoukError {
  return new SoukError({
    code: 'browser-failed',
    exit: EXIT.outside,
    what: msg({ zh: '浏览器启动失败：{path}', en: 'The browser did not start: {path}' }, { path }),
    next: msg({
      zh: '用 SOUK_CHROME 换一个浏览器，或打开 HTML 报告自行打印。',
      en: 'Choose another browser with SOUK_CHROME, or open the HTML report and print it.',
    }),
    cause,
  });
}
