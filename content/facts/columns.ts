import { FACT_TOPICS, type FactStatus, type FactTopic } from '../model/fact.ts';

/** Fields of a fact sheet with the headers that people give them. */
export const FACT_HEADERS = {
  code: ['编号', '事实编号', 'code', 'id'],
  statement: ['陈述', '事实', '事实陈述', '内容', '描述', 'statement', 'fact', 'claim'],
  subject: ['主体', '对象', '主语', '品牌/产品', 'subject', 'about'],
  aliases: ['别名', '简称', 'aliases', 'short name'],
  topic: ['类型', '类别', '主题', 'topic', 'type'],
  attribute: ['指标', '属性', '项目', 'attribute', 'metric'],
  value: ['数值', '值', '数字', 'value', 'figure'],
  unit: ['单位', 'unit'],
  region: ['地域', '地区', '区域', 'region', 'place'],
  period: ['期间', '时间', '统计期间', 'period'],
  scopeOther: ['范围', '范围说明', '口径', '测试条件', 'scope', 'conditions'],
  source: ['来源', '出处', 'source'],
  sourceUrl: ['来源链接', '链接', '网址', 'source url', 'url', 'link'],
  sourceDate: ['来源日期', '发布日期', 'source date', 'date'],
  validFrom: ['生效日期', '生效', 'valid from'],
  validUntil: ['有效期至', '失效日期', '有效期', 'valid until', 'expires'],
  status: ['状态', 'status'],
  lang: ['语言', 'lang', 'language'],
  wording: ['允许写法', '标准写法', '审定文案', 'wording', 'allowed wording'],
} as const;
export type FactField = keyof typeof FACT_HEADERS;

const BY_HEADER = new Map<string, FactField>(
  Object.entries(FACT_HEADERS).flatMap(([field, names]) => names.map((name) => [name, field as FactField] as const)),
);

/** The field that a header stands for; undefined when it is none of ours. */
export function factField(header: string): FactField | undefined {
  return BY_HEADER.get(
    header
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/\s*[(（].*[)）]$/, '')
      .replace(/[:：*]+$/, ''),
  );
}

const TOPIC_NAMES: Readonly<Record<string, FactTopic>> = {
  品牌: 'brand',
  企业: 'brand',
  公司: 'brand',
  市场: 'market',
  销售: 'market',
  型号: 'model',
  规格: 'model',
  参数: 'model',
  产品: 'product',
  服务: 'service',
  售后: 'service',
  活动: 'event',
  事件: 'event',
  新闻: 'event',
  案例: 'case',
  用户: 'case',
  客户: 'case',
  痛点: 'problem',
  问题: 'problem',
  效果: 'result',
  结果: 'result',
  数据: 'result',
  引语: 'quote',
  语录: 'quote',
  资质: 'proof',
  奖项: 'proof',
  荣誉: 'proof',
  认证: 'proof',
  检测: 'proof',
  证明: 'proof',
  优惠: 'offer',
  价格: 'offer',
  促销: 'offer',
  计划: 'plan',
  规划: 'plan',
  联系方式: 'contact',
  联系: 'contact',
  门店: 'contact',
};

/** The topic that a cell names, in Chinese or English; undefined when it is unknown. */
export function topicOf(cell: string): FactTopic | undefined {
  const word = cell.trim().toLowerCase();
  return (FACT_TOPICS as readonly string[]).includes(word) ? (word as FactTopic) : TOPIC_NAMES[cell.trim()];
}

const STATUS_NAMES: Readonly<Record<string, FactStatus>> = {
  已核实: 'verified',
  已验证: 'verified',
  verified: 'verified',
  自述: 'owner-stated',
  未核实: 'owner-stated',
  'owner-stated': 'owner-stated',
  stated: 'owner-stated',
  已过期: 'expired',
  expired: 'expired',
  停用: 'retired',
  retired: 'retired',
};

/** The status that a cell names; undefined when it is unknown. */
export function statusOf(cell: string): FactStatus | undefined {
  return STATUS_NAMES[cell.trim().toLowerCase()];
}

/** `2026/6/30`, `2026年6月30日`, `2026-06`, `2026` as `2026-06-30`, `2026-06`, `2026`; null when it is no date; '' stays. */
export function factDate(cell: string): string | null {
  const text = cell.normalize('NFKC').trim();
  if (text === '') return '';
  const match = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?)?年?$/.exec(
    text.slice(0, 10).trim() === text ? text : text.split(' ')[0]!,
  );
  if (!match) return null;
  const [, year, month, day] = match;
  if (month === undefined) return year!;
  const iso = `${year}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  const parsed = new Date(`${iso.padEnd(10, '-01')}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(iso) ? null : iso;
}
