import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportArticle,
  needDraft,
  passGate,
  readArticle,
} from '../../../content/index.ts';
import { refuseOverwrite, writeFile } from '../../io/write-file.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { FORCE_OPTIONS } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '导出草稿或文件：md、html、docx、wechat（公众号）、txt、json。没有依据的内容不放行；AI 标识随文件走。',
    en: 'Export a draft or a file as md, html, docx, wechat, txt or json. Unsupported claims do not pass; AI labels travel with the file.',
  },
  arguments: [
    { name: '<target>', text: { zh: '草稿编号或文件', en: 'number of a draft, or a file' } },
    { name: '<format>', text: { zh: '格式', en: 'format' } },
  ],
  options: [
    { flags: '--out <file>', text: { zh: '写入文件', en: 'write to a file' } },
    { flags: '--ad', text: { zh: '标“广告”', en: 'mark it as advertising' } },
    ...FORCE_OPTIONS,
  ],
  examples: [
    { line: 'content export 1 docx --out draft.docx', text: { zh: 'Word 文件', en: 'a Word document' } },
    {
      line: 'content export 1 wechat --out wechat.html',
      text: { zh: '粘贴到公众号编辑器', en: 'to paste into the WeChat editor' },
    },
  ],
  async run(context, [target = '', format = ''], options) {
    if (!(EXPORT_FORMATS as readonly string[]).includes(format)) {
      throw new SoukError({
        code: 'export-format-unknown',
        what: msg({ zh: '没有“{format}”这种格式', en: 'There is no format “{format}”' }, { format }),
        next: msg({ zh: '可用：{list}', en: 'It is one of: {list}' }, { list: EXPORT_FORMATS.join(', ') }),
      });
    }
    const out = options['out'] as string | undefined;
    if (out !== undefined) refuseOverwrite(out, options['force'] === true);
    else if (format === 'docx')
      throw new SoukError({
        code: 'docx-needs-file',
        what: msg({ zh: 'DOCX 不能写到标准输出', en: 'DOCX cannot go to standard output' }),
        next: msg({ zh: '用 --out 文件名.docx 指定文件。', en: 'Name a file with --out FILE.docx.' }),
      });
    const db = await context.store({ mustExist: true });
    const stored = /^\d+$/.test(target) ? needDraft(db, target) : undefined;
    const read = stored?.article ?? readArticle(target).article;
    const article = options['ad'] === true ? { ...read, adMark: true } : read;
    const gate = passGate(
      db,
      article,
      { draftId: stored?.id ?? null, file: stored ? null : target, command: `export ${format}` },
      { force: options['force'] === true, reason: options['reason'] as string | undefined },
      Date.now(),
    );
    const bytes = await exportArticle(article, format as ExportFormat);
    if (out !== undefined) await writeFile(out, bytes, { force: true });
    else context.out(bytes as string);
    if (gate.gaps > 0)
      context.say(
        msg(
          { zh: '注意：稿中还有 {n} 处待补。', en: 'Note: {n} {n|gap is|gaps are} still to be filled.' },
          { n: gate.gaps },
        ),
      );
    if (gate.overridden > 0)
      context.say(
        msg(
          {
            zh: '已强制导出 {n} 处没有依据的内容，理由已留档。',
            en: '{n} unsupported {n|claim was|claims were} exported by force; the reason is on record.',
          },
          { n: gate.overridden },
        ),
      );
    if (out !== undefined) context.say(msg({ zh: '已写入 {out}', en: 'Written to {out}' }, { out }));
    return EXIT.ok;
  },
};
