import type { ParagraphChild } from 'docx';
import { type Article, type Block, type Sentence, todoText } from '../model/document.ts';
import { safeHref } from './html.ts';
import { adMark, labelLine, labelMetadata } from './label.ts';

/**
 * A Word document: headings by style, an East Asian font set apart from the Latin one, tables, links, gaps in yellow, the
 * label as the last line and as the custom property `AIGC`. Loads the library only when called.
 */
export async function exportDocx(article: Article): Promise<Uint8Array> {
  const docx = await import('docx');
  const {
    Document,
    ExternalHyperlink,
    HeadingLevel,
    Packer,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = docx;
  const font =
    article.lang === 'zh'
      ? { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: '微软雅黑' }
      : { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: 'Microsoft YaHei' };
  const runs = (sentences: readonly Sentence[]): ParagraphChild[] =>
    sentences.flatMap((sentence, i) => {
      const out: ParagraphChild[] = i > 0 && article.lang === 'en' ? [new TextRun(' ')] : [];
      let at = 0;
      for (const span of [...(sentence.spans ?? [])].sort((a, b) => a.start - b.start || b.end - a.end)) {
        if (span.start < at) continue;
        if (span.start > at) out.push(new TextRun(sentence.text.slice(at, span.start)));
        const text = sentence.text.slice(span.start, span.end);
        const href = span.kind === 'link' ? safeHref(span.href ?? '') : null;
        if (href !== null && /^(?:https?|mailto):/i.test(href))
          out.push(new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink' })] }));
        else out.push(new TextRun({ text, bold: span.kind === 'strong', italics: span.kind === 'em' }));
        at = span.end;
      }
      if (at < sentence.text.length) out.push(new TextRun(sentence.text.slice(at)));
      return out;
    });
  const LEVEL = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
  const render = (block: Block) => {
    if (block.type === 'heading') return [new Paragraph({ text: block.text, heading: LEVEL[block.level] })];
    if (block.type === 'paragraph') return [new Paragraph({ children: runs(block.sentences) })];
    if (block.type === 'quote')
      return [
        new Paragraph({
          children: runs(block.sentences),
          indent: { left: 480 },
          border: { left: { style: 'single', size: 12, space: 8, color: '4A7C59' } },
        }),
      ];
    if (block.type === 'list')
      return block.items.map(
        (item, i) =>
          new Paragraph(
            block.ordered
              ? { children: [new TextRun(`${i + 1}. `), ...runs(item)], indent: { left: 360 } }
              : { children: runs(item), bullet: { level: 0 } },
          ),
      );
    if (block.type === 'table')
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: block.rows.map(
            (row, i) =>
              new TableRow({
                tableHeader: i === 0,
                children: row.map(
                  (cell) =>
                    new TableCell({
                      children: [new Paragraph({ children: [new TextRun({ text: cell, bold: i === 0 })] })],
                    }),
                ),
              }),
          ),
        }),
        new Paragraph(''),
      ];
    if (block.type === 'image')
      return [
        new Paragraph({
          children: [
            new TextRun({ text: `[${article.lang === 'zh' ? '图片' : 'image'}: ${block.alt}]`, italics: true }),
          ],
        }),
      ];
    return [
      new Paragraph({ children: [new TextRun({ text: todoText(block.missing, article.lang), highlight: 'yellow' })] }),
    ];
  };
  const mark = adMark(article);
  const label = labelLine(article);
  const document = new Document({
    title: article.title,
    description: article.summary,
    creator: 'Souk',
    customProperties: article.ai ? [{ name: 'AIGC', value: labelMetadata(article.ai) }] : [],
    styles: {
      default: {
        document: { run: { font, size: 22 }, paragraph: { spacing: { after: 160, line: 340 } } },
        heading1: { run: { font, size: 36, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading2: {
          run: { font, size: 27, bold: true, color: '2F5D3F' },
          paragraph: { spacing: { before: 280, after: 120 } },
        },
        heading3: { run: { font, size: 24, bold: true } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ text: article.title, heading: HeadingLevel.HEADING_1 }),
          ...(mark === null ? [] : [new Paragraph({ children: [new TextRun({ text: mark, color: '666666' })] })]),
          ...article.blocks.flatMap(render),
          ...(label === null
            ? []
            : [new Paragraph({ children: [new TextRun({ text: label, size: 18, color: '888888' })] })]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
