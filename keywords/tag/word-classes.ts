import { type TaggedWord, tagHanWords } from '../../src/kernel/text/segment.ts';

/** What a word of a Chinese residue can be in the name of goods. */
export type WordClass = 'noun' | 'verb' | 'link' | 'other';

/** A word of a residue with its place in it. */
export interface ClassedWord {
  text: string;
  at: number;
  kind: WordClass;
  /** Part of speech in the notation of the dictionary. */
  tag: string;
}

const LINKS = new Set(['和', '与', '跟', '及', '或', '还是', '或者', '以及', '、']);
/** Nouns that ask about goods and are none: they end a name. */
const ASPECTS = new Set(
  '原因 症状 表现 时间 时候 地方 方面 问题 事项 注意事项 标准 条件 要求 规定 政策 补贴 流程 过程 手续 方式 办法 效果 作用 用途 功能 优点 缺点 优势 特点 特征 区别 种类 品种 分类 类型 型号 规格 尺寸 尺码 大小 长度 宽度 高度 厚度 重量 颜色 款式 样式 材质 材料 配料 成分 参数 指标 性能 寿命 温度 湿度 度数 电压 功率 容量 密度 数量 质量 品质 味道 口味 口感 异味 气味 品牌 牌子 名字 名称 公司 机构 单位 中心 商家 商城 网站 平台 系列 全套 套餐 套装 专业 家用 商用 国产 进口 手工 全自动 半自动 大型 中型 小型 新型 高清 模板 范本 样本 案例 方案 计划 表格 对照表 大全 名单 目录 清单 知识 常识 经验 感受 故事 历史 文化 由来 含义 意思 关系 影响 情况 现象 状态 结果 反应 季节 阶段 一般 平方 平米 公斤 年份 年龄 月份 全国 本地 官方 小样 事件 新闻 周期 顺序 位置 方向 声音 速度 百科 文案 名言 句子 短语 英文 英语怎么说 拼音 谜语 成语 人 人群 人士 用户 客户 家庭 家里 房间 室内 室外 工地 现场 附近 门口 电话 号码 联系方式 地址 热线 步骤 要点 清洗 安装 维修 保养 使用 工作 生活 学习 菜单 鞋底 名家 偏大 偏小'.split(
    ' ',
  ),
);
/** Work that people order under a noun: 公司注册, 甲醛检测, 管道疏通. */
const SERVICES = new Set(
  '装修 检测 认证 注册 培训 设计 制作 开发 疏通 治理 咨询 贷款 认定 鉴定 印刷 运输 配送 护理 手术 矫正 推广 运营 代办 申报 评估 审计 策划 摄影 加工 搭建 托运 寄养 美容 整形 招标 备案 年检 过户 仲裁 移民 留学 考试 报名 辅导'.split(
    ' ',
  ),
);
const SHOWN = 20_000;
const cache = new Map<string, readonly ClassedWord[]>();

/** The words of a Han run by class. Kept for runs seen before: the same pieces come again and again. */
export function classWords(run: string): readonly ClassedWord[] {
  const known = cache.get(run);
  if (known) return known;
  let at = 0;
  const words = tagHanWords(run).map(({ word, tag }: TaggedWord): ClassedWord => {
    const found = { text: word, at, kind: classOf(word, tag), tag };
    at += word.length;
    return found;
  });
  if (cache.size >= SHOWN) cache.clear();
  cache.set(run, words);
  return words;
}

/** Work that can be ordered, after the noun it is done to. */
export function isService(word: string): boolean {
  return SERVICES.has(word);
}

function classOf(word: string, tag: string): WordClass {
  if (LINKS.has(word)) return 'link';
  if (ASPECTS.has(word) || (word.length > 1 && word.endsWith('法'))) return 'other';
  const kind = tag[0];
  if (kind === 'n' || tag === 'vn' || tag === 'x' || tag === 'eng' || kind === 'j' || kind === 'l' || kind === 'g')
    return 'noun';
  if (kind === 'v') return 'verb';
  return 'other';
}
