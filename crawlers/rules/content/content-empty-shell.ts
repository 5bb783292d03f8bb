import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const contentEmptyShell: HtmlRule = {
  meta: {
    id: 'content-empty-shell',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'error',
    exceptTypes: ['utility', 'search'],
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.javascript, BAIDU.guide],
    name: { zh: '不运行脚本就是空白页', en: 'Empty page without scripts' },
    why: {
      zh: 'HTML 里几乎没有文字，内容全靠脚本生成。百度基本看不到，Google 也要排队渲染。',
      en: 'The HTML holds hardly any text; scripts make it all. Baidu sees next to nothing, and Google must queue it for rendering.',
    },
    fix: {
      zh: '用服务端渲染或静态生成，至少输出标题、正文和链接。',
      en: 'Render on the server or in advance: title, text and links at least.',
    },
    notAProblemIf: { zh: '页面是只给登录用户用的应用。', en: 'It is an application for users who are logged in.' },
    messages: {
      empty: {
        zh: 'HTML 里可见文字只有 {chars} 个字符，也没有图片。',
        en: 'The HTML shows {chars} characters of text and no picture.',
      },
    },
    evidence: ['chars', 'bytes'],
  },
  check(page) {
    const { text, images } = page.html;
    if (text.visibleChars >= 60 || images.length > 0) return PASS;
    return fail('empty', {
      args: { chars: text.visibleChars },
      evidence: { chars: text.visibleChars, bytes: page.response.bytes },
      cause: pageTemplate(page),
    });
  },
};
