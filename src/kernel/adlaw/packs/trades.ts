import { DISEASE_EXEMPT, NOT_CLAIMED } from '../exceptions.ts';
import type { AdLawPack } from '../types.ts';

const REMOVE = { zh: '删除。', en: 'Remove it.' };

/** Ordinary food and drink. */
export const foodPack: AdLawPack = {
  id: 'food',
  version: '2026-11',
  name: { zh: '食品', en: 'food' },
  lang: 'zh',
  trades: ['food', 'health-food'],
  rules: [
    {
      id: 'food.function',
      law: 'food-law',
      article: '73',
      state: 'violation',
      on: '减瘦燃刮增提养补清降润抗延美保护祛安助解排',
      pattern:
        /减肥|瘦身|燃脂|刮油|增强(?:人体)?免疫力?|提高(?:人体)?免疫力?|提升免疫力?|养(?:生保健|胃护肝|肝明目|颜抗衰)|护肝|养肝|养胃|补(?:肾|血|气养血)|清热(?:解毒|去火)|降火|润肺(?:止咳)?|抗(?:衰老|氧化作用|疲劳)|延缓衰老|美容养颜|保肝|祛湿|安神助眠|助眠|解酒护肝|排毒/u,
      exceptions: [
        {
          id: 'traditional-record',
          pattern: /《[^》]+》(?:记载|中写|中说|载)|古籍|古书|本草/u,
          within: 'sentence',
          becomes: 'needs-evidence',
          why: {
            zh: '引用古籍：仍可能被认定为暗示功效，要能证明引文准确',
            en: 'quotes an old book: may still imply an effect; the quote must be exact',
          },
        },
        ...DISEASE_EXEMPT,
      ],
      text: { zh: '普通食品不得声称保健功能或疾病预防作用', en: 'ordinary food may not claim a health function' },
      advice: { zh: '改写香气、口感、原料、工艺。', en: 'Write about aroma, taste, material, process.' },
    },
    {
      id: 'food.zero-added',
      law: 'food-label',
      article: '4.1',
      state: 'needs-evidence',
      on: '零0不无',
      pattern:
        /(?:零|0|不|无)添加(?!量)|不使用(?:任何)?(?:防腐剂|添加剂|色素|香精)|无(?:防腐剂|色素|香精)|(?:零|0)(?:糖|脂|卡|蔗糖)/u,
      exceptions: NOT_CLAIMED,
      text: {
        zh: '“零添加、不添加”类声称（2027-03-16 起新版标签标准不再允许）',
        en: '“nothing added” claims (no longer allowed on labels from 2027-03-16)',
      },
      advice: {
        zh: '写明具体成分和含量，并有检测报告。',
        en: 'State the ingredient and its content, with a test report.',
      },
    },
    {
      id: 'food.natural',
      law: 'ad-law',
      article: '28',
      state: 'needs-evidence',
      on: '纯有绿无生富地古',
      pattern:
        /纯天然|纯野生|有机(?!会|体|械|构|动|玻璃|化|缘|遇|制|场|组|酸|物|质|肥|率|关)(?:茶|食品|认证|种植|产品|蔬菜|大米)?|绿色食品|无公害|生态(?:茶|食品)|富硒|地理标志|古树(?:茶|纯料)/u,
      exceptions: [
        {
          id: 'certificate-given',
          pattern: /证书(?:编号|号)|认证(?:编号|证书|机构)|登记(?:证书|编号)|检测报告/u,
          within: 'sentence',
          becomes: 'exempt',
          why: { zh: '写明了证书或检测报告', en: 'the certificate or report is named' },
        },
        ...NOT_CLAIMED,
      ],
      text: {
        zh: '“有机、绿色食品、纯天然”等须有认证或证据',
        en: '“organic”, “green food”, “natural” need a certificate or evidence',
      },
      advice: { zh: '写明认证机构和证书编号。', en: 'Name the certifier and the certificate number.' },
    },
  ],
};

