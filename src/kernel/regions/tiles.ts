/** Where a province stands in the region grid: equal squares, schematic, no map. Column and row start at 0. */
export interface Tile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

/** 9 columns × 8 rows; every one of the 34 province-level divisions has one square of the same size. */
const GRID = [
  '........黑',
  '.....蒙京辽吉',
  '新.甘宁晋冀津鲁.',
  '..青.陕豫皖苏沪',
  '.藏.川渝鄂赣浙.',
  '...云贵湘.闽台',
  '....桂粤...',
  '....琼澳港..',
];

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  京: '11',
  津: '12',
  冀: '13',
  晋: '14',
  蒙: '15',
  辽: '21',
  吉: '22',
  黑: '23',
  沪: '31',
  苏: '32',
  浙: '33',
  皖: '34',
  闽: '35',
  赣: '36',
  鲁: '37',
  豫: '41',
  鄂: '42',
  湘: '43',
  粤: '44',
  桂: '45',
  琼: '46',
  渝: '50',
  川: '51',
  贵: '52',
  云: '53',
  藏: '54',
  陕: '61',
  甘: '62',
  青: '63',
  宁: '64',
  新: '65',
  台: '71',
  港: '81',
  澳: '82', // biome-ignore format: a table
};

/** The 34 tiles of the region grid. */
export const TILES: readonly Tile[] = GRID.flatMap((line, row) =>
  [...line].flatMap((char, column) => (char === '.' ? [] : [{ code: `${ABBREVIATIONS[char]}0000`, column, row }])),
);
