import { describe, expect, test } from 'vitest';
import { GoodsHeads } from '../../../keywords/tag/goods-heads.ts';
import { shippedLexicon } from '../../../keywords/tag/lexicon.ts';
import { Tagger } from '../../../keywords/tag/tagger.ts';

const tagger = new Tagger(shippedLexicon());
const named = (text: string, dim: string) =>
  tagger
    .tag(text)
    .tags.filter((tag) => tag.dim === dim)
    .map((tag) => (tag.end > tag.start ? text.slice(tag.start, tag.end) : tag.code));

describe('the goods that a keyword names', () => {
  test.each([
    // Known goods, one value from several words: the last one says what it is.
    ['手机充电器推荐', ['手机充电器']],
    ['茶叶包装盒定制', ['茶叶包装盒']],
    ['超市货架厂家', ['货架']],
    ['大理石餐桌', ['餐桌']],
    ['大理石价格', ['大理石']],
    ['草坪种子批发', ['草坪种子']],
    ['冷库板多少钱', ['冷库板']],
    ['三七粉怎么吃', ['三七粉']],
    ['防滑鞋', ['防滑鞋']],
    // A comparison names both sides.
    ['瓷砖和木地板哪个好', ['瓷砖', '木地板']],
    ['gravel bike vs road bike', ['gravel bike', 'road bike']],
    // What stands beside the goods is not their name.
    ['空气炸锅烤红薯要多久', ['空气炸锅']],
    ['running belt with water bottle', ['running belt']],
    ['龙井茶属于什么茶', ['龙井茶']],
    ['老班章古树茶', ['老班章']],
    ['女人喝什么茶美容', ['茶']],
    ['跑步袜子', ['跑步袜子']],
    ['越野跑鞋和公路跑鞋区别', ['越野跑鞋', '公路跑鞋']],
    ['tea advent calendar', ['tea', 'advent calendar']],
    // Goods that no lexicon holds, by the way such names end.
    ['婴儿学步鞋', ['学步鞋']],
    ['电动伸缩门价格', ['伸缩门']],
    ['紫砂罐推荐', ['紫砂罐']],
    ['how to water tulip bulbs', ['tulip bulbs']],
    ['engagement party cake stand', ['party cake stand']],
    ['is a heat pump worth it', ['heat pump']],
    ['why is my washing machine leaking', ['washing machine']],
    // A login is wanted, not goods.
    ['quickbooks login', []],
    ['金蝶云登录', []],
  ])('%s → %j', (text, expected) => {
    expect(named(text, 'product')).toEqual(expected);
  });

  test('unlisted goods keep the known ones they are a kind of, and their category', () => {
    const { tags } = tagger.tag('草坪种子批发');
    expect(tags).toContainEqual(expect.objectContaining({ dim: 'product', code: '?草坪种子', kind: 'seeds' }));
    expect(tags).toContainEqual(expect.objectContaining({ dim: 'category', code: 'agriculture' }));
  });

  test('a pack teaches how names end', () => {
    const entry = (term: string) => ({
      dim: 'product' as const,
      code: term,
      zh: term,
      en: term,
      parent: null,
      terms: [term],
      pack: 'own',
    });
    const heads = new GoodsHeads(
      ['青瓷盏', '白瓷盏', '黑釉盏', '油滴盏', 'pour over dripper', 'cold dripper'].map(entry),
    );
    expect([
      heads.han('盏'),
      heads.han('瓷'),
      heads.latin('dripper'),
      heads.latin('drippers'),
      heads.latin('over'),
    ]).toEqual([true, false, true, true, false]);
  });
});

describe('the place that a keyword names', () => {
  test.each([
    ['四川成都茶馆', ['四川成都']],
    ['甘肃白银律师', ['甘肃白银']],
    ['昆山装修公司', ['昆山']],
    ['北京朝阳搬家公司', ['北京朝阳']],
    ['海淀区驾校', ['海淀区']],
    ['云南普洱茶价格', ['云南']],
    ['云南旅游攻略', ['云南']],
    ['广东风扇批发', ['广东']],
    ['青岛产后修复', ['青岛']],
    ['成都人民医院', ['成都']],
    ['来中国留学', ['来中国']],
    ['天津站附近酒店', ['天津', 'near']],
    ['flights to turkey', ['to turkey']],
    ['hotels in dublin', ['dublin']],
  ])('%s → %j', (text, expected) => {
    expect(named(text, 'region')).toEqual(expected);
  });

  test.each([
    '复合肥批发',
    '加长沙发',
    '铝合金门窗',
    '北京烤鸭的做法',
    '云南白药牙膏',
    '老北京布鞋',
    '上海牌手表',
    '中国移动营业厅',
    '海关报关流程',
    '德国进口奶粉',
    '四川菜做法',
    '中国十大名茶',
    'antique china cabinet',
    'bone china tea set',
    'how to cook a turkey',
    'running shoes made in usa',
    'uk size 8 running shoes',
    'guinea pig cage',
  ])('%s names none', (text) => {
    expect(named(text, 'region')).toEqual([]);
  });

  test('a name that holds a place keeps its other words', () => {
    expect(named('bone china tea set', 'product')).toEqual(['tea set']);
  });
});

describe('what is wanted', () => {
  test.each([
    ['墙面漆怎么选颜色', 'informational'],
    ['墙面漆怎么选', 'commercial'],
    ['蓝牙耳机没声音', 'informational'],
    ['不锈钢水槽', 'commercial'],
    ['running shoes squeaking', 'informational'],
    ['南昌律师事务所排名', 'local'],
    ['洗碗机有必要买吗', 'informational'],
    ['门票价格', 'transactional'],
  ])('%s → %s', (text, intent) => {
    expect(tagger.tag(text).tags.find((tag) => tag.dim === 'intent')?.code).toBe(intent);
  });
});
