import type { Platform } from '../../model/platform.ts';
import { ads } from './ads.ts';
import { columns } from './columns.ts';
import { encode } from './encode.ts';
import { limits } from './limits.ts';
import { validate } from './validate.ts';

export const sogou: Platform = {
  id: 'sogou',
  name: { zh: '搜狗推广', en: 'Sogou search ads' },
  columns,
  limits,
  ads,
  hours: null,
  encode,
  validate,
};
