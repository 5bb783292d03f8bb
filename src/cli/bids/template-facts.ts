import type { SheetTemplate } from '../../../bids/index.ts';
import type { Lang, Text } from '../../kernel/i18n/message.ts';
import { LEVEL_NAMES } from './field-names.ts';

type Facts = Pick<SheetTemplate, 'look' | 'words' | 'levels' | 'exact'>;

const UNKNOWN: Text = { zh: '导出中没有出现', en: 'not seen in the export' };

/** `128 keywords, 6 campaigns` of a template's rows. */
export function levelsText(levels: SheetTemplate['levels'], lang: Lang): string {
  return Object.entries(levels)
    .map(([kind, count]) => `${LEVEL_NAMES[kind]?.[lang] ?? kind} ${count}`)
    .join(lang === 'zh' ? '，' : ', ');
}

/** What a template says about files and values, as label and text. */
export function templateFacts({ look, words, levels, exact }: Facts, lang: Lang): [label: string, text: string][] {
  const zh = lang === 'zh';
  const quote = (text: string | null) =>
    text === null ? UNKNOWN[lang] : text === '' ? (zh ? '空' : 'empty') : `“${text}”`;
  const { price } = words;
  const example = `${price.prefix}${price.thousands ? '1,234' : '1234'}${price.decimals === null ? '.5' : `.${'5'.padEnd(price.decimals, '0')}`}${price.suffix}`;
  const delimiter = {
    '\t': zh ? '制表符' : 'tab',
    ',': zh ? '逗号' : 'comma',
    ';': zh ? '分号' : 'semicolon',
    '|': '|',
  };
  return [
    [
      zh ? '文件' : 'File',
      look.format === 'xlsx'
        ? 'XLSX'
        : [
            `CSV ${look.encoding === 'gb18030' ? 'GBK' : look.encoding}${look.bom ? ' + BOM' : ''}`,
            delimiter[(look.delimiter ?? ',') as ','] ?? look.delimiter,
            look.newline === '\n' ? 'LF' : 'CR LF',
            ...(look.quoted?.length
              ? [zh ? `${look.quoted.length} 列总带引号` : `${look.quoted.length} columns always quoted`]
              : []),
          ].join(zh ? '，' : ', '),
    ],
    [zh ? '行' : 'Rows', levelsText(levels, lang)],
    [zh ? '启用 / 暂停' : 'On / off', `${quote(words.on)} / ${quote(words.off)}`],
    [
      zh ? '匹配方式' : 'Match types',
      Object.entries(words.match)
        .map(([type, word]) => `${type} ${quote(word)}`)
        .join(zh ? '，' : ', ') || UNKNOWN[lang],
    ],
    [zh ? '价格写法' : 'Prices', example],
    [zh ? '未填的单元格' : 'Unstated cells', quote(words.blank)],
    [zh ? '清除关键词出价' : 'Clears a keyword’s bid', quote(words.clear)],
    ...(look.format === 'xlsx'
      ? []
      : [
          [
            zh ? '逐字节复原' : 'Byte for byte',
            zh ? `${exact.rows} 行中 ${exact.same} 行` : `${exact.same} of ${exact.rows} rows`,
          ] as [string, string],
        ]),
  ];
}
