import { listLinks } from '../../../partners/index.ts';
import { qrPng, qrSvg } from '../../io/qr.ts';
import { writeFile } from '../../io/write-file.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { qrSheet } from '../../report/partners/qr-sheet.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '推广二维码：SVG、PNG，或一页可打印的二维码贴（HTML）。',
    en: 'QR codes of links: SVG, PNG, or a sheet to print (HTML).',
  },
  arguments: [{ name: '[codes...]', text: { zh: '短码（不填为全部）', en: 'short codes (none: all)' } }],
  options: [
    {
      flags: '--out <file>',
      text: {
        zh: '写入 .svg、.png（一个短码）或 .html（打印页）',
        en: 'write to .svg or .png (one code) or .html (sheet)',
      },
    },
    {
      flags: '--base <url>',
      text: { zh: '跳转服务的对外网址', en: 'public address of the redirect server' },
      default: 'http://127.0.0.1:8787',
    },
    {
      flags: '--level <level>',
      text: { zh: '纠错等级（印刷用 Q 或 H）', en: 'error correction (Q or H for print)' },
      choices: ['L', 'M', 'Q', 'H'],
      default: 'Q',
    },
    { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite an existing file' } },
  ],
  examples: [
    { line: 'partners qr lj --out lj.svg', text: { zh: '一个 SVG', en: 'one SVG' } },
    { line: 'partners qr lj --out lj.png --base https://go.cha.example', text: { zh: '一个 PNG', en: 'one PNG' } },
    { line: 'partners qr --out qr-sheet.html', text: { zh: '全部短码的打印页', en: 'a sheet with all codes' } },
  ],
  async run(context, codes, options) {
    const db = await context.store({ mustExist: true });
    const links = listLinks(db).filter(
      (link) => link.disabledAt === null && (codes.length === 0 || codes.includes(link.code)),
    );
    const missing = codes.find((code) => !links.some((link) => link.code === code));
    const out = options['out'] as string | undefined;
    if (
      missing !== undefined ||
      links.length === 0 ||
      out === undefined ||
      (!out.endsWith('.html') && links.length !== 1)
    ) {
      throw new SoukError({
        code: 'qr-choice',
        what:
          missing !== undefined || links.length === 0
            ? msg({ zh: '没有可用的短码“{code}”', en: 'There is no live link “{code}”' }, { code: missing ?? '' })
            : msg({
                zh: '请用 --out 指定文件；.svg 和 .png 一次一个短码',
                en: 'Name a file with --out; .svg and .png take one code at a time',
              }),
        next: msg({
          zh: '例：souk partners qr --out qr-sheet.html',
          en: 'For example: souk partners qr --out qr-sheet.html',
        }),
      });
    }
    const base = (options['base'] as string).replace(/\/$/, '');
    const level = options['level'] as 'Q';
    const entry = (code: string) => `${base}/q/${encodeURIComponent(code)}`;
    const force = options['force'] === true;
    if (out.endsWith('.png')) await writeFile(out, await qrPng(entry(links[0]!.code), { level }), { force });
    else if (out.endsWith('.svg')) await writeFile(out, await qrSvg(entry(links[0]!.code), { level }), { force });
    else {
      const cards = await Promise.all(
        links.map(async (link) => ({
          svg: await qrSvg(entry(link.code), { level }),
          title: link.store ?? link.partner,
          url: entry(link.code),
        })),
      );
      await writeFile(out, qrSheet(cards, context.lang), { force });
    }
    context.say(msg({ zh: '已写入 {out}', en: 'Wrote {out}' }, { out }));
    return EXIT.ok;
  },
};
