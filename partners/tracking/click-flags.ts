/** Bits of `pa_click.flags`. A click with one of the first four is kept as evidence but never earns. */
export const CLICK_FLAG = {
  bot: 1,
  prefetch: 2,
  /** Over the rate limit of its visitor or partner. */
  limited: 4,
  /** The link or the partner was switched off. */
  disabled: 8,
  /** Came by a printed QR code. */
  qr: 16,
  /** Came in by the image, iframe or script of a page: nobody clicked on anything. */
  embedded: 32,
  deep: 64,
} as const;
