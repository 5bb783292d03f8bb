import { describe, expect, it } from 'vitest';
import { type Lang, msg, render } from '../../src/kernel/i18n/message.ts';

const pages = (n: number) => msg({ zh: '共 {n} 页', en: '{n} {n|page|pages}' }, { n });

describe('render', () => {
  it.each<[number, Lang, string]>([
    [1, 'en', '1 page'],
    [0, 'en', '0 pages'],
    [12_345, 'en', '12,345 pages'],
    [12_345, 'zh', '共 12,345 页'],
    [2.345, 'en', '2.35 pages'],
  ])('%d in %s is %s', (n, lang, expected) => {
    expect(render(pages(n), lang)).toBe(expected);
  });

  it('never reads an argument as a template', () => {
    expect(render(msg({ zh: '找不到 {path}', en: 'Cannot find {path}' }, { path: '{n|$&|$1}' }), 'en')).toBe(
      'Cannot find {n|$&|$1}',
    );
  });

  it('refuses texts whose languages name different arguments', () => {
    // @ts-expect-error zh names `count`, en names `n`
    expect(render(msg({ zh: '{count} 页', en: '{n} pages' }, { n: 1 }), 'zh')).toBe('{count} 页');
  });
});
