import type { Platform } from '../../model/platform.ts';
import { ads } from './ads.ts';
import { columns } from './columns.ts';
import { encode } from './encode.ts';
import { limits } from './limits.ts';
import { validate } from './validate.ts';

export const so360: Platform = {
  id: '360',
  name: { zh: '360 点睛', en: '360 search ads' },
  columns,
  limits,
  ads,
  hours: null,
  encode,
  validate,
};
