import type { Platform } from '../../model/platform.ts';
import { ads } from './ads.ts';
import { columns } from './columns.ts';
import { encode } from './encode.ts';
import { hours } from './hours.ts';
import { limits } from './limits.ts';
import { validate } from './validate.ts';

export const baidu: Platform = {
  id: 'baidu',
  name: { zh: '百度搜索推广', en: 'Baidu search ads' },
  columns,
  limits,
  ads,
  hours,
  encode,
  validate,
};
