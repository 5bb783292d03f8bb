import type { RuleMeta } from '../../crawlers/index.ts';

type Short = Pick<RuleMeta, 'id' | 'area' | 'severity' | 'name' | 'messages'> & Partial<RuleMeta>;

function rule(meta: Short): RuleMeta {
  return {
    scope: 'page',
    since: '0.1.0',
    stage: 'stable',
    sources: [
      {
        name: 'Google Search Central',
        url: 'https://developers.google.com/search/docs',
        date: '2026-02',
        confidence: 'official',
      },
    ],
    why: {
      zh: '搜索引擎和用户都先看到它；缺失或重复时，点击率和收录都会受影响。',
      en: 'It is the first thing that engines and people see; where it is missing or repeated, clicks and indexing suffer.',
    },
    fix: {
      zh: '1. 在模板中定位该元素。\n2. 按页面内容生成，而不是写死。\n3. 重新抓取确认。',
      en: '1. Find the element in the template.\n2. Fill it from the content of the page instead of a constant.\n3. Crawl again to confirm.',
    },
    notAProblemIf: { zh: '该页面本来就不打算被收录。', en: 'The page is not meant to be found by search engines.' },
    ...meta,
  };
}

/** A small catalogue with every kind of rule: page and site scope, all severities, a debatable one. */
export const SAMPLE_CATALOGUE: ReadonlyMap<string, RuleMeta> = new Map(
  [
    rule({
      id: 'title-missing',
      area: 'title',
      severity: 'error',
      name: { zh: '缺少标题', en: 'Title missing' },
      messages: { missing: { zh: '页面没有 <title>', en: 'The page has no <title>' } },
    }),
    rule({
      id: 'title-too-long',
      area: 'title',
      severity: 'notice',
      name: { zh: '标题过长', en: 'Title too long' },
      messages: {
        long: { zh: '标题约 {px} 像素，超过 {max} 像素', en: 'The title is about {px} px wide, over {max} px' },
      },
    }),
    rule({
      id: 'title-duplicate',
      area: 'title',
      severity: 'warning',
      scope: 'site',
      name: { zh: '标题重复', en: 'Title used twice' },
      messages: { same: { zh: '{n} 个页面使用同一标题“{title}”', en: '{n} pages share the title “{title}”' } },
    }),
    rule({
      id: 'http-4xx',
      area: 'response',
      severity: 'error',
      name: { zh: '站内死链（4xx）', en: 'Broken page (4xx)' },
      messages: {
        gone: {
          zh: '返回 {status}，有 {n} 个页面链接到它',
          en: 'Answers {status}; {n} {n|page links|pages link} to it',
        },
      },
    }),
    rule({
      id: 'description-missing',
      area: 'description',
      severity: 'warning',
      name: { zh: '缺少描述', en: 'Description missing' },
      messages: { missing: { zh: '没有 meta description', en: 'There is no meta description' } },
    }),
    rule({
      id: 'h1-missing',
      area: 'headings',
      severity: 'warning',
      name: { zh: '缺少 H1', en: 'H1 missing' },
      messages: { missing: { zh: '页面没有一级标题', en: 'The page has no H1' } },
    }),
    rule({
      id: 'canonical-other',
      area: 'canonical',
      severity: 'warning',
      name: { zh: '规范网址指向失效页', en: 'Canonical points to a broken page' },
      messages: { broken: { zh: '规范网址 {target} 返回 {status}', en: 'The canonical {target} answers {status}' } },
    }),
    rule({
      id: 'robots-noindex-linked',
      area: 'robots',
      severity: 'notice',
      name: { zh: '重要页面被 noindex', en: 'A well-linked page is noindex' },
      debatable: true,
      messages: {
        noindex: { zh: '有 {n} 个内链，却声明 noindex', en: '{n} internal links lead here, yet it says noindex' },
      },
    }),
    rule({
      id: 'images-alt',
      area: 'images',
      severity: 'warning',
      name: { zh: '图片缺少 alt', en: 'Images without alt' },
      messages: {
        alt: { zh: '{n} 张图片没有 alt，例如 {src}', en: '{n} {n|image has|images have} no alt, e.g. {src}' },
      },
    }),
    rule({
      id: 'links-generic',
      area: 'links',
      severity: 'notice',
      name: { zh: '锚文本空泛', en: 'Generic anchor text' },
      debatable: true,
      messages: {
        generic: { zh: '锚文本“{anchor}”没有说明去向', en: 'The anchor “{anchor}” does not say where it leads' },
      },
    }),
    rule({
      id: 'content-thin',
      area: 'content',
      severity: 'notice',
      name: { zh: '正文过短', en: 'Thin content' },
      debatable: true,
      messages: { thin: { zh: '正文约 {n} 字', en: 'About {n} words of main text' } },
    }),
    rule({
      id: 'sitemap-missing',
      area: 'sitemap',
      severity: 'notice',
      scope: 'site',
      name: { zh: '未找到站点地图', en: 'No sitemap found' },
      messages: {
        missing: {
          zh: 'robots.txt 没有列出站点地图，/sitemap.xml 返回 404',
          en: 'robots.txt names none and /sitemap.xml answers 404',
        },
      },
    }),
    rule({
      id: 'url-underscore',
      area: 'url',
      severity: 'notice',
      name: { zh: '网址含下划线', en: 'Underscore in the URL' },
      messages: { has: { zh: '路径含下划线', en: 'The path holds an underscore' } },
    }),
    rule({
      id: 'html-lang',
      area: 'html',
      severity: 'notice',
      name: { zh: '未声明语言', en: 'Language not declared' },
      messages: { none: { zh: '<html> 没有 lang', en: '<html> has no lang' } },
    }),
  ].map((meta) => [meta.id, meta]),
);
