import type { SiteRule } from '../../model/rule.ts';
import type { RobotsNote } from '../../robots/parse.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, LIGHTHOUSE, RFC } from '../sources.ts';
import { parsedRobots, readableRobots } from './parsed-robots.ts';

const MESSAGE: Record<RobotsNote['code'], string> = {
  'unknown-directive': 'unknown',
  typo: 'typo',
  'rule-before-group': 'orphan',
  'bad-path': 'path',
  'dollar-inside': 'dollar',
  'no-colon': 'colon',
  'bad-sitemap': 'sitemap',
};

export const robotsSyntax: SiteRule = {
  meta: {
    id: 'robots-syntax',
    area: 'robots',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [RFC.robots, GOOGLE.robotsTxt, LIGHTHOUSE],
    name: { zh: 'robots.txt 有语法错误', en: 'Syntax errors in robots.txt' },
    why: {
      zh: '写错的行会被忽略，你以为禁止了的目录其实是开放的。',
      en: 'Lines with mistakes are ignored: what you think is closed stays open.',
    },
    fix: {
      zh: '按行号改正；用 souk robots test 核对结果。',
      en: 'Correct the lines; souk robots test shows the result.',
    },
    notAProblemIf: { zh: '是某个引擎专用的指令。', en: 'It is a directive of one particular engine.' },
    messages: {
      unknown: { zh: '第 {line} 行：不认识的指令“{text}”。', en: 'Line {line}: unknown directive "{text}".' },
      typo: { zh: '第 {line} 行：指令拼写有误“{text}”。', en: 'Line {line}: misspelt directive "{text}".' },
      orphan: {
        zh: '第 {line} 行：规则前面没有 User-agent：“{text}”。',
        en: 'Line {line}: a rule before any User-agent: "{text}".',
      },
      path: {
        zh: '第 {line} 行：路径应以 / 或 * 开头：“{text}”。',
        en: 'Line {line}: the path must start with / or *: "{text}".',
      },
      dollar: { zh: '第 {line} 行：$ 只能在末尾：“{text}”。', en: 'Line {line}: $ only counts at the end: "{text}".' },
      colon: { zh: '第 {line} 行：缺少冒号：“{text}”。', en: 'Line {line}: no colon: "{text}".' },
      sitemap: {
        zh: '第 {line} 行：站点地图地址无效：“{text}”。',
        en: 'Line {line}: not a valid sitemap URL: "{text}".',
      },
    },
    evidence: ['url', 'line', 'text'],
  },
  check(site, _context, tally) {
    for (const file of readableRobots(site)) {
      tally.checked();
      for (const note of parsedRobots(file).notes.slice(0, 50)) {
        tally.fail({
          urlId: null,
          message: MESSAGE[note.code],
          args: { line: note.line, text: clip(note.text, 80) },
          evidence: { url: `${file.origin}/robots.txt`, line: note.line, text: note.text },
          cause: `${file.origin} ${note.code}`,
        });
      }
    }
    return undefined;
  },
};
