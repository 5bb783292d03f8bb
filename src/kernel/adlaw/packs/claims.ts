import { NOT_CLAIMED } from '../exceptions.ts';
import type { AdLawException, AdLawPack } from '../types.ts';

const SOURCE_GIVEN: AdLawException = {
  id: 'source-given',
  pattern:
    /(?:来源|出处|据|根据|参见|引自)[:：]?[^，。；]{0,20}(?:《[^》]+》|统计局|研究院|研究所|大学|协会|报告|年鉴|检测中心|质检|局|监测|咨询|公报|白皮书)|报告编号|检测编号|样本(?:量|数)/u,
  within: 'sentence',
  becomes: 'exempt',
  why: { zh: '同句写明了出处', en: 'the source is named in the same sentence' },
};

/** False, unverifiable, unsourced and comparing claims: articles 9, 11, 12, 13, 28 and the price rules. */
export const claimsPack: AdLawPack = {
  id: 'claims',
  version: '2026-11',
  name: { zh: '引证、比较与虚假宣传', en: 'citations, comparisons, false claims' },
  lang: 'zh',
  trades: [],
  rules: [
    {
      id: 'claims.unsourced-data',
      law: 'ad-law',
      article: '11',
      state: 'needs-evidence',
      on: '据研实试统调专科经临检监',
      pattern:
        /(?:大)?(?:数据|研究|实验|试验|统计|调查|调研|临床|科学|检测|监测)(?:结果|数据|报告|已经|早已|也|已|均)?(?:显示|表明|证明|证实|发现|指出|验证)|专家(?:们)?(?:一致|普遍|都)?(?:认为|表示|指出|推荐|建议|证实|称)|据(?:统计|调查|不完全统计|测算|估算|了解，?(?:有|超|近)\d)|经(?:科学|临床|权威|专家)[^，。]{0,6}(?:验证|证明|证实|认证|检测|测试)|科学(?:证明|证实)/u,
      exceptions: [SOURCE_GIVEN, ...NOT_CLAIMED],
      text: { zh: '引用数据、调查结果须真实准确并表明出处', en: 'cited data must be true, exact and carry its source' },
      advice: {
        zh: '补上发布机构、名称、时间、适用范围和有效期限；没有就删除。',
        en: 'Add publisher, title, date, scope and validity, or remove it.',
      },
    },
    {
      id: 'claims.patent',
      law: 'ad-law',
      article: '12',
      state: 'needs-evidence',
      on: '专',
      pattern: /(?:国家|发明|实用新型|外观(?:设计)?|国际|多项|独家|核心)?专利(?:技术|产品|配方|工艺|号|证书|认证)?/u,
      exceptions: [
        {
          id: 'number-given',
          pattern: /(?:zl|cn)\s?\d{4,}|专利号[:：]?\s?\w{6,}/u,
          within: 'sentence',
          becomes: 'exempt',
          why: { zh: '写明了专利号', en: 'the patent number is given' },
        },
        {
          id: 'about-patents',
          pattern:
            /专利(?:法|局|代理|申请人|权人|制度|侵权|纠纷|检索|审查|撰写|服务|费用)|申请专利(?:的?流程|需要|时)/u,
          within: 'clause',
          becomes: 'silent',
          why: { zh: '谈专利业务，不是宣称产品有专利', en: 'about patents as such' },
        },
        ...NOT_CLAIMED,
      ],
      text: { zh: '涉及专利应标明专利号和专利种类', en: 'a patent claim needs the number and the kind of patent' },
      advice: {
        zh: '写明“专利号 ZL…（发明/实用新型/外观设计）”；申请中、已失效的不得使用。',
        en: 'Give number and kind; pending or expired patents may not be used.',
      },
    },
    {
      id: 'claims.state-organ',
      law: 'ad-law',
      article: '9(2)',
      state: 'violation',
      on: '国领央军部人政特专机中首两外内',
      pattern:
        /(?:国家(?:机关|领导人?)|中央(?:领导|首长)?|国务院|人民大会堂|军队|部队|政府|机关|中南海|首长|领导人|两会|外交部|党政机关|国宴)[^，。；！？\n]{0,8}(?:专供|特供|指定(?:产品|用品|用茶|用酒)|推荐(?:产品|品牌)?|接待用(?:茶|酒)|用(?:茶|酒)|内供|同款|认可|认定的?(?:好|名))|(?:特供|专供|内供)(?:酒|茶|烟)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '使用国家机关及其工作人员的名义或形象', en: 'uses the name or image of a state organ or its staff' },
      advice: { zh: '删除。', en: 'Remove it.' },
    },
    {
      id: 'claims.belittle',
      law: 'ad-law',
      article: '13',
      state: 'violation',
      on: '同别其杂普市某友竞山秒吊碾完',
      pattern:
        /(?:同行|别家|其他品牌|其它品牌|别的品牌|杂牌|普通(?:品牌|产品|茶)|市面上的?(?:产品|茶|鞋)?|某(?:宝|品牌|东|音)|友商|竞品|山寨)[^，。；！？\n]{0,10}(?:都是|全是|根本|垃圾|假货|劣质|不如|比不上|骗人|没法比|做不到|以次充好|农残超标|偷工减料|糊弄|坑人|秒杀|不靠谱|有毒|致癌)|秒杀(?:同行|同类|一切|所有|市面)|吊打|碾压(?:同行|同类|竞品|对手)|完爆/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '贬低其他生产经营者的商品或服务', en: 'belittles other sellers or their goods' },
      advice: { zh: '只写自己的事实，不评价他人。', en: 'State your own facts only.' },
    },
    {
      id: 'claims.famous-mark',
      law: 'trademark-law',
      article: '14',
      state: 'violation',
      on: '驰著',
      pattern: /驰名商标|著名商标/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '“驰名商标”不得用于广告宣传', en: '“well-known trademark” may not be used in advertising' },
      advice: { zh: '删除。', en: 'Remove it.' },
    },
    {
      id: 'claims.superstition',
      law: 'ad-law',
      article: '9(8)',
      state: 'violation',
      on: '招转辟开旺改镇驱大财桃',
      pattern:
        /招财(?:进宝|转运|纳福)?(?:手链|手串|摆件|神器|貔貅)|转运(?:珠|神器|手链)|辟邪|大师开光|开光(?:加持|手串|吊坠|法物)|旺(?:夫|财运|桃花|宅)|改(?:运|命)|镇宅|驱(?:鬼|邪)|(?:提升|增强)(?:财运|桃花运)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '含有迷信内容', en: 'superstitious content' },
      advice: { zh: '删除。', en: 'Remove it.' },
    },
    {
      id: 'claims.disguised-brand',
      law: 'unfair-competition',
      article: '9',
      state: 'needs-evidence',
      on: '百中老始创',
      pattern:
        /(?:中华)?老字号|百年(?:老店|品牌|传承|老号|老茶|老厂)|(?:始于|创于|始创于)(?:\d{3,4}|清|明|光绪|乾隆|康熙|民国)/u,
      exceptions: [
        {
          id: 'list-named',
          pattern: /商务部|商务厅|认定|名录|名单|保护与创新/u,
          within: 'sentence',
          becomes: 'exempt',
          why: { zh: '写明了认定单位或名录', en: 'the authority or list is named' },
        },
        ...NOT_CLAIMED,
      ],
      text: { zh: '“老字号、始于某年”须有认定或史料', en: 'age of the house needs a listing or a record' },
      advice: {
        zh: '写明认定单位、批次，或可核对的史料。',
        en: 'Name the authority and batch, or a checkable record.',
      },
    },
    {
      id: 'claims.price',
      law: 'price-fraud',
      article: '16, 19',
      state: 'needs-evidence',
      on: '原史历跳清工亏出成全',
      pattern:
        /原价|史(?:上)?低(?:价)?|历史(?:最)?低价|跳楼价|清仓价|工厂(?:直供|出厂)?价|亏本(?:甩卖|价)|出厂价|成本价|(?:全网|全城)(?:底价|低价)/u,
      exceptions: [
        {
          id: 'price-basis-given',
          pattern: /原价(?:指|为|是)[^，。]{0,20}(?:成交|日内|前)|划线价说明|比价(?:时间|范围|平台)|前\s?7\s?日/u,
          within: 'text',
          becomes: 'exempt',
          why: { zh: '说明了比较价格的依据', en: 'the basis of the compared price is stated' },
        },
        ...NOT_CLAIMED,
      ],
      text: { zh: '比较价格须真实并说明依据', en: 'a compared price must be real and explained' },
      advice: {
        zh: '“原价”应是本次促销前七日内在本店有成交的最低价；写明比较对象和时间。',
        en: 'An “original price” is the lowest price of a real sale in the seven days before; name what is compared and when.',
      },
    },
    {
      id: 'claims.urgency',
      law: 'ad-law',
      article: '28',
      state: 'needs-evidence',
      on: '随仅马最即错',
      pattern:
        /随时(?:涨价|恢复原价)|仅(?:此|剩)(?:一(?:次|天)|今(?:天|日)|最后\d+(?:件|席|个|名))|马上(?:涨价|售罄)|最后(?:一天|一批|\d+(?:件|席|天|套))|错过(?:再?等|不再|就没)|即将(?:涨价|售罄)/u,
      exceptions: [
        ...NOT_CLAIMED,
        {
          id: 'narrative',
          pattern: /最后一天(?:的|里|，我|我|他|她|晚上|下午|早上)|旅程|假期|工期|比赛/u,
          within: 'clause',
          becomes: 'silent',
          why: { zh: '叙事，不是促销', en: 'narration, not a sale' },
        },
      ],
      text: { zh: '限时限量宣称须真实', en: 'scarcity must be real' },
      advice: {
        zh: '写明起止时间和数量，并能证明。',
        en: 'State the dates and the quantity and be able to prove them.',
      },
    },
  ],
};
