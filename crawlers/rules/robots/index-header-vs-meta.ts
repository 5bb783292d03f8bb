import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const indexHeaderVsMeta: HtmlRule = {
  meta: {
    id: 'index-header-vs-meta',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta],
    name: { zh: '响应头与 meta 的收录指令不一致', en: 'X-Robots-Tag and robots meta disagree' },
    why: {
      zh: '引擎取最严的一条：响应头里的 noindex 会让 meta 里的 index 无效，页面悄悄消失。',
      en: 'Engines obey the strictest: a noindex in the header beats an index in the page, which then quietly disappears.',
    },
    fix: {
      zh: '只在一处声明；查服务器、CDN 和插件的 X-Robots-Tag。',
      en: 'Say it in one place; look for X-Robots-Tag in server, CDN and plug-ins.',
    },
    notAProblemIf: { zh: 'noindex 是有意的，另一处只是没改。', en: 'The noindex is meant.' },
    messages: {
      disagree: {
        zh: '一处是 noindex，另一处是 index（响应头：{header}；meta：{meta}）。',
        en: 'One says noindex, the other index (header: {header}; meta: {meta}).',
      },
    },
    evidence: ['header', 'meta'],
  },
  check(page) {
    const { robots } = page.html;
    if (robots.length < 2) return PASS;
    const say = (source: 'header' | 'meta') =>
      robots
        .filter((fact) => fact.source === source && (fact.agent === 'robots' || fact.agent === '*'))
        .flatMap(({ directives }) => directives);
    const header = say('header');
    const meta = say('meta');
    const closed = (list: readonly string[]) => list.includes('noindex') || list.includes('none');
    const open = (list: readonly string[]) => list.includes('index') || list.includes('all');
    if (!(closed(header) && open(meta)) && !(closed(meta) && open(header))) return PASS;
    const args = { header: header.join(', '), meta: meta.join(', ') };
    return fail('disagree', { args, evidence: args, cause: pageTemplate(page) });
  },
};
