import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { excerpt } from './text-clues.ts';

const GATE =
  /(?:打开|下载|安装|前往|请在|进入).{0,8}(?:APP|App|app|客户端).{0,8}(?:阅读|查看|继续|观看|浏览).{0,6}(?:全文|全部|更多|完整|剩余|内容)?|(?:APP|App|客户端)内?(?:阅读|查看)(?:全文|全部|完整|更多)/;

export const contentAppGate: HtmlRule = {
  meta: {
    id: 'content-app-gate',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    engines: { baidu: 'error', google: 'notice' },
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.iceBucket, GOOGLE.mobile],
    name: { zh: '要求下载 App 才能看全文', en: 'Content behind an app download' },
    why: {
      zh: '百度冰桶算法打击强制下载或调起 App 的页面，读者也会直接离开。',
      en: "Baidu's 冰桶 algorithm acts on pages that force an app, and readers leave.",
    },
    fix: {
      zh: '网页上给出完整内容；推荐 App 的横幅可以随时关闭。',
      en: 'Show all of it on the web page; a banner for the app must be easy to close.',
    },
    notAProblemIf: { zh: '只是推荐，网页内容已经完整。', en: 'It is only a hint, and the page is complete.' },
    messages: { gate: { zh: '页面写着“{text}”。', en: 'The page says "{text}".' } },
    evidence: ['text'],
  },
  check(page) {
    const { main, hanChars } = page.html.text;
    if (hanChars < 20 || (!main.includes('pp') && !main.includes('APP') && !main.includes('客户端'))) return PASS;
    const found = GATE.exec(main);
    if (!found) return PASS;
    return fail('gate', {
      args: { text: clip(found[0], 40) },
      evidence: { text: excerpt(main, found.index, found[0].length) },
      cause: clip(found[0], 40),
    });
  },
};