/** Cosmetics. */
export const cosmeticsPack: AdLawPack = {
  id: 'cosmetics',
  version: '2026-11',
  name: { zh: '化妆品', en: 'cosmetics' },
  lang: 'zh',
  trades: ['cosmetics'],
  rules: [
    {
      id: 'cosmetics.medical',
      law: 'cosmetics-rules',
      article: '43',
      state: 'violation',
      on: '药医械治抗激生除祛消根干再换处妊溶丰',
      pattern:
        /药妆|医学护肤|械字号护肤|医(?:用|美)级|治疗(?:痘|斑|敏感)|抗(?:炎|菌消炎)|消炎|激素修复|生发(?:神器)?|除疤|祛疤|根除(?:色斑|痘印)|祛(?:痘印根|斑根)|干细胞|再生(?:皮肤|细胞)|换肤|处方(?:护肤|级)|妊娠纹(?:消失|一扫光)|溶脂|丰胸/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '化妆品不得明示或暗示具有医疗作用', en: 'cosmetics may not state or imply a medical effect' },
      advice: REMOVE,
    },
    {
      id: 'cosmetics.efficacy',
      law: 'cosmetics-rules',
      article: '22',
      state: 'needs-evidence',
      on: '美祛抗防修紧淡滋舒控保',
      pattern:
        /美白|祛斑|祛痘|抗皱|抗衰|防脱(?:发)?|防晒(?:指数|值)|修护(?:屏障|肌底)|紧致(?:提拉)?|淡(?:斑|纹|化细纹)|舒缓(?:敏感|泛红)|控油(?:效果)?|\d+小时(?:保湿|持妆)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '功效宣称须有功效评价依据', en: 'an effect claim needs an efficacy evaluation' },
      advice: {
        zh: '核对备案的功效宣称依据摘要；特殊化妆品写明注册证号。',
        en: 'Match it with the filed efficacy summary; special cosmetics need the registration number.',
      },
    },
    {
      id: 'cosmetics.instant',
      law: 'ad-law',
      article: '28',
      state: 'violation',
      on: '天秒一瞬速立逆换',
      pattern:
        /(?:一|三|七|\d+)天(?:美白|变白|祛斑|见效|年轻|白[一两]度)|秒(?:变白|祛痘|年轻)|一(?:夜|抹)(?:变白|回春|年轻|无痕)|瞬间(?:年轻|变白|消除)|(?:速效|立刻)(?:美白|祛斑|祛痘)|逆转(?:肌龄|衰老)|换脸/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '夸大的即时效果', en: 'an exaggerated instant effect' },
      advice: REMOVE,
    },
  ],
};

/** Education and training. */
export const educationPack: AdLawPack = {
  id: 'education',
  version: '2026-11',
  name: { zh: '教育、培训', en: 'education and training' },
  lang: 'zh',
  trades: ['education'],
  rules: [
    {
      id: 'education.guarantee',
      law: 'ad-law',
      article: '24(1)',
      state: 'violation',
      on: '保包必通录过上升就轻提涨承确不',
      pattern:
        /(?:保|包)(?:过|录取|通过|拿证|就业|分|提分|上岸|升学)|(?:保证|确保|承诺)[^，。]{0,8}(?:通过|录取|提分|上岸|就业|拿证|考上|升学|合格)|不过(?:全额)?退(?:款|费)|通过率(?:高达|达|超|为)?\s?(?:\d|百分)|(?:录取|上岸|提分|升学|就业)率(?:高达|达|超|为)?\s?(?:\d|百分)|必(?:过|考上|上岸)|(?:一|\d+)(?:个月|周|天)(?:提|涨)\d+分|轻松(?:过关|拿证|考过)/u,
      exceptions: NOT_CLAIMED,
      text: {
        zh: '对升学、通过考试、获得证书或教育效果作保证性承诺',
        en: 'promises a pass, a certificate or a result',
      },
      advice: { zh: '删除；可写课程内容、师资、课时。', en: 'Remove it; describe content, teachers, hours.' },
    },
    {
      id: 'education.examiner',
      law: 'ad-law',
      article: '24(2)',
      state: 'violation',
      on: '命考阅押内出',
      pattern:
        /(?:命题|出题|阅卷|考试机构)[^，。]{0,6}(?:专家|老师|教师|人员|组)[^，。]{0,8}(?:授课|参与|亲授|坐镇|加盟|辅导|押题)|(?:命题人|阅卷组长|考官)(?:亲授|授课|辅导|坐镇)|押(?:中|题)(?:率|命中)?|内部(?:资料|真题|名额)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '明示或暗示考试机构、命题人员参与', en: 'hints that the examiners take part' },
      advice: REMOVE,
    },
    {
      id: 'education.endorser',
      law: 'ad-law',
      article: '24(3)',
      state: 'violation',
      on: '学家受名教专',
      pattern:
        /(?:学员|学生|家长|受益者|考生)[^，。]{0,10}(?:亲述|见证|推荐|现身说法|好评如潮|感言|力荐)|(?:专家|教授|名师|学术机构|行业协会)[^，。]{0,4}(?:推荐|力荐|证明|联名推荐)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '利用受益者、专业人士名义作推荐证明', en: 'uses beneficiaries or experts as proof' },
      advice: REMOVE,
    },
  ],
};

