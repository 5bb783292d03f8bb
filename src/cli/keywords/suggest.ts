import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { addWords, type SuggestEngine, suggestWords } from '../../../keywords/index.ts';
import { decodeReply, fetchSuggest, suggestFailed } from '../../app/fetch-suggest.ts';
import { fileNotReadable } from '../../io/file-not-readable.ts';
import { EXIT, type ExitCode, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '搜索联想词：默认关闭联网；可读取保存下来的回复（--from），结果相同。',
    en: 'Autosuggest: the network is off by default; saved replies are read with --from and give the same words.',
  },
  arguments: [{ name: '[query...]', text: { zh: '查询词', en: 'queries' } }],
  options: [
    {
      flags: '--engine <engine>',
      text: { zh: '引擎', en: 'engine' },
      choices: ['baidu', 'google', 'taobao'],
      default: 'baidu',
    },
    {
      flags: '--from <file>',
      text: { zh: '保存下来的回复文件，可多次', en: 'a saved reply, may be repeated' },
      many: true,
    },
    {
      flags: '--online',
      text: {
        zh: '允许联网（或在配置 keywords.suggest.enabled 打开）',
        en: 'allow the network (or set keywords.suggest.enabled)',
      },
    },
    {
      flags: '--url <template>',
      text: {
        zh: '换一个接口地址，查询词处写 {query}（或配置 keywords.suggest.urls）',
        en: 'another address, {query} for the query (or set keywords.suggest.urls)',
      },
    },
    { flags: '--add', text: { zh: '加入词库', en: 'put them into the bank' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'keywords suggest --engine baidu --from baidu-reply.json --add',
      text: { zh: '读取保存的百度回复', en: 'read a saved reply of Baidu' },
    },
  ],
  async run(context, queries, options) {
    const db = await context.store();
    const engine = options['engine'] as SuggestEngine;
    const settings = keywordSettings(context.config).suggest;
    let exit: ExitCode = EXIT.ok;
    const rows: { query: string; word: string }[] = [];
    for (const file of (options['from'] as string[] | undefined) ?? []) rows.push(...savedReplies(engine, file));
    if (queries.length > 0) {
      if (options['online'] !== true && settings?.enabled !== true) throw offline();
      const url = (options['url'] as string | undefined) ?? settings?.urls?.[engine];
      const found = await fetchSuggest(db, engine, queries, {
        perMinute: settings?.perMinute ?? 6,
        now: () => Date.now(),
        wait: (ms) => pause(ms, undefined, { signal: context.signal }),
        signal: context.signal,
        ...(url ? { url } : {}),
      });
      for (const [query, words] of found.words) rows.push(...words.map((word) => ({ query, word })));
      if (found.stopped && rows.length === 0) throw suggestFailed(engine, found.stopped.detail);
      if (found.stopped) {
        const { query, detail } = found.stopped;
        const why = context.text(detail);
        context.say(
          msg(
            {
              zh: '到“{query}”停下：{why}。之前的已保留，稍后重跑会从缓存接着来。',
              en: 'Stopped at “{query}”: {why}. What came before is kept; run it again later to go on from the cache.',
            },
            { query, why },
          ),
        );
        exit = EXIT.outside;
      }
    }
    await context.rows(
      {
        schema: 'souk.keyword-suggest/1',
        empty: { zh: '没有联想词。', en: 'No suggestions.' },
        rows,
        columns: [
          { key: 'query', header: { zh: '查询词', en: 'Query' }, value: (row) => row.query || null },
          { key: 'keyword', header: { zh: '联想词', en: 'Suggestion' }, value: (row) => row.word },
        ],
      },
      options,
    );
    if (options['add'] === true && rows.length > 0) {
      const done = addWords(
        db,
        rows.map((row) => row.word),
        { source: `suggest-${engine}`, engine, now: Date.now() },
      );
      context.say(
        msg(
          { zh: '入库 {added} 个，已有 {known} 个。', en: '{added} added, {known} known.' },
          { added: done.added, known: done.known },
        ),
      );
    }
    return exit;
  },
};

/** Words of a saved file: one reply, or one reply a line. */
function savedReplies(engine: SuggestEngine, file: string): { query: string; word: string }[] {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw fileNotReadable(file, error);
  }
  const text = decodeReply(bytes);
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const replies =
    lines.length > 1 && lines.every((line) => /^[\w$.]*\s*[({[].*[)}\]];?$/.test(line.trim())) ? lines : [text];
  return replies.flatMap((reply) => {
    const { query, words } = suggestWords(engine, reply);
    return words.map((word) => ({ query, word }));
  });
}

function offline(): SoukError {
  return new SoukError({
    code: 'suggest-offline',
    what: msg({ zh: '联想词默认不联网', en: 'Autosuggest does not use the network by default' }),
    next: msg({
      zh: '加上 --online，或把回复存成文件后用 --from 读取。',
      en: 'Add --online, or save the replies and read them with --from.',
    }),
  });
}
