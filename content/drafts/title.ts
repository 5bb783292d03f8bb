import { fullWidthUnits } from '../../src/kernel/text/width.ts';
import type { ArticleStyle } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';

/** A title from the fact that the style turns on; within 30 full-width units (zh) or 60 characters (en). */
export function draftTitle(
  input: { style: ArticleStyle; lang: 'zh' | 'en'; keyword: string; voice: { brand: string } },
  facts: readonly Fact[],
): string {
  const { lang, style, keyword } = input;
  const of = (...topics: Fact['topic'][]) =>
    topics.map((topic) => facts.find((fact) => fact.topic === topic)).find((fact) => fact !== undefined);
  const brand = of('brand', 'event', 'market')?.subject ?? input.voice.brand;
  const product = facts.find(
    (fact) => (fact.topic === 'product' || fact.topic === 'model') && fact.statement.includes(fact.subject),
  )?.subject;
  const event = of('event');
  if (lang === 'zh') {
    if (style === 'news' && event) return withKeyword(shortZh(event.statement), keyword);
    if (style === 'news') return withKeyword(`${brand}${product ? `：${product}` : ''}`, keyword);
    if (style === 'story') return storyTitle(of('case'), product, keyword);
    if (style === 'pr') {
      const news = of('proof', 'plan', 'market');
      return withKeyword(news ? shortZh(news.statement) : brand, keyword);
    }
    if (style === 'qa') return fitZh(`${keyword}常见问题`);
    if (style === 'guide') return fitZh(`${keyword}怎么选：看得见、查得到的几点`);
    return fitZh(`${product ?? keyword}测评：参数、检测与价格`);
  }
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  if (style === 'news')
    return fitEn(
      event ? capital(event.statement.replace(/ on \d{1,2} \w+ (?:19|20)\d\d$/, '')) : capital(`${keyword}: ${brand}`),
    );
  if (style === 'story') return fitEn(capital(`${keyword}: how ${of('case')?.subject || 'one customer'} chose`));
  if (style === 'pr') return fitEn(capital(of('plan', 'market', 'proof')?.statement ?? `${brand}: ${keyword}`));
  if (style === 'qa') return fitEn(capital(`${keyword}: questions and answers`));
  if (style === 'guide') return fitEn(capital(`${keyword}: what to check before you buy`));
  return fitEn(capital(`${product ?? keyword}: review with data and price`));
}

/** 将于2026年12月5日在… reads 12月5日在… in a headline. */
function shortZh(statement: string): string {
  return statement
    .replace(/将于?(?:\d{4}年)?/u, '')
    .replace(/\d{4}年(?=\d{1,2}月)/u, '')
    .split(/[，。；]/u)[0]!;
}

function withKeyword(title: string, keyword: string): string {
  if (keyword === '' || title.includes(keyword)) return fitZh(title);
  return fullWidthUnits(`${keyword}｜${title}`) <= 30 ? `${keyword}｜${title}` : fitZh(title);
}

function storyTitle(scene: Fact | undefined, product: string | undefined, keyword: string): string {
  if (!scene) return fitZh(`${keyword}：一位顾客的选择`);
  const where = /经营一?家?(?<what>[^，。]{2,10})/u.exec(scene.statement)?.groups?.['what']?.replace(/^.*的/u, '');
  const who = where === undefined ? scene.subject : `一家${where}`;
  return withKeyword(`${who}为什么选了${product ?? keyword}`, keyword);
}

function fitZh(title: string): string {
  return fullWidthUnits(title) <= 30
    ? title
    : (title.split(/[，：｜]/u).find((part) => fullWidthUnits(part) >= 6 && fullWidthUnits(part) <= 30) ?? title);
}

function fitEn(title: string): string {
  if (title.length <= 60) return title;
  const cut = title.slice(0, 61);
  return cut.slice(0, cut.lastIndexOf(' ')).replace(/[:,;]? ?(?:and|the|a|of|in|on|to)?$/i, '');
}
