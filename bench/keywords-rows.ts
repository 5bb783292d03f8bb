import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const PRODUCTS = [
  '龙井茶',
  '碧螺春',
  '铁观音',
  '普洱茶',
  '大红袍',
  '白毫银针',
  '跑鞋',
  '越野跑鞋',
  '篮球鞋',
  '登山鞋',
  '连衣裙',
  '羽绒服',
  '蓝牙耳机',
  '保温杯',
  '电饭煲',
  '行车记录仪',
];
const MODIFIERS = [
  '价格',
  '多少钱',
  '怎么选',
  '哪个好',
  '推荐',
  '批发',
  '厂家',
  '图片',
  '排行榜',
  '官网',
  '礼盒',
  '女款',
  '男款',
  '学生',
  '老人',
  '正品',
  '品牌',
  '性价比高',
  '便宜',
  '怎么样',
];
const PLACES = ['', '北京', '上海', '成都', '四川', '杭州', '广东', '深圳', '重庆', '西安'];
const ENGLISH = [
  'running shoes',
  'trail running shoes',
  'green tea',
  'oolong tea',
  'tea set',
  'hiking boots',
  'yoga mat',
  'rain jacket',
];
const ENGLISH_MODIFIERS = [
  'best',
  'cheap',
  'women',
  'men',
  'near me',
  'for beginners',
  'review',
  'sale',
  'vs',
  'size 10',
  'how to clean',
  'waterproof',
];

/**
 * The n-th made-up query: distinct for every n, about two thirds Chinese, rich in modifiers as real banks are: product ×
 * modifier × place × a variant that grows slowly.
 */
export function queryOf(n: number): string {
  if (n % 3 === 2) {
    const at = Math.floor(n / 3);
    const product = ENGLISH[at % ENGLISH.length]!;
    const modifier = ENGLISH_MODIFIERS[Math.floor(at / ENGLISH.length) % ENGLISH_MODIFIERS.length]!;
    return `${modifier} ${product} ${tail(Math.floor(at / (ENGLISH.length * ENGLISH_MODIFIERS.length)), 'abcdefghijklmnopqrstuvwxyz')}`;
  }
  const at = Math.floor(n / 3) * 2 + (n % 3);
  const product = PRODUCTS[at % PRODUCTS.length]!;
  const modifier = MODIFIERS[Math.floor(at / PRODUCTS.length) % MODIFIERS.length]!;
  const rest = Math.floor(at / (PRODUCTS.length * MODIFIERS.length));
  const place = PLACES[rest % PLACES.length]!;
  return `${place}${tail(Math.floor(rest / PLACES.length), '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏')}${product}${modifier}`;
}

function tail(n: number, alphabet: string): string {
  let rest = n;
  let text = '';
  do {
    text += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length);
  } while (rest > 0);
  return text;
}

/** A Keyword Planner file of `rows` rows: UTF-16LE, tabs, two lines before the header. */
export async function writePlannerFile(path: string, rows: number, stamp: string): Promise<void> {
  const out = createWriteStream(path, { encoding: 'utf16le' });
  out.write(`\ufeffKeyword Stats ${stamp}\n"January 1, 2026 - October 31, 2026"\n`);
  out.write(
    'Keyword\tCurrency\tAvg. monthly searches\tThree month change\tYoY change\tCompetition\tCompetition (indexed value)\tTop of page bid (low range)\tTop of page bid (high range)\n',
  );
  let text = '';
  for (let n = 0; n < rows; n++) {
    text += `${queryOf(n)}\tCNY\t${(n * 7919) % 100_000}\t0%\t${n % 90}%\tLow\t${n % 101}\t${(n % 500) / 100}\t${(n % 900) / 100 + 1}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, 'drain');
      text = '';
    }
  }
  out.end(text);
  await once(out, 'close');
}
