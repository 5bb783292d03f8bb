import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../../crawlers/charset/decode-page.ts';

const ZH =
  '本店经营武夷岩茶、西湖龙井和安溪铁观音，产品均为明前采摘，欢迎选购。我们的茶叶都是从产地直接发货，价格公道。';
const TW = '本店經營凍頂烏龍茶，產品均為手工採摘，歡迎選購。我們的茶葉都是從產地直接發貨，價格公道，請聯繫我們。';
const JA = 'このお店では静岡の煎茶と宇治の抹茶を販売しています。商品はすべて産地から直接お届けします。';
const KO = '우리 가게는 보성 녹차와 하동 녹차를 판매하고 있습니다. 모든 상품은 산지에서 직접 배송합니다. 감사합니다.';
const doc = (body: string, head = '') =>
  `<!doctype html><html><head>${head}<title>${body.slice(0, 6)}</title></head><body><p>${body}</p></body></html>`;
const meta = (charset: string) => `<meta charset="${charset}">`;
const bytes = (text: string, encoding: string) => iconv.encode(text, encoding);

describe('decodePage', () => {
  it.each<[string, Buffer, string | null, string, string, boolean, string]>([
    // name, bytes, Content-Type, used, by, disagrees, text that must be there
    ['UTF-8 by header', bytes(doc(ZH), 'utf8'), 'text/html; charset=utf-8', 'utf-8', 'header', false, ZH],
    ['UTF-8 by meta', bytes(doc(ZH, meta('utf-8')), 'utf8'), 'text/html', 'utf-8', 'meta', false, ZH],
    ['UTF-8 undeclared', bytes(doc(ZH), 'utf8'), null, 'utf-8', 'utf8-strict', false, ZH],
    [
      'UTF-8 with mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(doc(ZH), 'utf8')]),
      'text/html; charset=gbk',
      'utf-8',
      'bom',
      true,
      ZH,
    ],
    [
      'UTF-16LE with mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), bytes(doc(ZH), 'utf16-le')]),
      null,
      'utf-16le',
      'bom',
      false,
      ZH,
    ],
    [
      'UTF-16BE with mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), bytes(doc(ZH), 'utf16-be')]),
      null,
      'utf-16be',
      'bom',
      false,
      ZH,
    ],
    [
      'UTF-16LE without mark',
      bytes(doc('tea '.repeat(200)), 'utf16-le'),
      null,
      'utf-16le',
      'statistics',
      false,
      'tea tea',
    ],
    [
      'GBK declared gb2312',
      bytes(doc(`${ZH}镕堃喆`, meta('gb2312')), 'gbk'),
      'text/html',
      'gb18030',
      'meta',
      false,
      '镕堃喆',
    ],
    [
      'GB18030 four bytes',
      bytes(doc(`${ZH}㐂𠮷`, meta('gb18030')), 'gb18030'),
      'text/html; charset=GB18030',
      'gb18030',
      'header',
      false,
      '㐂𠮷',
    ],
    [
      'GBK four bytes under label gbk',
      bytes(doc(`${ZH}𠮷`), 'gb18030'),
      'text/html; charset=gbk',
      'gb18030',
      'header',
      false,
      '𠮷',
    ],
    ['GBK undeclared', bytes(doc(ZH), 'gbk'), 'text/html', 'gb18030', 'statistics', false, ZH],
    [
      'GBK declared utf-8',
      bytes(doc(ZH, meta('utf-8')), 'gbk'),
      'text/html; charset=utf-8',
      'gb18030',
      'statistics',
      true,
      ZH,
    ],
    [
      'UTF-8 declared gb2312',
      bytes(doc(ZH, meta('gb2312')), 'utf8'),
      'text/html; charset=gb2312',
      'utf-8',
      'utf8-strict',
      true,
      ZH,
    ],
    [
      'header utf-8, meta gbk, bytes gbk',
      bytes(doc(ZH, meta('gbk')), 'gbk'),
      'text/html; charset=utf-8',
      'gb18030',
      'statistics',
      true,
      ZH,
    ],
    [
      'header gbk, meta utf-8, bytes utf-8',
      bytes(doc(ZH, meta('utf-8')), 'utf8'),
      'text/html; charset=gbk',
      'utf-8',
      'utf8-strict',
      true,
      ZH,
    ],
    ['Big5 by meta', bytes(doc(TW, meta('big5')), 'big5'), 'text/html', 'big5', 'meta', false, TW],
    [
      'Big5-HKSCS characters',
      bytes(doc(`${TW}喺嘅嚟`, meta('big5-hkscs')), 'big5-hkscs'),
      'text/html',
      'big5',
      'meta',
      false,
      '喺嘅嚟',
    ],
    ['Big5 undeclared', bytes(doc(TW), 'big5'), 'text/html', 'big5', 'statistics', false, TW],
    ['Big5 declared gbk', bytes(doc(TW, meta('gbk')), 'big5'), 'text/html', 'big5', 'statistics', true, TW],
    [
      'Shift_JIS by header',
      bytes(doc(JA), 'shift_jis'),
      'text/html; charset=Shift_JIS',
      'shift_jis',
      'header',
      false,
      JA,
    ],
    ['Shift_JIS undeclared', bytes(doc(JA), 'shift_jis'), null, 'shift_jis', 'statistics', false, JA],
    ['EUC-JP undeclared', bytes(doc(JA), 'euc-jp'), null, 'euc-jp', 'statistics', false, JA],
    ['EUC-KR by meta', bytes(doc(KO, meta('euc-kr')), 'euc-kr'), 'text/html', 'euc-kr', 'meta', false, KO],
    ['EUC-KR undeclared', bytes(doc(KO), 'euc-kr'), null, 'euc-kr', 'statistics', false, KO],
    [
      'GBK declared iso-8859-1',
      bytes(doc(ZH, meta('iso-8859-1')), 'gbk'),
      'text/html',
      'gb18030',
      'statistics',
      true,
      ZH,
    ],
    [
      'Latin-1 undeclared',
      bytes(doc('Café crème brûlée à la française, naïve señor'), 'latin1'),
      null,
      'windows-1252',
      'fallback',
      false,
      'Café crème',
    ],
    [
      'Latin-1 declared',
      bytes(doc('Café crème — “ok”', meta('iso-8859-1')), 'win1252'),
      'text/html',
      'windows-1252',
      'meta',
      false,
      'Café crème — “ok”',
    ],
    ['ASCII with header', Buffer.from(doc('tea')), 'text/html; charset=gb2312', 'gb18030', 'header', false, 'tea'],
    ['ASCII undeclared', Buffer.from(doc('tea')), null, 'utf-8', 'utf8-strict', false, 'tea'],
    ['quoted and spaced header', bytes(doc(ZH), 'gbk'), 'text/html;charset = "GBK" ', 'gb18030', 'header', false, ZH],
    [
      'http-equiv without dash',
      bytes(doc(ZH, '<meta httpequiv=Content-Type content="text/html; charset=gb2312">'), 'gbk'),
      'text/html',
      'gb18030',
      'meta',
      false,
      ZH,
    ],
    ['unquoted meta', bytes(doc(ZH, '<META CHARSET=GBK/>'), 'gbk'), 'text/html', 'gb18030', 'meta', false, ZH],
    [
      'meta inside a comment does not count',
      bytes(doc(ZH, '<!-- <meta charset=big5> --><meta charset=gbk>'), 'gbk'),
      'text/html',
      'gb18030',
      'meta',
      false,
      ZH,
    ],
    [
      'a description that mentions charset=',
      bytes(doc(ZH, '<meta name="description" content="charset=big5">'), 'utf8'),
      'text/html',
      'utf-8',
      'utf8-strict',
      false,
      ZH,
    ],
    [
      'XML declaration',
      bytes(`<?xml version="1.0" encoding="GB2312"?>${doc(ZH)}`, 'gbk'),
      'text/html',
      'gb18030',
      'meta',
      false,
      ZH,
    ],
    [
      'UTF-8 with one broken character',
      Buffer.concat([bytes(doc(ZH, meta('utf-8')), 'utf8'), Buffer.from([0xe8, 0x8c])]),
      null,
      'utf-8',
      'meta',
      false,
      ZH,
    ],
    ['unknown label', bytes(doc(ZH, meta('hz-gb-2312')), 'gbk'), 'text/html', 'gb18030', 'statistics', true, ZH],
    [
      'UTF-7 is never decoded',
      Buffer.from(doc('+ADw-script+AD4-', meta('utf-7'))),
      'text/html',
      'utf-8',
      'utf8-strict',
      true,
      '+ADw-script',
    ],
  ])('%s', (_name, body, contentType, used, by, disagrees, text) => {
    const result = decodePage(body, contentType);
    expect(result.text).toContain(text);
    expect(result.facts).toMatchObject({ used, by, disagrees });
  });

  it('decides ISO-2022-JP only when it is declared and escapes are there', () => {
    const body = Buffer.from('<meta charset="iso-2022-jp"><p>\u001b$B$3$3\u001b(B</p>', 'latin1');
    expect(decodePage(body, null)).toMatchObject({ facts: { used: 'iso-2022-jp' } });
    expect(decodePage(body, null).text).toContain('ここ');
  });

  it('says where the meta declaration ends and how many there are', () => {
    const head = '<meta charset="utf-8"><meta http-equiv="Content-Type" content="text/html; charset=gbk">';
    const { facts } = decodePage(Buffer.from(`<html><head>${head}`), null);
    expect(facts).toMatchObject({ meta: 'utf-8', metaOffset: 34, metaCount: 2 });
  });

  it('keeps the declaration of a page whose few GBK bytes are UTF-8 by accident', () => {
    const body = Buffer.concat([
      Buffer.from('<meta charset="gbk"><title>'),
      bytes('联通', 'gbk'),
      Buffer.from('</title>'),
    ]);
    expect(decodePage(body, null)).toMatchObject({ facts: { used: 'gb18030', by: 'meta' } });
  });

  it('has no replacement characters in valid pages and counts them in broken ones', () => {
    expect(decodePage(bytes(doc(ZH), 'gbk'), null).facts.replacementChars).toBe(0);
    expect(decodePage(Buffer.concat([bytes(ZH, 'utf8'), Buffer.from([0xff])]), null).facts.replacementChars).toBe(1);
  });
});
