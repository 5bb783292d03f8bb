import { type AdLawResult, lawOf, matchAdLaw } from '../../src/kernel/adlaw/index.ts';
import { blockText } from '../model/document.ts';
import { type CheckFinding, type CheckInput, type ContentCheck, finding } from './check.ts';

const SHOP =
  /taobao|tmall|jd\.com|pinduoduo|yangkeduo|amazon\.|weidian|youzan|shop|store|buy|cart|goods|product|item|\/p\//i;
const LEVEL = { violation: 'block', 'needs-evidence': 'warn', exempt: 'note' } as const;

/** The packs over title and text as one, with what the page sells. */
export function runAdLaw(input: CheckInput): AdLawResult & { text: string } {
  const { article, body } = input;
  const text = `${article.adMark ? (article.lang === 'zh' ? '广告\n' : 'Advertisement\n') : ''}${article.title}\n${body}`;
  const hrefs = input.sentences.flatMap(({ sentence }) => (sentence.spans ?? []).flatMap((span) => span.href ?? []));
  const result = matchAdLaw(text, {
    on: input.on,
    trades: input.trades,
    ...(input.packs === undefined ? {} : { packs: input.packs }),
    lang: article.lang,
    purchaseLink:
      hrefs.some((href) => SHOP.test(href)) || /点击(?:购买|下单|链接)|扫码(?:购买|下单)|立即购买|buy now/i.test(body),
    contact: /(?<!\d)1[3-9]\d{9}(?!\d)|地址[:：]|电话[:：]|微信/u.test(body),
  });
  return { ...result, text };
}

export const adlaw: ContentCheck = {
  id: 'ad-law',
  text: { zh: '广告法规则包', en: 'advertising-law packs' },
  source: 'src/kernel/adlaw, each rule with law, article and version',
  run(input) {
    const { hits, text } = runAdLaw(input);
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    const lead = input.article.adMark ? 2 : 1;
    return hits.map((hit): CheckFinding => {
      const line = starts.findLastIndex((start) => start <= hit.start);
      const law = lawOf(hit.law);
      return {
        ...finding('ad-law', LEVEL[hit.state], hit.matched === '' ? -2 : blockOfLine(input, line - lead), hit.matched, {
          text: hit.text,
          args: {},
        }),
        message: {
          text: {
            zh: `${hit.text.zh}（${law.name.zh}${hit.article === '—' ? '' : `第 ${hit.article} 条`}，${law.version}）`,
            en: `${hit.text.en} (${law.name.en}${hit.article === '—' ? '' : `, article ${hit.article}`}, ${law.version})`,
          },
          args: {},
        },
        law: {
          pack: hit.pack,
          law: hit.law,
          article: hit.article,
          version: law.version,
          advice: hit.advice,
          state: hit.state,
          ...(hit.exception ? { exception: hit.exception.why } : {}),
        },
      };
    });
  },
};

/** The block that holds a line of the running text; −1: the title. */
function blockOfLine(input: CheckInput, line: number): number {
  if (line < 0) return -1;
  let at = 0;
  for (const [index, block] of input.article.blocks.entries()) {
    if (block.type === 'image' || block.type === 'todo') continue;
    at += blockText(block, input.article.lang).split('\n').length;
    if (line < at) return index;
  }
  return -2;
}
