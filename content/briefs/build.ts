import { AD_LAW_PACKS } from '../../src/kernel/adlaw/index.ts';
import { pixelWidth } from '../../src/kernel/text/pixels.ts';
import { fullWidthUnits } from '../../src/kernel/text/width.ts';
import { offlineDraft } from '../drafts/offline.ts';
import type { Brief, ReferencePage } from '../model/brief.ts';
import type { ArticleStyle } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { VoiceSheet } from '../model/voice.ts';
import { planOf } from '../plans/index.ts';
import { acceptanceList } from './acceptance.ts';
import { asQuestion, intentOf, isQuestion } from './intent.ts';
import { slugOf } from './slug.ts';
import { commonHeadings, coverTerms, quantile } from './terms.ts';

export interface BriefInput {
  keyword: string;
  style: ArticleStyle;
  channel: string;
  lang: 'zh' | 'en';
  trade: string;
  cluster: Brief['cluster'];
  pages: readonly ReferencePage[];
  facts: readonly Fact[];
  voice: VoiceSheet;
  on: string;
}

/** Lengths when no page shows one: usual ranges of the styles, in characters (zh) and words (en). */
const USUAL: Readonly<Record<ArticleStyle, { zh: [number, number]; en: [number, number] }>> = {
  news: { zh: [400, 900], en: [250, 500] },
  story: { zh: [600, 1500], en: [350, 800] },
  pr: { zh: [600, 1200], en: [300, 600] },
  qa: { zh: [500, 1500], en: [300, 900] },
  guide: { zh: [800, 2500], en: [500, 1500] },
  review: { zh: [800, 2000], en: [500, 1200] },
};

/** The brief of a keyword. Pure: pages, facts and keywords come in, a document goes out. */
export function buildBrief(input: BriefInput): Brief {
  const { keyword, lang, style, facts, pages } = input;
  const members = input.cluster?.members.map((member) => member.text) ?? [];
  const all = [keyword, ...members];
  const { intent, evidence } = intentOf(all);
  const relevant = rankPages(pages, all);
  const references = relevant.filter((page) => !page.own).slice(0, 20);
  const readable = references.length > 0 ? references : relevant.slice(0, 20);
  const questions = uniqueBy(
    [
      ...all.filter(isQuestion).map((text) => ({ text: asQuestion(text, lang), from: 'keywords' as const })),
      ...readable.flatMap((page) =>
        page.headings
          .filter((one) => isQuestion(one.text))
          .map((one) => ({ text: asQuestion(one.text, lang), from: 'pages' as const })),
      ),
    ],
    (question) => question.text.toLowerCase().replace(/[\s\p{P}]/gu, ''),
  ).slice(0, 12);
  const live = facts.filter(
    (fact) =>
      fact.lang === lang &&
      fact.status !== 'expired' &&
      fact.status !== 'retired' &&
      (fact.validUntil === '' || fact.validUntil >= input.on),
  );
  const sample = offlineDraft({
    style,
    lang,
    keyword,
    slug: slugOf(keyword),
    questions: questions.map((question) => question.text),
    facts,
    voice: input.voice,
    on: input.on,
  });
  const used = new Set(
    sample.blocks.flatMap((block) =>
      'sentences' in block
        ? block.sentences.flatMap((one) => one.facts ?? [])
        : block.type === 'list'
          ? block.items.flat().flatMap((one) => one.facts ?? [])
          : [],
    ),
  );
  const lengths = readable
    .map((page) => (lang === 'zh' ? page.text.replace(/\s/g, '').length : page.text.split(/\s+/).length))
    .sort((a, b) => a - b);
  const usual = USUAL[style][lang];
  const enough = lengths.length >= 3;
  const texts = readable.map((page) => page.text.toLowerCase());
  return {
    keyword,
    style,
    channel: input.channel,
    lang,
    trade: input.trade,
    cluster: input.cluster,
    intent,
    intentEvidence: evidence,
    questions,
    references: readable.map((page) => ({ url: page.url, title: page.title, length: page.text.length, own: page.own })),
    headings: commonHeadings(readable),
    terms: coverTerms(readable, lang),
    gains: live
      .filter(
        (fact) =>
          readable.length > 0 &&
          fact.value !== '' &&
          !texts.some(
            (text) =>
              text.includes(fact.value.toLowerCase()) &&
              (fact.attribute === '' || text.includes(fact.attribute.toLowerCase())),
          ),
      )
      .map((fact) => ({ fact: fact.code, statement: fact.statement })),
    length: {
      low: enough ? Math.round(quantile(lengths, 0.25)) : usual[0],
      high: enough ? Math.round(Math.max(quantile(lengths, 0.75), quantile(lengths, 0.25) * 1.2)) : usual[1],
      unit: lang === 'zh' ? 'characters' : 'words',
      pages: enough ? lengths.length : 0,
    },
    links: linkTargets(
      relevant.filter((page) => page.own),
      all,
    ),
    cannibals: relevant
      .filter((page) => page.own && targets(page, keyword))
      .map((page) => ({ url: page.url, title: page.title }))
      .slice(0, 5),
    titles: titleProposals(sample.title, input, members),
    description: { text: sample.summary, px: pixelWidth(sample.summary, 14) },
    slug: slugOf(keyword),
    schemaType: planOf(style).schemaType,
    facts: live.filter((fact) => used.has(fact.code)).map((fact) => fact.code),
    missing: sample.blocks.flatMap((block) => (block.type === 'todo' ? [block.missing] : [])),
    forbidden: AD_LAW_PACKS.filter(
      (pack) =>
        pack.lang === lang && (pack.trades.length === 0 || (pack.trades as readonly string[]).includes(input.trade)),
    ).map((pack) => ({
      pack: pack.id,
      version: pack.version,
      rules: pack.rules.map((rule) => ({ id: rule.id, article: rule.article, zh: rule.text.zh, en: rule.text.en })),
    })),
    acceptance: acceptanceList(
      style,
      lang,
      keyword,
      enough ? [Math.round(quantile(lengths, 0.25)), Math.round(quantile(lengths, 0.75))] : usual,
    ),
  };
}