/** Finance. */
export const financePack: AdLawPack = {
  id: 'finance',
  version: '2026-11',
  name: { zh: '金融、投资', en: 'finance and investment' },
  lang: 'zh',
  trades: ['finance'],
  rules: [
    {
      id: 'finance.guarantee',
      law: 'ad-law',
      article: '25(1)',
      state: 'violation',
      on: '保稳无零没收年预本资高躺刚只翻包日月',
      pattern:
        /保(?:本(?:保息|付息|收益)?|收益|息)(?!险)|稳(?:赚|赢|赚不赔|健获利)|(?:零|无|没有)风险|收益(?:有保证|保底|有保障|稳定可观)|(?:年化|预期|预计)?(?:收益|回报)(?:率)?(?:高达|可达|最高|轻松)\s?\d|高收益(?:、)?(?:零|低|无)风险|躺(?:赚|赢)|刚(?:性)?兑付|只赚不赔|(?:本金|资金)(?:绝对)?安全(?:无忧|有保障)?|包赚|翻倍(?:收益|回报)|日(?:赚|入)(?:\d|百|千|万|过)|月入(?:\d|过|上|十)?万/u,
      exceptions: [
        {
          id: 'risk-stated',
          pattern: /不保(?:本|证)|非保本|不承诺|不构成|可能(?:亏损|损失)|亏损|无风险利率|无风险收益率/u,
          within: 'clause',
          becomes: 'exempt',
          why: { zh: '说明了风险', en: 'the risk is stated' },
        },
        ...NOT_CLAIMED,
      ],
      text: {
        zh: '对未来效果、收益作保证性承诺，或暗示保本、无风险',
        en: 'promises a return, or implies that nothing can be lost',
      },
      advice: REMOVE,
    },
    {
      id: 'finance.endorser',
      law: 'ad-law',
      article: '25(2)',
      state: 'violation',
      on: '专客投股分经老内荐必',
      pattern:
        /(?:专家|分析师|股神|经济学家|投资人|客户|老股民)[^，。]{0,6}(?:推荐|力荐|亲荐|见证|现身说法|晒收益)|内幕(?:消息|信息)|荐股|必涨/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '利用专业人士、受益者作推荐证明', en: 'uses experts or beneficiaries as proof' },
      advice: REMOVE,
    },
    {
      id: 'finance.easy-loan',
      law: 'finance-notice',
      article: '2',
      state: 'needs-evidence',
      on: '秒无低零免黑当不',
      pattern:
        /秒(?:批|到账|下款|放款)|无(?:需)?(?:抵押|担保)(?:贷款|秒|即)?|(?:零|低|免)(?:利息|息)(?:贷|借|分期)?|黑户(?:可贷|也能)|不看征信|不查征信|当天(?:放款|下款)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '贷款营销须展示年化利率和机构资质', en: 'loan marketing must show the annual rate and the licence' },
      advice: {
        zh: '写明放款机构、年化利率、费用；“不看征信”一类删除。',
        en: 'Name lender, annual rate, fees; remove “no credit check”.',
      },
    },
  ],
  notices: [
    {
      id: 'finance.risk-notice',
      law: 'ad-law',
      article: '25',
      needs:
        /风险(?:提示|自担|责任|承担)|投资有风险|理财(?:非存款|有风险)|有风险[，,]?\s?(?:投资|入市|选择)?(?:须|需)谨慎/u,
      text: {
        zh: '招商等有投资回报预期的广告应对风险及风险责任承担有提示',
        en: 'an offer with an expected return must warn of the risk and who bears it',
      },
      advice: { zh: '加上风险提示，如“投资有风险，选择须谨慎”。', en: 'Add a risk notice.' },
    },
  ],
};

