import type { Field } from '../model/platform.ts';

/**
 * What clients of Chinese ad platforms call a column besides the names that are known of any one platform; compared without
 * spaces, brackets and case. The first field in this list that fits takes the column.
 */
export const SYNONYMS: readonly (readonly [Field, RegExp])[] = [
  ['planId', /^(推广|广告|营销)?计划(id|编号)$|^campaignid$/],
  ['unitId', /^(推广|广告)?(单元|组)(id|编号)$|^adgroupid$/],
  ['id', /^(关键词|关键字|词)(id|编号)$/],
  ['negativesPhrase', /^短语否定/],
  ['negativesExact', /^精确否定/],
  ['negativeMatch', /^否定(方式|匹配方式|匹配|类型)$/],
  ['negative', /^否定(词|关键词|关键字)/],
  ['budget', /(计划|日)?(每日预算|日预算|日限额|预算)$/],
  ['unitBid', /^(推广|广告)?(单元|组)(默认)?(出价|竞价|价格)$/],
  ['bid', /^(关键词|关键字|词)?(出价|竞价|最高出价|点击出价|点击价格上限)$|^(关键词|关键字)价格$/],
  ['mobileUrl', /移动.*(url|网址|链接|落地页)/],
  ['url', /(url|网址|链接|落地页)/],
  ['match', /匹配/],
  ['factors', /(分?地域|地区).*系数/],
  ['targets', /^(推广|投放|定向)(地域|地区|区域)$/],
  ['status', /^(启用|启停|投放|推广|关键词|计划|单元)?(状态|开关|启停)$/],
  ['plan', /^(推广|广告|营销)?(计划|系列)(名|名称)?$|^campaign(name)?$/],
  ['unit', /^(推广|广告)?(单元|组)(名|名称)?$|^adgroup(name)?$/],
  ['keyword', /^(关键词|关键字|推广词|竞价词|词|词面)(名|名称|内容|文本)?$|^keyword$/],
  ['guide', /指导价|推荐出价|建议出价/],
  ['title', /^(创意)?标题1?$/],
  ['description1', /^(创意)?描述1?$/],
  ['description2', /^(创意)?描述2$/],
];

/** What a switch says, in any client seen. */
export const SWITCH = {
  on: /^(启用|有效|开启|已开启|已启用|投放|投放中|推广中|正常|开|是|enabled|active|on|true)$/i,
  off: /^(暂停|暂停推广|已暂停|停用|已停用|停投|已停投|关闭|已关闭|关|无效|否|paused|off|false)$/i,
} as const;

/** How a word for a match type is told, whatever else stands in it. */
export const MATCH_WORDS = [
  ['exact', /精确|exact/i],
  ['phrase', /短语|phrase/i],
  ['smart', /智能|smart/i],
  ['broad', /广泛|broad/i],
] as const;
