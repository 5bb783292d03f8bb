import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

/**
 * An address with utm tags for one placement of one article: lower case, kept next to what the address had, the fragment
 * last; tags that are there already are replaced. Error: `link-unreadable`.
 */
export function taggedLink(
  address: string,
  tags: { source: string; medium: string; campaign: string; content: string },
): string {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) {
    throw new SoukError({
      code: 'link-unreadable',
      what: msg({ zh: '不是网址：{address}', en: 'Not a web address: {address}' }, { address }),
      next: msg({ zh: '写成 https://… 这样。', en: 'Write it as https://….' }),
    });
  }
  const url = new URL(address);
  for (const [key, value] of Object.entries(tags))
    if (value !== '') url.searchParams.set(`utm_${key}`, value.trim().toLowerCase().replace(/\s+/g, '-'));
  return url.href;
}
