import { DISEASE_EXEMPT, NOT_CLAIMED } from '../exceptions.ts';
import type { AdLawPack } from '../types.ts';

const DISEASES =
  '疾病|膝盖疼|关节疼|疼痛|腰痛|头痛|癌|肿瘤|糖尿病|高血压|高血脂|高血糖|血压|血糖|血脂|三高|冠心病|心脏病|中风|脑梗|关节炎|颈椎病|腰椎间盘突出|风湿|痛风|哮喘|鼻炎|咽炎|胃炎|胃溃疡|胃病|肝炎|脂肪肝|肾炎|肾虚|前列腺炎|阳痿|早泄|不孕|妇科病|湿疹|皮炎|牛皮癣|白癜风|脚气|灰指甲|失眠|抑郁|便秘|痔疮|脱发|近视|白内障|感冒|流感|病毒|新冠|炎症|过敏|痘痘|高尿酸';

/** No ordinary goods treat diseases (article 17); tea, shoes and food among them. */
export const diseasePack: AdLawPack = {
  id: 'disease',
  version: '2026-11',
  name: { zh: '涉及疾病治疗', en: 'claims to treat disease' },
  lang: 'zh',
  trades: [],
  rules: [
    {
      id: 'disease.treats',
      law: 'ad-law',
      article: '17',
      state: 'violation',
      on: '治疗愈防抗降消缓改调根赶杀控减排逆除告远有克药活延起祛补清痊康一好失断不',
      pattern: new RegExp(
        `(?:治疗|治愈|医治|根治|防治|主治|预防|对抗|抗击|抵抗|逆转|缓解|改善|调理|调节|消除|赶走|告别|远离|杀灭|控制|降低?|减轻|有效抑制|抑制)[^，。；！？\\n]{0,6}(?:${DISEASES})|(?:${DISEASES})[^，。；！？\\n]{0,8}(?:的?克星|一扫光|不再来|好了|痊愈|康复|有(?:奇效|疗效|效果|帮助)|消失|根除|断根|都能治|可治|治得好)|抗(?:癌|肿瘤|病毒)|防癌|降(?:三高|血压|血糖|血脂|尿酸)|治(?:百病|病|未病)|包治|根治|疗效|药效|药用价值|治愈率|有效率(?:高达|达|为)?\\s?\\d|消炎(?:杀菌|止痛)?|止痛|活血化瘀|延年益寿|起死回生|祛(?:病|风湿)|补肾壮阳|排(?:毒素|毒养颜)|清(?:宿便|肠毒)`,
        'u',
      ),
      exceptions: [
        {
          id: 'fixed-compound',
          pattern:
            /治疗师|物理治疗室|降(?:低)?(?:成本|噪|温|速|价|低[^，。]{0,4}(?:成本|门槛|损耗|能耗|噪音|风险|运费))|控制(?:成本|预算|水温|时间|火候|湿度|面板|器|系统)|(?:心理|情感|音乐|治愈系)治愈|治愈系|治愈(?:人心|的画面|的风景|的时光|的声音)|降低病毒式|病毒(?:式|营销|传播|视频)|电脑病毒|计算机病毒|改善(?:环境|体验|口感|睡眠环境|条件|民生|通风|光线|透气)|防治(?:病虫害|茶小绿叶蝉|害虫)|生物防治|绿色防治|改善土壤/u,
          within: 'hit',
          becomes: 'silent',
          why: { zh: '不是疾病治疗', en: 'not about treating a disease' },
        },
        {
          id: 'crop-or-machine',
          pattern: /茶园|茶树|病虫害|土壤|作物|电脑|服务器|手机|系统|软件|机器|设备|河道|水体|大气|污染/u,
          within: 'clause',
          becomes: 'silent',
          why: { zh: '说的是作物、机器或环境', en: 'about crops, machines or the environment' },
        },
        ...DISEASE_EXEMPT,
      ],
      text: {
        zh: '非医疗商品不得涉及疾病治疗功能，不得使用医疗用语',
        en: 'goods that are no medicine may not claim to treat disease or use medical terms',
      },
      advice: {
        zh: '删除；只写口感、原料、工艺等可核对的事实。',
        en: 'Remove it; write about taste, material and process.',
      },
    },
  ],
};

