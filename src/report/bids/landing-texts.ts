import type { LandingPage, LandingState } from '../../../bids/index.ts';
import type { Lang, Text } from '../../kernel/i18n/message.ts';

/** What is the matter with a landing page, and what to do about it. */
export const LANDING_TEXTS: Readonly<Record<LandingState, { name: Text; todo: Text }>> = {
  fine: { name: { zh: '正常', en: 'fine' }, todo: { zh: '', en: '' } },
  'no-url': {
    name: { zh: '没有网址', en: 'no URL' },
    todo: {
      zh: '在账户表里填访问网址，或用 souk keywords map --target "关键词=网址" 指定。',
      en: 'Fill in the URL in the account’s sheet, or declare one with souk keywords map --target "KEYWORD=URL".',
    },
  },
  'bad-url': {
    name: { zh: '网址写错', en: 'not a URL' },
    todo: { zh: '网址须以 http:// 或 https:// 开头。', en: 'A URL begins with http:// or https://.' },
  },
  'not-measured': {
    name: { zh: '未抓取该站', en: 'host not crawled' },
    todo: { zh: '先运行 souk audit 网址，再检查。', en: 'Run souk audit URL first, then check again.' },
  },
  'not-crawled': {
    name: { zh: '抓取中没有这个页面', en: 'not among the crawled pages' },
    todo: {
      zh: '打开网址核对：页面可能已删除，或站内没有链接指向它；改用映射到的页面，或补上站内链接后再抓取。',
      en: 'Open it: the page may be gone, or no page links to it. Use the mapped page, or link it and crawl again.',
    },
  },
  unreachable: {
    name: { zh: '抓取时打不开', en: 'could not be fetched' },
    todo: {
      zh: '检查服务器和 robots.txt；修好之前暂停这些词，免得点击白花。',
      en: 'Look at the server and robots.txt; pause these keywords until it works, or clicks are wasted.',
    },
  },
  status: {
    name: { zh: '打不开', en: 'does not answer 200' },
    todo: {
      zh: '恢复页面或换一个网址；在那之前暂停这些词。',
      en: 'Bring the page back or use another URL; pause these keywords until then.',
    },
  },
  redirect: {
    name: { zh: '跳转', en: 'redirects' },
    todo: {
      zh: '把网址直接改成跳转后的地址，省一次等待，也不丢跟踪参数。',
      en: 'Use the address that it redirects to: one wait less, and no tracking parameter lost.',
    },
  },
  'other-domain': {
    name: { zh: '与账户不同域名', en: 'another domain than the account’s' },
    todo: {
      zh: '百度要求网址与账户主域名一致，换成本站页面。',
      en: 'Baidu takes URLs of the account’s own domain only; use a page of that site.',
    },
  },
  noindex: {
    name: { zh: '不可收录', en: 'not indexable' },
    todo: {
      zh: '若是专供投放的页面可以保留；否则去掉 noindex 或规范网址指向，让自然流量也能落到它。',
      en: 'Leave it if the page is for ads only; else remove noindex or the canonical, so that organic visitors reach it too.',
    },
  },
  'not-relevant': {
    name: { zh: '页面没提到该词', en: 'does not speak of the keyword' },
    todo: {
      zh: '在标题、H1 或正文写上这个词，或换更对题的页面：质量度低会多付点击费。',
      en: 'Put the keyword into title, H1 or text, or use a page that fits: low relevance costs more per click.',
    },
  },
  'not-mobile': {
    name: { zh: '不适配手机', en: 'not made for phones' },
    todo: {
      zh: '加 <meta name="viewport" content="width=device-width, initial-scale=1">，或单独填移动访问网址。',
      en: 'Add <meta name="viewport" content="width=device-width, initial-scale=1">, or fill in a mobile URL of its own.',
    },
  },
};

/** Why the page of the keyword bank is not the one that is used. */
const FALLBACKS: Readonly<Record<string, Text>> = {
  'not-in-bank': { zh: '关键词库里没有这个词', en: 'the keyword bank does not hold it' },
  'not-clustered': { zh: '关键词库还没有聚类', en: 'the bank has no clusters yet' },
  'not-mapped': { zh: '关键词还没有映射到页面', en: 'keywords are not mapped to pages yet' },
  'needs-page': { zh: '映射结果：还缺页面', en: 'the map says that a page is missing' },
  conflict: { zh: '映射结果：几个页面冲突', en: 'the map finds pages in conflict' },
  refused: { zh: '映射结果：不做页面', en: 'the map makes no page for it' },
  'map-page-bad': { zh: '映射到的页面打不开', en: 'the mapped page cannot be reached' },
};

/** Where the page comes from, in words. */
export function landingSource(page: LandingPage, lang: Lang): string {
  const zh = lang === 'zh';
  if (page.from === 'target') return zh ? '指定' : 'declared';
  if (page.from === 'map') return zh ? '关键词映射' : 'keyword map';
  const why = page.fallback === null ? '' : (FALLBACKS[page.fallback]?.[lang] ?? page.fallback);
  if (page.from === 'none') return zh ? `无（${why}）` : `none (${why})`;
  return zh ? `账户表（${why}）` : `sheet (${why})`;
}

/** All problems of a page in words. */
export function landingProblems(page: LandingPage, lang: Lang): string {
  const names = page.problems.map((state) =>
    state === 'status' ? `${LANDING_TEXTS.status.name[lang]} (${page.status})` : LANDING_TEXTS[state].name[lang],
  );
  return names.length === 0 ? LANDING_TEXTS.fine.name[lang] : names.join(lang === 'zh' ? '、' : ', ');
}

/** One line for a plan: how many pages are fine, and what is the matter with the others. */
export function landingLine(pages: readonly LandingPage[], lang: Lang): string | null {
  if (pages.length === 0) return null;
  const counts = new Map<LandingState, number>();
  for (const page of pages) counts.set(page.state, (counts.get(page.state) ?? 0) + 1);
  const zh = lang === 'zh';
  const parts = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([state, count]) => `${LANDING_TEXTS[state].name[lang]} ${count}`);
  const more =
    counts.get('fine') === pages.length
      ? ''
      : zh
        ? '；见 souk bids landing --problems'
        : '; see souk bids landing --problems';
  return `${zh ? '落地页：' : 'Landing pages: '}${parts.join(zh ? '、' : ', ')}${more}`;
}

/** A landing page in one sentence, as the last link of an explanation. */
export function landingSentence(page: LandingPage | null, lang: Lang): string {
  const zh = lang === 'zh';
  if (page === null || page.url === null)
    return zh
      ? `落地页：没有网址。${LANDING_TEXTS['no-url'].todo.zh}`
      : `Landing page: no URL. ${LANDING_TEXTS['no-url'].todo.en}`;
  const todo = LANDING_TEXTS[page.state].todo[lang];
  const head = zh
    ? `落地页：${page.url}（来源：${landingSource(page, lang)}；检查：${landingProblems(page, lang)}）`
    : `Landing page: ${page.url} (from: ${landingSource(page, lang)}; check: ${landingProblems(page, lang)})`;
  return todo === '' ? head : `${head}${zh ? '。' : '. '}${todo}`;
}
