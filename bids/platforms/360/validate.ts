import { gbkOnly } from '../shared/gbk-only.ts';

/** The client reads GBK; other limits are not public. */
export const validate = gbkOnly;
