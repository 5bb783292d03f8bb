import type { ImageFact } from '../../model/page-facts.ts';
import type { HtmlPage } from '../../model/rule.ts';
import { lastMemo } from '../page-memo.ts';

/** Images that people see: tracking pixels and other specks are left out; computed once per page. */
export const shownImages = lastMemo((page: HtmlPage): readonly ImageFact[] => {
  const { images } = page.html;
  return images.some(isSpeck) ? images.filter((image) => !isSpeck(image)) : images;
});

function isSpeck({ width, height }: ImageFact): boolean {
  return width === '1' || height === '1' || width === '0' || height === '0';
}
