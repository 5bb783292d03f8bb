/** A claim that is no figure: a rank, a comparison, a quotation, a reference to research, or a name. */
export interface MarkClaim {
  kind: 'rank' | 'comparison' | 'quotation' | 'attribution' | 'name';
  start: number;
  end: number;
  raw: string;
  /** What must be the same in the fact: `1` of 第一, the words inside the quotation marks, the id. */
  key: string;
}

const RANK: readonly [RegExp, (m: RegExpExecArray) => string][] = [
  [
    /(?:排名|位列|位居|名列|稳居|跻身|居)?(?:行业|全国|全球|全省|全市|国内|世界|类目|品类)?第([一二三四五六七八九十\d]+)(?=名|位|[，。；！、]|$|的|品牌|大)(?!步|次|泡|时间|天|章|节|季|代|批|届|期|年|印象)/gu,
    (m) => `rank:${m[1]}`,
  ],
  [/(?:排名|位列|跻身|进入|入选)?前([一二三四五六七八九十百\d]+)(?:名|位|强|大)/gu, (m) => `top:${m[1]}`],
  [/\bTOP\s?-?(\d+)/giu, (m) => `top:${m[1]}`],
  [/首(?:家|个|款|批|创)(?=[^页次先])|(?:全国|国内|行业|全球)首(?:家|个|款|创)/gu, () => 'first'],
  [/冠军|榜首|夺冠/gu, () => 'rank:一'],
  [/(?<!不)唯一(?!标识|编码|编号)/gu, () => 'only'],
  [/(?:行业|国内|国际|全国|全球|世界|遥遥)领先|龙头(?:企业|品牌)?|领军|一流/gu, () => 'leading'],
  [/(?:No\.?\s?|#\s?)1(?!\d)|\bnumber one\b/giu, () => 'rank:一'],
  [
    /\bthe (?:first|only) (?:\w+ ){0,3}(?:to|in|shop|brand|shoe|company|maker)\b/giu,
    (m) => (/only/i.test(m[0]) ? 'only' : 'first'),
  ],
  [
    /\b(?:the (?:world|country|nation|industry|market)['’]s (?:largest|leading|best|biggest|fastest|lightest)|market leader|leading brand|best[- ]selling|award[- ]winning)\b/giu,
    (m) => m[0].toLowerCase(),
  ],
  [/\btop (\d+|ten|five|three)\b/giu, (m) => `top:${m[1]!.toLowerCase()}`],
];

const COMPARISON =
  /比(?!如|较|例|赛|值|喻|起|分|基尼|对|照|特)[^，。；！？\n]{1,16}?(?:更[\p{Script=Han}]|(?:还要?|要)?(?:高|低|快|慢|多|少|好|强|轻|重|省|便宜|耐用|大|小|长|短|薄|厚|稳|准|优|香|甜|浓|鲜|软))|优于|高于(?:行业|同行|同类|平均|全国|市场)|低于(?:行业|同行|同类|平均|全国|市场)|领先于?同(?:行|类)|胜过|超越同(?:行|类)|(?:是|为)(?:同行|同类|行业(?:平均)?|普通[^，。]{0,6})的?[\d一二三四五六七八九十.两]+倍|\b(?:better|faster|lighter|cheaper|stronger|longer|more \w+|less \w+|higher|lower|fewer) than (?!\d|a hundred|ever before$)|\boutperforms?\b|\bcompared (?:with|to)\b|\b(?:twice|three times) (?:as|the)\b/giu;

const ATTRIBUTION =
  /(?:数据|研究|实验|试验|统计|调查|调研|临床|报告|科学|检测)(?:结果|数据|报告)?(?:显示|表明|证明|证实|发现|指出)|专家(?:们)?(?:认为|表示|指出|建议|称)|据(?:统计|调查|介绍|悉|了解|测算|报道)|业内人士(?:认为|表示|指出|称)|\b(?:stud(?:y|ies)|research(?:ers)?|surveys?|data|experts?|scientists?|tests?) (?:has |have )?(?:show(?:s|ed|n)?|prove[sd]?|confirm(?:s|ed)?|suggests?|found|find|say|agree)\b|\baccording to\b/giu;

const QUOTE = /[“「]([^”」]{4,})[”」]|"([^"]{8,})"/gu;
const SPEECH =
  /(?:说|表示|指出|称|介绍|认为|坦言|透露|回忆|补充|强调|said|says|explained|explains|added|adds|noted|told|recalled)/iu;

const NAMES: readonly RegExp[] = [
  /\b(?:GB(?:\/T)?|ISO|IEC|QB(?:\/T)?|NY(?:\/T)?|DB\d*(?:\/T)?|EN|ASTM)[ -]?\d[\d.]*(?:[-—–:]\d{2,4})?/gu,
  /\bZL\s?\d{8,}\.?[\dX]?|专利号[:：]?\s?\w[\w.]{6,}/gu,
  /(?:[\p{Script=Han}]{2,12})(?:股份有限公司|有限责任公司|有限公司|集团|研究院|研究所|研究中心|检测中心|协会|学会|联合会|大学|学院(?!派)|商会|基金会|合作社)/gu,
  /[王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤][\p{Script=Han}]{1,2}(?=(?:先生|女士|教授|博士|院长|主任|经理|总监|董事长|总经理|创始人|师傅|老师|店长|工程师|研究员|说|表示|介绍|告诉|坦言|透露))/gu,
  /\b(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?/gu,
  /\b(?:[A-Z][\w&'’-]+ ){1,4}(?:Ltd|Limited|Inc|LLC|plc|GmbH|University|Institute|Association|College|Laboratory|Laboratories|Council)\b\.?/gu,
  /\b[A-Z][a-z]+ [A-Z][a-z]+(?=,? (?:said|says|explained|explains|founder|co-founder|head|director|manager|added|adds|who))/gu,
];

/** Every mark claim of a sentence (folded with `foldWidth`), in order of place. */
export function findMarks(text: string): MarkClaim[] {
  const found: MarkClaim[] = [];
  const add = (kind: MarkClaim['kind'], match: RegExpExecArray, key: string) => {
    const start = match.index;
    const end = start + match[0].length;
    if (!found.some((other) => other.kind === kind && start < other.end && end > other.start))
      found.push({ kind, start, end, raw: match[0], key });
  };
  for (const [pattern, key] of RANK) for (const match of text.matchAll(pattern)) add('rank', match, key(match));
  for (const match of text.matchAll(COMPARISON)) add('comparison', match, match[0]);
  for (const match of text.matchAll(ATTRIBUTION)) add('attribution', match, match[0]);
  for (const match of text.matchAll(QUOTE)) {
    const around =
      text.slice(Math.max(0, match.index - 14), match.index) +
      text.slice(match.index + match[0].length, match.index + match[0].length + 16);
    if (SPEECH.test(around)) add('quotation', match, (match[1] ?? match[2])!);
  }
  for (const pattern of NAMES) for (const match of text.matchAll(pattern)) add('name', match, match[0]);
  return found.sort((a, b) => a.start - b.start);
}