/** Property. */
export const propertyPack: AdLawPack = {
  id: 'property',
  version: '2026-11',
  name: { zh: '房地产', en: 'property' },
  lang: 'zh',
  trades: ['property'],
  rules: [
    {
      id: 'property.appreciation',
      law: 'ad-law',
      article: '26(1)',
      state: 'violation',
      on: '升增房价投回包返稳坐',
      pattern:
        /(?:承诺)升值|升值(?:空间|潜力|无限|可期|在即)|(?:保值增值|增值潜力)|(?:房价|价格)(?:必涨|即将上涨|看涨|翻倍)|投资(?:回报|价值)(?:率)?(?:高达|高|可观|\d|无限)|(?:稳定)?回报率|包租|返租|稳涨|坐等升值/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '升值或者投资回报的承诺', en: 'promises appreciation or a return' },
      advice: REMOVE,
    },
    {
      id: 'property.minutes',
      law: 'ad-law',
      article: '26(2)',
      state: 'violation',
      on: '分刻小距到至离',
      pattern:
        /(?:\d+|[一二三五十]+)\s?(?:分钟|刻钟|小时)(?:车程|直达|即达|到达|可达|步行|即可|畅达|通达|抵达|生活圈)?[^，。；]{0,6}(?:机场|地铁|市中心|高铁|cbd|商圈|学校|医院|公园|繁华|火车站|全城)|(?:距|到|至|离)[^，。；]{0,10}(?:仅|只需|约)?\s?\d+\s?分钟/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '以项目到达某一具体参照物的所需时间表示项目位置', en: 'gives a location by travel time' },
      advice: { zh: '改为实际道路距离。', en: 'State the distance by road instead.' },
    },
    {
      id: 'property.area',
      law: 'ad-law',
      article: '26',
      state: 'violation',
      on: '平㎡方m',
      pattern: /\d+(?:\.\d+)?\s?(?:-|~|—|至|到)?\s?\d*\s?(?:㎡|平方米|平米|m2|m²|平)(?!台|均|安)/u,
      exceptions: [
        {
          id: 'area-kind-given',
          pattern: /建筑面积|建面|套内|占地|绿化|公园|使用面积|会所|广场|商业面积|总面积|花园/u,
          within: 'sentence',
          becomes: 'silent',
          why: { zh: '写明了面积类型', en: 'the kind of area is stated' },
        },
      ],
      text: { zh: '面积应当表明为建筑面积或者套内建筑面积', en: 'an area must say whether it is gross or net' },
      advice: { zh: '在数字前写“建筑面积”或“套内建筑面积”。', en: 'Say gross (建筑面积) or net (套内建筑面积).' },
    },
    {
      id: 'property.school',
      law: 'ad-law',
      article: '26(4)',
      state: 'violation',
      on: '学名重规送赠带买',
      pattern:
        /学区房|(?:名校|重点(?:小学|中学))(?:学位|环绕|学区|旁|在侧|在旁)|(?:送|赠|带)学位|买房(?:即|就|可)?(?:落户|上学|入学)|规划(?:中)?的?(?:地铁|学校|商场|医院|公园)/u,
      exceptions: NOT_CLAIMED,
      text: {
        zh: '对规划或者建设中的交通、教育等条件作误导宣传，或承诺入学、落户',
        en: 'misleads about planned facilities, or promises school or residence',
      },
      advice: REMOVE,
    },
  ],
};