/** Health food: article 18. */
export const healthFoodPack: AdLawPack = {
  id: 'health-food',
  version: '2026-11',
  name: { zh: '保健食品', en: 'health food' },
  lang: 'zh',
  trades: ['health-food'],
  rules: [
    {
      id: 'health-food.necessary',
      law: 'ad-law',
      article: '18(4)',
      state: 'violation',
      on: '必每离不吃需',
      pattern:
        /健康(?:必需|必备|必不可少|离不开)|(?:人人|家家|每个人|中老年人?|孕妇|孩子)(?:都)?(?:必备|必需|必吃|离不开|都要吃|都应该吃)|不吃(?:就|会)(?:缺|老|病)|保障健康所必需/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '宣称为保障健康所必需', en: 'says that health needs it' },
      advice: { zh: '删除。', en: 'Remove it.' },
    },
    {
      id: 'health-food.guarantee',
      law: 'ad-law',
      article: '18(1)',
      state: 'violation',
      on: '效安副有恢年',
      pattern:
        /(?:保证|确保|承诺)[^，。]{0,6}(?:有效|见效|安全)|(?:一|几|两|三|\d+)(?:个)?(?:天|周|月|疗程|盒|瓶)(?:就|即|可|便)?(?:见效|有效|恢复|年轻)|无副作用|安全有效|功效(?:显著|神奇)|效果(?:神奇|立现|杠杠)/u,
      exceptions: DISEASE_EXEMPT,
      text: { zh: '表示功效、安全性的断言或保证', en: 'asserts or guarantees effect or safety' },
      advice: {
        zh: '删除；只能使用批准的保健功能声称。',
        en: 'Remove it; only the approved health function may be stated.',
      },
    },
    {
      id: 'health-food.versus-medicine',
      law: 'ad-law',
      article: '18(5)',
      state: 'violation',
      on: '药比',
      pattern:
        /比(?:药|药品|药物|其他保健品)[^，。]{0,6}(?:好|强|安全|有效|管用)|代替药(?:物|品)|不用(?:再)?吃药|停药/u,
      exceptions: [
        {
          id: 'disclaimer',
          pattern: /不能(?:代替|替代)药|不可(?:代替|替代)药|不得(?:擅自|自行)?停药|不要(?:擅自|自行)停药|不能停药/u,
          within: 'clause',
          becomes: 'exempt',
          why: { zh: '法定提示语', en: 'the notice that the law asks for' },
        },
      ],
      text: { zh: '与药品、其他保健食品比较', en: 'compares with medicine or other health food' },
      advice: { zh: '删除。', en: 'Remove it.' },
    },
  ],
  notices: [
    {
      id: 'health-food.notice',
      law: 'ad-law',
      article: '18',
      needs: /本品不能代替药物/u,
      text: { zh: '保健食品广告应显著标明“本品不能代替药物”', en: 'health food must show “本品不能代替药物”' },
      advice: { zh: '在正文显著位置加上这句话。', en: 'Add the sentence where it is easily seen.' },
    },
  ],
};

/** Medical treatment, drugs, devices: article 16. */
export const medicalPack: AdLawPack = {
  id: 'medical',
  version: '2026-11',
  name: { zh: '医疗、药品、医疗器械', en: 'medical treatment, drugs, devices' },
  lang: 'zh',
  trades: ['medical'],
  rules: [
    {
      id: 'medical.effect',
      law: 'ad-law',
      article: '16(1)(2)',
      state: 'violation',
      on: '治有痊根效复永彻愈见安无成保药当签',
      pattern:
        /治愈率|有效率|痊愈率|成功率(?:高达|达|为|超过)?\s?\d|根治|彻底治愈|永不复发|不复发|保证(?:治愈|疗效|有效|康复)|(?:一|两|三|\d+)(?:个)?(?:天|周|疗程)(?:就|即|可|内)?(?:见效|治愈|康复|痊愈)|无(?:痛苦|副作用|风险)|安全无|药到病除|当天见效|签约治疗|无效退款/u,
      exceptions: NOT_CLAIMED,
      text: {
        zh: '表示功效、安全性的断言或保证，或说明治愈率、有效率',
        en: 'asserts effect or safety, or states a cure rate',
      },
      advice: { zh: '删除。', en: 'Remove it.' },
    },
    {
      id: 'medical.endorser',
      law: 'ad-law',
      article: '16(4)',
      state: 'violation',
      on: '患病康专院主教名明',
      pattern:
        /(?:患者|病友|康复者)[^，。]{0,10}(?:亲述|见证|现身说法|推荐|讲述|好评|感谢)|(?:专家|院长|主任|教授|名医|明星)[^，。]{0,8}(?:推荐|力荐|代言|亲荐)|康复案例/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '利用患者、专家、代言人作推荐证明', en: 'a patient, expert or star recommends it' },
      advice: { zh: '删除推荐、证明内容。', en: 'Remove the testimonial.' },
    },
    {
      id: 'medical.compare',
      law: 'ad-law',
      article: '16(3)',
      state: 'violation',
      on: '比优于',
      pattern:
        /(?:比|优于|胜过|强过)(?:其他|同类|传统|普通|别的|进口)[^，。]{0,8}(?:药|疗法|医院|器械|手术|治疗|产品)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '与其他药品、医疗器械或医疗机构比较', en: 'compares with other drugs, devices or clinics' },
      advice: { zh: '删除。', en: 'Remove it.' },
    },
  ],
};
