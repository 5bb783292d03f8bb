import type { Platform } from '../../model/platform.ts';
import { ads } from './ads.ts';
import { columns } from './columns.ts';
import { destructive } from './destructive.ts';
import { encode } from './encode.ts';
import { hours } from './hours.ts';
import { limits } from './limits.ts';
import { validate } from './validate.ts';

export const microsoft: Platform = {
  id: 'microsoft',
  name: { zh: 'Microsoft Advertising', en: 'Microsoft Advertising' },
  columns,
  limits,
  ads,
  hours,
  encode,
  destructive,
  validate,
};
