import type { AdLawException } from './types.ts';

/** The wording is denied, forbidden, quoted as an error, or the text speaks about the law itself. */
export const NOT_CLAIMED: readonly AdLawException[] = [
  {
    id: 'about-the-law',
    pattern:
      /广告法|绝对化用语|违禁词|禁用词|敏感词|极限词|虚假宣传|夸大宣传|虚假广告|违法广告|执法|监管部门|消费警示|骗局|谨防|警惕|切勿轻信|不要相信|别信|别被|误区|谣言|辟谣|假的|套路|不实/u,
    within: 'sentence',
    becomes: 'exempt',
    why: { zh: '句子在谈法规、辟谣或提醒，不是在宣传', en: 'the sentence speaks about the law, a rumour or a warning' },
  },
  {
    id: 'negated',
    pattern:
      /(?:不是|并非|并不|绝非|不敢|不能|不得|不会|不应|不可|不要|不必|不追求|不盲目|不等于|不代表|不保证|不承诺|不做|不用|无法|没有|谈不上|未必|未见|禁止|避免|拒绝|杜绝|切勿|请勿|而非|从不|不宣称|不具有|不具备|不提供|不称|不存在|不再)/u,
    within: 'clause',
    becomes: 'exempt',
    why: { zh: '句中是否定或禁止', en: 'the clause denies or forbids it' },
  },
];

/** Exemptions of the 2023 guide on absolute terms, articles 4 to 7, in the order in which they are tried. */
export const ABSOLUTE_EXEMPT: readonly AdLawException[] = [
  ...NOT_CLAIMED,
  {
    id: 'goal-or-attitude',
    pattern:
      /力争|争取|力求|追求|努力|致力|立志|希望|期望|愿为|愿意|目标|宗旨|理念|使命|愿景|竭诚|竭尽|尽最大|尽力|以最(?:大的诚意|真诚|热情|饱满)|想(?:要|做|成为)|成为|理想|梦想|祝(?:您|你|大家)?|初心/u,
    within: 'clause',
    becomes: 'exempt',
    why: {
      zh: '表达服务态度、经营理念或追求目标（2023 指南）',
      en: 'an attitude, a creed or a goal, not a claim (2023 guide)',
    },
  },
  {
    id: 'self-comparison',
    pattern:
      /本(?:店|公司|厂|品牌|系列)(?:里|内|中|目前|现有|历年|历代|的|在售|跑鞋|产品|茶叶?|款式)*最|同系列|(?:系列|品牌|旗下|家族|门店|目录|菜单|店|款式?|产品线)(?:里|中|内|当中|之中)|旗下|自家|历代|历年|与上一代|相比上代|我们(?:的)?(?:产品|茶|店|门店)?(?:里|中)/u,
    within: 'clause',
    becomes: 'exempt',
    why: { zh: '同一品牌或企业内部的自我比较（2023 指南）', en: 'compares within one brand or firm only (2023 guide)' },
  },
  {
    id: 'self-comparison',
    pattern: /在(?:我们|本店|本公司|本品牌|自家)[^，。]{0,8}(?:里|中|内)，/u,
    within: 'sentence',
    becomes: 'exempt',
    why: { zh: '同一品牌或企业内部的自我比较（2023 指南）', en: 'compares within one brand or firm only (2023 guide)' },
  },
  {
    id: 'standard-grade',
    pattern:
      /国家级(?:非物质文化遗产|非遗|自然保护区|风景名胜区|森林公园|湿地公园|地质公园|重点|实验室|期刊|运动员|教练|高新|经济技术开发区|开发区|高新区|新区|出版|标准|文物|代表性|龙头企业|绿色工厂|专精特新|博物馆|水产|出口|生态|田园综合体|农业|旅游度假区|赛事|比赛|考试|裁判|工法|示范|科技企业|课题|项目|机关|贫困县|城市群)|(?:国家|质量|品质|产品|分级|等级)(?:标准)?(?:一|二|三|特|优)级|按(?:国家|行业|国际)?标准|执行标准|标准规定|GB\/?T|gb\/?t|最高(?:人民法院|人民检察院|法院|检察院|国务会议|行政)/u,
    within: 'clause',
    becomes: 'exempt',
    why: { zh: '依国家标准、行业标准认定的分级用语或法定名称', en: 'a grade or a name fixed by a standard or by law' },
  },
  {
    id: 'name-or-title',
    pattern: /《[^》]*》|[®™]|注册商标|商标名|商号|公司名称|企业名称|品牌名(?:为|叫|称)|书名|片名|曲名|栏目名|学校名/u,
    within: 'clause',
    becomes: 'exempt',
    why: { zh: '名称、商标或作品名', en: 'a name, a trademark or the title of a work' },
  },
  {
    id: 'award',
    pattern:
      /荣获|获得[^，。]{0,14}(?:奖|称号|荣誉|冠军|金牌|银牌)|获评|获颁|获选|斩获|摘得|授予|评为|被评|入选|颁发|评选|大赛|大奖赛|锦标赛|运动会|奥运|世界杯|金奖|奖项|(?:学院|电影|音乐|金像|金马|格莱美)[^，。]{0,4}奖/u,
    within: 'clause',
    becomes: 'needs-evidence',
    why: { zh: '奖项、荣誉：要有颁发单位、届次和证书', en: 'an award: name who gave it, the year and the certificate' },
  },
  {
    id: 'time-and-place-fact',
    pattern:
      /(?:今日|昨日|当日|本周|本月|上月|当月|本季|上半年|下半年|\d{4}年|截至|本场|本届|活动期间|双十一当天|开业以来|建店以来|首月|\d+月)/u,
    within: 'clause',
    becomes: 'needs-evidence',
    why: {
      zh: '限定了时间、范围的销售事实：要有可核对的数据和出处（2023、2026 指南）',
      en: 'a sales fact with a stated time and place: checkable data and their source are needed (2023 and 2026 guides)',
    },
  },
];

/** A medical wording that no buyer takes for a promise about ordinary goods. */
export const DISEASE_EXEMPT: readonly AdLawException[] = [
  {
    id: 'see-a-doctor',
    pattern:
      /医生|医院|就医|就诊|遵医嘱|医务人员|药师|处方|药物治疗期间|不能(?:代替|替代)|不可(?:代替|替代)|不得(?:代替|替代)|并非药|不是药|患者(?:应|请|慎|须|需)|病人|手术后|(?:正在|接受)(?:治疗|化疗)|慎用|忌用|禁用|咨询/u,
    within: 'sentence',
    becomes: 'exempt',
    why: { zh: '提示就医、禁忌或说明不能代替药物', en: 'points to a doctor, warns, or says that it is no medicine' },
  },
  ...NOT_CLAIMED,
];