/** Franchise and other offers with an expected return. */
export const franchisePack: AdLawPack = {
  id: 'franchise',
  version: '2026-11',
  name: { zh: '招商加盟', en: 'franchise' },
  lang: 'zh',
  trades: ['franchise'],
  rules: [
    {
      id: 'franchise.return',
      law: 'ad-law',
      article: '25(1)',
      state: 'violation',
      on: '回赚稳零月年日天盈收躺保轻利毛包无暴一',
      pattern:
        /(?:\d+|[一二三四五六半]+)(?:个)?(?:天|月|年)(?:即可|就能|可|内|轻松)?(?:回本|收回(?:成本|投资)|盈利|赚回)|稳赚|(?:零|无)风险(?:加盟|创业|投资)?|(?:月|年|日)(?:入|赚|净利|利润|营业额)(?:过|超|达|高达|轻松)?\s?(?:\d|[一二三五十百千]?万|百|千|过)|躺(?:赚|着赚)|保(?:证)?(?:盈利|赚钱|回本)|包(?:盈利|赚|教包会包赚)|轻松(?:赚钱|致富|当老板)|暴利|一本万利|(?:利润|毛利)(?:率)?(?:高达|可达|超)?\s?\d/u,
      exceptions: [
        ...NOT_CLAIMED,
        {
          id: 'risk-stated',
          pattern: /不承诺|不保证|不代表|因店而异|亏损|仅供参考/u,
          within: 'sentence',
          becomes: 'needs-evidence',
          why: { zh: '说明了风险；数字仍须有依据', en: 'the risk is stated; the figure still needs evidence' },
        },
      ],
      text: { zh: '对收益、回本作保证性承诺', en: 'promises earnings or a payback time' },
      advice: REMOVE,
    },
    {
      id: 'franchise.beneficiary',
      law: 'ad-law',
      article: '25(2)',
      state: 'violation',
      on: '加店合',
      pattern: /(?:加盟商|店主|合伙人|加盟店老板)[^，。]{0,10}(?:亲述|现身说法|见证|讲述(?:赚钱|致富)|月入|年入|已赚)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '利用受益者作推荐证明', en: 'uses a beneficiary as proof' },
      advice: REMOVE,
    },
  ],
  notices: [
    {
      id: 'franchise.risk-notice',
      law: 'ad-law',
      article: '25',
      needs: /风险(?:提示|自担|责任|承担)|(?:投资|加盟|创业)有风险|有风险[，,]?\s?(?:投资|加盟|选择)?(?:须|需)谨慎/u,
      text: { zh: '招商加盟广告应有风险提示', en: 'a franchise offer must carry a risk notice' },
      advice: { zh: '加上“加盟有风险，投资须谨慎”及风险承担说明。', en: 'Add a risk notice and who bears it.' },
    },
  ],
};

/** Alcohol. */
export const alcoholPack: AdLawPack = {
  id: 'alcohol',
  version: '2026-11',
  name: { zh: '酒类', en: 'alcohol' },
  lang: 'zh',
  trades: ['alcohol'],
  rules: [
    {
      id: 'alcohol.effect',
      law: 'ad-law',
      article: '23',
      state: 'violation',
      on: '消解缓释增壮驱干一不豪畅痛喝舒酒',
      pattern:
        /(?:消除|缓解|释放|解除)(?:紧张|焦虑|压力|疲劳|忧愁)|解(?:乏|忧|愁)|增(?:加|强)体力|壮阳|驱寒|干杯|一口闷|不醉不归|(?:豪|畅|痛)饮|喝(?:出健康|得越多)|舒筋活血|酒后(?:驾车|开车)/u,
      exceptions: NOT_CLAIMED,
      text: {
        zh: '诱导饮酒、出现饮酒动作，或暗示缓解紧张、增强体力',
        en: 'urges to drink, shows drinking, or implies relief or strength',
      },
      advice: REMOVE,
    },
  ],
};
