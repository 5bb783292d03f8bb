import { ABSOLUTE_EXEMPT, NOT_CLAIMED } from '../exceptions.ts';
import type { AdLawPack } from '../types.ts';

const USE_EVIDENCE = {
  zh: '改成可核对的事实：具体数值、检测报告、时间和范围。',
  en: 'State a checkable fact instead: a figure, a test report, a time and a place.',
};

/** Absolute terms: article 9(3) of the Advertising Law with the exemptions of the 2023 guide. */
export const absolutePack: AdLawPack = {
  id: 'absolute',
  version: '2026-11',
  name: { zh: '绝对化用语', en: 'absolute terms' },
  lang: 'zh',
  trades: [],
  rules: [
    {
      id: 'absolute.superlative',
      law: 'ad-law',
      article: '9(3)',
      state: 'violation',
      on: '最',
      pattern:
        /最(?:为|具|受|有|能|强|佳|优|好|棒|美|大|小|高|低|先进|新(?:技术|科技|科学|工艺|一代)|专业|权威|安全|可靠|顶级|顶尖|尖端|畅销|热销|热卖|火爆|流行|时尚|便宜|实惠|划算|优惠|省钱|省心|舒适|舒服|柔软|耐用|耐磨|结实|正宗|地道|纯正|纯|天然|健康|新鲜|香|浓|甜|好喝|好吃|美味|可口|高级|高端|高档|豪华|奢华|尊贵|尊享|贵|快|迅速|全|齐全|全面|完美|完整|完善|理想|成功|著名|知名|出名|有名|领先|前沿|尖|牛|靠谱|值得|划得来|满意|贴心|周到|优秀|优良|优质|精美|精致|精湛|精密|聪明|智能|彻底|有效|高效|显著|明显|给力|赚钱|挣钱|稳|稳定|稳健|丰富|悠久|古老|强大|强劲|轻|薄|亮|清晰|低价|低|少见|罕见|珍贵|稀有|爽|帅|漂亮|好看|好用|好玩|划|超值|实用|轻便|轻薄|柔|软|环保|节能|放心|信赖)/u,
      exceptions: [
        {
          id: 'fixed-compound',
          pattern:
            /最(?:高[^，。]{0,4}等级|佳[^，。]{0,4}(?:时间|时期|时机|温度|水温|湿度|季节|距离|角度|配速)|低(?:[\d一二三四五六七八九十百]+)|[大小](?:码|号|鞋码)|大(?:限度|程度|值|公约数|公倍数|努力|功率|载重|载荷|尺寸|直径|容量|输出|扭矩|电流|电压|转速|续航里程为|行程|风量|承重|可|支持|化|似然|宽度|长度|高度|深度|射程|角度|流量|字号|数量|面积为|额度|诚意|敬意|善意)|小(?:值|尺寸|起|化|单位|订|包装|间距|可|公倍数|数量)|高(?:值|温|气温|温度|时速|车速|限价|可|减|立减|返|补贴|额度|海拔|处|点|人民|检|法|限额|不超过|峰|分辨率|支持|转速|工作|承重|优惠|奖|赔付|频率|人民法院)|低(?:值|温|气温|温度|限价|消费|起|配置|气|点|工资|要求|订|额度|限额|限度|还款|首付|不低于|至|保障|标准|生活|频率|电压|剂量|浓度|需)|优(?:解|化|先)|新(?:一期|消息|通知|公告|进展|动态|发布|版本|数据|修订|研究|政策|款|品|上架|资讯|报道|规定|要求|一代的?法规)|有(?:可能|必要|感触|印象|意思的是)|能(?:体现|说明|反映|代表|看出)|受(?:益|影响|打击)|具(?:体|争议)|全(?:文|版)|快(?:也?要|也?需|的?时候|当天|次日|[一二三四五六七八九十\d]+(?:天|小时|分钟))|低的?(?:时候|季节|气温)|大的(?:困难|挑战|问题|区别|不同|变化|障碍|原因|收获|感受|遗憾|敌人|误区|缺点)|好(?:先|是|在|不要|别|能|提前|选|用(?:\d|清水|温水|纯净水|玻璃|陶瓷|紫砂|白瓷|盖碗)|的(?:办法|方式|方法|朋友|时光|年华|礼物)(?:是|就是)?|放在|存放|搭配|避开|等|提早|不超过|控制|由)|贵的?(?:不一定|未必)|少(?:需|要|购|起)|理想的?(?:状态|情况|水温))|最(?:佳|优|适宜|好)(?:的)?(?:食用|饮用|赏味|使用|服用|观赏|观测|保存|储存|存放|睡眠|种植|播种|施肥|采摘|采收|拍摄|旅游|旅行|游览|出游|冲泡|冲饮|品尝|品饮|浸泡|发酵|温度|水温|湿度|时间|时期|时段|期限|季节|月份|用量|配比|比例|角度|距离|位置|阅读|赏花|赏味|赏樱|换|洗|跑步|锻炼)/u,
          within: 'hit',
          becomes: 'silent',
          why: { zh: '固定搭配、技术参数或使用提示', en: 'a set phrase, a technical value or a tip for use' },
        },
        {
          id: 'not-the-goods',
          pattern:
            /(?:我|你|他|她|大家|人们|孩子|老人|客人|妈妈|爸爸|父母|谁|客户|读者|顾客|用户|消费者|游客)(?:们)?(?:都|也|当时|其实|平时|小时候)?(?:觉得)?(?:最(?:关心|喜欢|爱|怕|担心|头疼|常|想|需要|在意|看重|难忘|开心|好奇|新|大的|有)|遇到的?最|觉得最|认为最|关心的?是)/u,
          within: 'clause',
          becomes: 'silent',
          why: { zh: '说的是人的感受，不是商品', en: 'about what people feel, not about the goods' },
        },
        {
          id: 'nature-or-history',
          pattern:
            /世界上最(?:高的山|大的海洋|长的河)|(?:珠穆朗玛|青藏高原|长江|黄河|太平洋|地球|月球|宇宙|历史上|古代|唐代|宋代|明代|清代|东汉|西汉|人类|一年中|一年里|一天中|一生中|人生|气温|温差|天气|季节|夏季|冬季|春天|秋天|日照|降雨|雨水|含水量|叶片|芽头)/u,
          within: 'clause',
          becomes: 'silent',
          why: { zh: '说的是自然、历史或时节，不是商品', en: 'about nature, history or the season, not the goods' },
        },
        ...ABSOLUTE_EXEMPT,
      ],
      text: { zh: '绝对化用语“最…”指向商品或服务', en: 'a superlative (最…) about the goods or the seller' },
      advice: USE_EVIDENCE,
    },
    {
      id: 'absolute.rank',
      law: 'ad-law',
      article: '9(3)',
      state: 'violation',
      on: '第首唯独绝无举天空史万王霸龙全nt',
      pattern:
        /(?:行业|全国|全球|世界|中国|全网|国内|亚洲|品牌|市场|领域|同类|业界|江湖|天下)(?:排名|综合实力|实力|公认|最强|的)?第一|第一(?:品牌|名牌|家|选择|大品牌|大厂|口碑|茶|股|平台|门户)|no\.?\s?[1一](?!\d)|top\.?\s?1(?!\d)|全(?:国|网|球|城|行业)(?:最低|最高|最大|首|唯一)|(?<!不)(?:唯一|独一无二|绝无仅有|无与伦比|举世无双|天下无双|无可匹敌|无人能及|无出其右|首屈一指|空前绝后|史无前例|前无古人|万里挑一的)|(?:行业|市场|销量|品牌)?(?:之王|王者|霸主|龙头老大)|首选(?:品牌|之选)?|(?:第一|独此)一家/u,
      exceptions: [
        {
          id: 'fixed-compound',
          pattern:
            /唯一(?:的?(?:要求|出口|入口|办法|方法|爱好|心愿|愿望|线索|证人|幸存者|亲人|交通|通道)|标识|性|约束|编码|编号|索引|键|主键|序列号|不变的是|的要求|要注意|缺点|不足|遗憾|识别码|值|身份|一次|的?孩子|的办法|对应)|第一家(?:门店|店|分店|茶庄|铺子|直营|加盟)|首选(?:项|语言|网络|dns|参数)|第一(?:选择题|品牌部)/u,
          within: 'hit',
          becomes: 'silent',
          why: { zh: '固定搭配或技术用语', en: 'a set phrase or a technical term' },
        },
        {
          id: 'addressed-to-others',
          pattern: /(?:我|你|他|她)的?(?:唯一|首选)|家长首选看|(?:您|你)是我们/u,
          within: 'clause',
          becomes: 'silent',
          why: { zh: '不是对商品的宣称', en: 'no claim about the goods' },
        },
        ...ABSOLUTE_EXEMPT,
      ],
      text: { zh: '“第一、唯一、之王”一类绝对化用语', en: 'an absolute rank (第一, 唯一, No.1)' },
      advice: {
        zh: '删除；确有排名的，写明数据来源、统计范围和有效期（第十一条）。',
        en: 'Remove it; a real rank needs its source, scope and validity (article 11).',
      },
    },
    {
      id: 'absolute.sales-rank',
      law: 'citation-guide',
      article: '—',
      state: 'needs-evidence',
      on: '第冠领榜首居先前流龙',
      pattern:
        /(?:销量|销售额|市占率|市场份额|市场占有率|占有率|份额|产量|出口量|口碑|满意度|好评率|复购率|下载量|用户数|门店数|规模|回购率|热销榜)[^，。；！？\n]{0,8}(?:第[一二三1-3](?:名|位)?|冠军|之冠|居首|领先|榜首)|(?:连续|蝉联|稳居|位居|排名|跃居|位列)[^，。；！？\n]{0,10}(?:第[一二三1-3]|冠军|榜首|前[三五十列])|(?:行业|国内|国际|全国|全球|世界|技术|品质)(?:领先|领军|领导品牌|领袖品牌|一流|龙头)|遥遥领先|领先(?:于)?(?:同行|行业|世界|国际|国内)|(?:销量|热销)冠军/u,
      exceptions: [
        ...NOT_CLAIMED,
        {
          id: 'goal-or-attitude',
          pattern: /力争|争取|追求|努力|致力|希望|目标|愿景|迈向|打造|建设|梦想|向[^，。]{0,6}看齐/u,
          within: 'clause',
          becomes: 'exempt',
          why: { zh: '表达追求目标', en: 'a goal, not a claim' },
        },
        {
          id: 'sport-or-contest',
          pattern:
            /比赛|联赛|赛季|选手|球队|跑者|运动员|班级|考试|锦标赛|(?:全国|世界|奥运)冠军(?:选手)?[\p{Script=Han}]{2,3}(?:说|表示|参加)/u,
          within: 'sentence',
          becomes: 'silent',
          why: { zh: '比赛名次，不是商品排名', en: 'a result in sport, not a rank of goods' },
        },
      ],
      text: { zh: '市场地位、排名类宣称须有出处', en: 'a claim of market position or rank needs its source' },
      advice: {
        zh: '写明发布机构、统计口径、地域、行业分类和时间；按“省以下地区”或“细分小类”切出来的第一不适用免责。',
        en: 'Name publisher, method, region, industry class and period; a first place carved out below province or class gets no exemption.',
      },
    },
    {
      id: 'absolute.grade',
      law: 'ad-law',
      article: '9(3)',
      state: 'violation',
      on: '级顶尖极终至绝巅登',
      pattern:
        /国家级|(?:世界|宇宙|全球|国际|殿堂|航天|大师)级(?:的)?(?:品质|产品|品牌|服务|享受|标准|工艺|体验|水平|水准|技术)|(?<!屋)顶(?:级|尖|配版?之选)|(?:至尊|极品|绝版|巅峰之作|登峰造极|极致(?:享受|奢华|工艺)|终极(?:解决|选择|体验))/u,
      exceptions: [
        {
          id: 'fixed-compound',
          pattern:
            /顶级域名|顶级(?:赛事|期刊|会议|域|目录|菜单|联赛)|金字塔顶尖|至尊宝|芽尖|顶尖(?:选手|高手|学府|大学|期刊|会议)/u,
          within: 'hit',
          becomes: 'silent',
          why: { zh: '固定搭配', en: 'a set phrase' },
        },
        ...ABSOLUTE_EXEMPT,
      ],
      text: { zh: '“国家级、顶级、极品”一类用语', en: 'a grade word (国家级, 顶级, 极品)' },
      advice: USE_EVIDENCE,
    },
    {
      id: 'absolute.total',
      law: 'ad-law',
      article: '28(2)',
      state: 'violation',
      on: '百%绝万永零0无毫没包立药一',
      pattern:
        /(?:100|百分之?百|百分百)\s?%?(?:有效|成功|安全|满意|通过|见效|治愈|无害|天然|纯天然|正品率|好评|解决)|(?<!相)绝对(?:有效|安全|正品|正宗|放心|超值|好用|好喝|值得|领先|没有副作用|无害|的?保证|划算|纯天然|优势)|万能(?:药|膏|茶|神器)|永(?:久|远)(?:有效|不变色|不褪色|不坏|不变形|不生锈|不反弹|免费|保值|不掉色|有保障)|(?:零|0|无任何|毫无|没有任何|无)(?:风险|副作用|添加剂残留|缺陷|投诉|差评)|包(?:治|过|赚|好|赢|瘦|生男孩)|立竿见影|药到病除|一(?:喝|用|抹|贴|吃)(?:就|即|便)(?:好|灵|瘦|白|见效)|永不(?:反弹|复发|磨损|变形|褪色)/u,
      exceptions: [
        {
          id: 'fixed-compound',
          pattern:
            /绝对(?:值|温度|零度|路径|定位|湿度|坐标|音感|多数)|无风险(?:利率|收益率)|万能(?:胶|钥匙|表|工具)|包过(?:来|去|期)|包好(?:后|的|再|了|茶|，|。)|100%(?:棉|纯棉|羊毛|涤纶|桑蚕丝|阿拉比卡)/u,
          within: 'hit',
          becomes: 'silent',
          why: { zh: '固定搭配或成分标注', en: 'a set phrase or a stated material' },
        },
        ...NOT_CLAIMED,
      ],
      text: { zh: '无法证明的全称保证', en: 'a total promise that nobody can prove' },
      advice: { zh: '改为有条件、有依据的表述。', en: 'State the condition and the evidence instead.' },
    },
  ],
};
