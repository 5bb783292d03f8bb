import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, PROPOSAL } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { pathOf } from './url-parts.ts';

export const urlNonAscii: HtmlRule = {
  meta: {
    id: 'url-non-ascii',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls, PROPOSAL],
    name: { zh: '网址含非 ASCII 字符', en: 'Non-ASCII characters in the URL' },
    why: {
      zh: '中文路径编码后变长三倍，复制到微信、邮件里是一串百分号，容易断掉。',
      en: 'Encoded they take three times the space and turn into percent signs in mails and chats, where they break.',
    },
    fix: {
      zh: '新页面用拼音或英文短词；旧网址已有排名就不要动。',
      en: 'Use short Latin words for new pages; leave old URLs that rank.',
    },
    notAProblemIf: {
      zh: '网址已有排名和外链，改动得不偿失。',
      en: 'The URL ranks and has links; a change costs more than it gains.',
    },
    messages: {
      found: {
        zh: '路径含非 ASCII 字符：{text}（编码后 {count} 个字符）。',
        en: 'The path holds non-ASCII characters: {text} ({count} characters when encoded).',
      },
    },
    evidence: ['url', 'text'],
  },
  check(page) {
    const path = pathOf(page.url);
    if (!/%[89a-f]|[^\x00-\x7f]/i.test(path)) return PASS;
    let text = path;
    try {
      text = decodeURIComponent(path);
    } catch {
      // Not UTF-8: shown as it is.
    }
    return fail('found', { args: { text: clip(text, 80), count: path.length }, evidence: { url: page.url, text } });
  },
};
