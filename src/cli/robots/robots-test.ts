import { type RobotsNote, testRobots } from '../../../crawlers/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '按 RFC 9309 与 Google 的规则判断 robots.txt：结论、起作用的行及行号。全部允许时退出码为 0，否则为 1。',
    en: 'Judge URLs by robots.txt (RFC 9309, Google): verdict, deciding line and its number. Exit 0 when all are allowed, else 1.',
  },
  arguments: [
    { name: '<url...>', text: { zh: '网址；配合 --file/--site 可写路径', en: 'URLs; paths with --file or --site' } },
  ],
  options: [
    { flags: '--file <file>', text: { zh: '使用本地 robots.txt 文件', en: 'a robots.txt on disk' } },
    { flags: '--site <url>', text: { zh: '使用该站点的 robots.txt', en: 'the robots.txt of this site' } },
    {
      flags: '--agent <agent>',
      text: {
        zh: '爬虫，可多次给出：baiduspider、googlebot-mobile、360spider、sogou、gptbot…',
        en: 'crawler, may be repeated: googlebot, bingbot, baiduspider-mobile, gptbot…',
      },
      many: true,
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'robots test --file robots.txt --agent baiduspider /tea/longjing /cart',
      text: { zh: '发布前检查本地文件', en: 'check a file before it goes live' },
    },
    {
      line: 'robots test --site http://127.0.0.1:8080 --agent googlebot --agent bytespider / /search?q=tea',
      text: { zh: '比较两个爬虫在线上的待遇', en: 'compare two crawlers on a live site' },
    },
  ],
  async run(context, urls, options) {
    const { file, site, agent } = options as { file?: string; site?: string; agent?: string[] };
    if (file !== undefined && site !== undefined) throw twoSources();
    const { rows, notes } = await testRobots({ file, site, agents: agent ?? [], urls });
    await context.rows(
      {
        schema: 'souk.robots-test/1',
        empty: { zh: '没有网址。', en: 'No URL.' },
        rows,
        columns: [
          { key: 'agent', header: { zh: '爬虫', en: 'Agent' }, value: (row) => row.agent },
          { key: 'url', header: { zh: '网址', en: 'URL' }, value: (row) => row.url, maxWidth: 60 },
          { key: 'allowed', header: { zh: '允许', en: 'Allowed' }, value: (row) => row.allowed },
          { key: 'line', header: { zh: '行号', en: 'Line' }, value: (row) => row.line, align: 'right' },
          { key: 'rule', header: { zh: '规则', en: 'Rule' }, value: (row) => row.rule, maxWidth: 50 },
          { key: 'group', header: { zh: '生效组', en: 'Group' }, value: (row) => row.group },
          { key: 'crawlDelay', header: { zh: '抓取间隔(秒)', en: 'Crawl-delay (s)' }, value: (row) => row.crawlDelay },
          { key: 'file', header: { zh: '文件状态', en: 'File' }, value: (row) => row.file },
        ],
      },
      options,
    );
    for (const note of notes.slice(0, 20)) {
      const { line, text } = note;
      const what = context.text({ text: NOTES[note.code], args: {} });
      context.say(msg({ zh: '第 {line} 行：{what}：{text}', en: 'Line {line}: {what}: {text}' }, { line, what, text }));
    }
    return rows.every((row) => row.allowed) ? EXIT.ok : EXIT.gate;
  },
};

const NOTES: Readonly<Record<RobotsNote['code'], Text>> = {
  'unknown-directive': { zh: '未知指令', en: 'unknown directive' },
  'rule-before-group': { zh: '规则前没有 User-agent，不生效', en: 'rule before any User-agent has no effect' },
  'bad-path': { zh: '路径不以 / 或 * 开头，不会匹配', en: 'path starts with neither / nor *: it never matches' },
  'dollar-inside': { zh: '$ 不在末尾，按普通字符处理', en: '$ is not at the end: an ordinary character' },
  'no-colon': { zh: '缺少冒号', en: 'no colon' },
  typo: { zh: '指令拼写有误（按正确拼写处理）', en: 'misspelt directive (read as meant)' },
  'bad-sitemap': { zh: 'Sitemap 不是完整网址', en: 'the sitemap is not a full URL' },
};

function twoSources(): SoukError {
  return new SoukError({
    code: 'robots-two-sources',
    what: msg({ zh: '--file 与 --site 只能给一个', en: 'Give --file or --site, not both' }),
    next: msg({ zh: '去掉其中一个。', en: 'Leave one of them out.' }),
  });
}
