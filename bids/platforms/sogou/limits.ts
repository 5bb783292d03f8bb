import type { Limits } from '../../model/platform.ts';
import { undocumentedLimits } from '../shared/undocumented-limits.ts';

/** Little is public: what is null is not checked. */
export const limits: Limits = undocumentedLimits('2018-01-01', {
  zh: '公开程序中的导出文件表头；限额未见公开资料',
  en: 'headers of export files in public code; limits are not public',
});
