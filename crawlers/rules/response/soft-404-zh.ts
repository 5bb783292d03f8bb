import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { foldText, h1Of, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

const STRONG =
  /页面不存在|找不到(?:该|此|您|你|相关)?(?:页面|网页|商品|内容|文件)|(?:您|你)(?:访问|查看|要找)的.{0,8}(?:不存在|已删除|已下架|找不到|失效)|(?:页面|网页|内容|文章|信息|商品|帖子|资源)(?:已经?)?(?:被)?(?:删除|下架|失效|过期|不存在)|(?:頁面|網頁|商品)(?:不存在|已刪除|已下架)|404/;

export const soft404Zh: HtmlRule = {
  meta: {
    id: 'soft-404-zh',
    area: 'response',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    engines: { baidu: 'error' },
    options: { maxHan: { default: 200, text: { zh: '正文不超过多少字才算', en: 'most characters of main text' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.deadLinks, GOOGLE.status],
    name: { zh: '内容死链（返回 200 的“页面不存在”）', en: 'Soft 404 in Chinese' },
    why: {
      zh: '百度称之为内容死链：页面说不存在，却返回 200，会拖累整站的抓取和评价。',
      en: 'Baidu calls it a content dead link: the page says it does not exist but answers 200, which drags down the whole site.',
    },
    fix: {
      zh: '返回 404 或 410，并在百度搜索资源平台提交死链；有替代商品就 301。',
      en: 'Answer 404 or 410 and submit the dead link to Baidu; redirect (301) if there is a replacement.',
    },
    notAProblemIf: { zh: '页面在讲解“404”这件事。', en: 'The page explains what "404" means.' },
    messages: {
      found: { zh: '标题或 H1 写着“{text}”，却返回 200。', en: 'Title or h1 says "{text}", yet it answers 200.' },
    },
    evidence: ['title', 'h1', 'text', 'status'],
  },
  check(page, context) {
    const { text } = page.html;
    const title = titleOf(page);
    if (text.hanChars > context.option<number>('maxHan') || !/[\u4e00-\u9fff]/.test(title + text.main.slice(0, 200)))
      return PASS;
    const h1 = h1Of(page);
    const found = (STRONG.exec(title) ?? STRONG.exec(h1))?.[0];
    // A number alone needs a second sign: 404 may be part of a name.
    if (
      found === undefined ||
      (found === '404' && !/不存在|找不到|错误|出错|抱歉|删除|失效/.test(`${title}${h1}${text.main.slice(0, 500)}`))
    )
      return PASS;
    return fail('found', {
      args: { text: found },
      evidence: { title, h1, text: found, status: 200 },
      cause: clip(foldText(h1 === '' ? title : h1), 80),
    });
  },
};