/** Pages that speak of the keywords, best first: title and H1 count most, then headings, then the text. */
function rankPages(pages: readonly ReferencePage[], keywords: readonly string[]): ReferencePage[] {
  const [head = '', ...rest] = keywords.map((word) => word.toLowerCase());
  const parts = head.length > 4 ? [head, head.slice(0, 2), head.slice(-2)] : [head];
  return pages
    .map((page) => {
      const title = `${page.title} ${page.h1}`.toLowerCase();
      const headings = page.headings
        .map((one) => one.text)
        .join(' ')
        .toLowerCase();
      const text = page.text.toLowerCase();
      let score = 0;
      for (const word of [head, ...rest.slice(0, 20)])
        score +=
          word === ''
            ? 0
            : (title.includes(word) ? 5 : 0) + (headings.includes(word) ? 2 : 0) + (text.includes(word) ? 1 : 0);
      for (const part of parts.slice(1)) score += (title.includes(part) ? 0.5 : 0) + (text.includes(part) ? 0.25 : 0);
      for (const part of head.split(' ').filter((one) => one.length > 3)) score += title.includes(part) ? 0.5 : 0;
      return { page, score };
    })
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score || a.page.url.localeCompare(b.page.url))
    .map(({ page }) => page);
}

function targets(page: ReferencePage, keyword: string): boolean {
  const word = keyword.toLowerCase();
  return page.title.toLowerCase().includes(word) || page.h1.toLowerCase().includes(word);
}

/** Own pages to link to, each with an anchor of its own; the home page last. */
function linkTargets(pages: readonly ReferencePage[], keywords: readonly string[]): Brief['links'] {
  const used = new Set<string>();
  return pages.slice(0, 8).flatMap((page) => {
    const anchor = [...keywords, page.h1, page.title].find(
      (word) => word !== '' && !used.has(word) && (page.title.includes(word) || page.h1.includes(word)),
    );
    if (anchor === undefined) return [];
    used.add(anchor);
    return [{ url: page.url, anchor }];
  });
}

function titleProposals(first: string, input: BriefInput, members: readonly string[]): Brief['titles'] {
  const { keyword, lang } = input;
  const second = members.find((member) => member !== keyword && !member.includes(keyword) && !keyword.includes(member));
  const brand = input.voice.brand;
  const more =
    lang === 'zh'
      ? [second === undefined ? '' : `${keyword}：${second}`, brand === '' ? '' : `${keyword}｜${brand}`]
      : [second === undefined ? '' : `${cap(keyword)}: ${second}`, brand === '' ? '' : `${cap(keyword)} | ${brand}`];
  return [...new Set([first, ...more])]
    .filter((text) => text !== '' && pixelWidth(text, 20) <= 600)
    .map((text) => ({ text, px: pixelWidth(text, 20), units: fullWidthUnits(text) }));
}

function cap(text: string): string {
  return text === '' ? '' : text[0]!.toUpperCase() + text.slice(1);
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}
