import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';

export interface QrOptions {
  /**
   * Share of the symbol that may be lost and still be read (ISO/IEC 18004): L 7 %, M 15 %, Q 25 %, H 30 %.
   * Printed codes on bottles and tables want Q or H. Default M.
   */
  level?: 'L' | 'M' | 'Q' | 'H';
  /** Quiet zone in modules; the standard asks for 4. */
  margin?: number;
}

/** The QR code of a text as one SVG document (vector: sharp at any print size). Error `qr-too-long` above 2,953 bytes. */
export async function qrSvg(text: string, options: QrOptions = {}): Promise<string> {
  const { default: qr } = await import('qrcode');
  return guarded(text, () => qr.toString(text, { type: 'svg', ...common(options) }));
}

/** The QR code of a text as PNG bytes, `pixels` wide (default 600: 5 cm at 300 dpi). Error `qr-too-long`. */
export async function qrPng(text: string, options: QrOptions & { pixels?: number } = {}): Promise<Uint8Array> {
  const { default: qr } = await import('qrcode');
  return guarded(text, () => qr.toBuffer(text, { type: 'png', width: options.pixels ?? 600, ...common(options) }));
}

function common(options: QrOptions) {
  return { errorCorrectionLevel: options.level ?? 'M', margin: options.margin ?? 4 };
}

async function guarded<T>(text: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    throw new SoukError({
      code: 'qr-too-long',
      what: msg(
        {
          zh: '内容太长，放不进二维码（{bytes} 字节）',
          en: 'The text does not fit into a QR code ({bytes} bytes)',
        },
        { bytes: Buffer.byteLength(text) },
      ),
      next: msg({
        zh: '请改用短链接，或把纠错等级降为 L。',
        en: 'Use a short link, or lower the error correction to L.',
      }),
      cause: error,
    });
  }
}
