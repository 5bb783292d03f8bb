import type { Text } from '../../kernel/i18n/message.ts';

/** One tea or vessel of the sample shop 山雾茶铺 / Mistleaf Tea. Prices in fen and cents. */
export interface Product {
  slug: string;
  category: string;
  name: Text;
  /** What the title adds to the name: grade, year, weight. */
  detail: Text;
  origin: Text;
  price: { zh: number; en: number };
  /** Three sentences of its own: how it grows or is made, how it tastes, how to use it. */
  about: Text;
}

export interface Category {
  slug: string;
  name: Text;
  lead: Text;
}

export const CATEGORIES: readonly Category[] = [
  {
    slug: 'green-tea',
    name: { zh: '绿茶', en: 'Green Tea' },
    lead: {
      zh: '绿茶不发酵，杀青后直接揉捻干燥，鲜爽是它的底色。这里的四款都是当年明前或雨前采摘，收到后冷藏，下单后再分装，泡开仍有山野的清气。喜欢清淡的从龙井开始，想要一点栗香就选信阳毛尖。',
      en: 'Green tea is never oxidised: the leaf is heated within hours of picking, rolled and dried, so what you taste is the spring itself. Our four come from this year’s early harvest, rest in cold storage and are packed only after you order. Start with Longjing if you like it light, or Xinyang Maojian for a nutty edge.',
    },
  },
  {
    slug: 'black-tea',
    name: { zh: '红茶', en: 'Black Tea' },
    lead: {
      zh: '红茶全发酵，茶汤红亮，暖胃又好搭配点心。我们按产区挑了四种性格：正山小种带松烟，祁门有似蜜似兰的祁门香，滇红浓强，金骏眉细嫩。加奶选滇红，清饮选祁门，送长辈多半是金骏眉。',
      en: 'Fully oxidised leaves give black tea its red liquor and its warmth. We keep four characters from four places: smoky Lapsang, honeyed Keemun, sturdy Yunnan Gold and the tiny buds of Jin Jun Mei. Take Yunnan with milk, Keemun on its own, and Jin Jun Mei when the cup is a present.',
    },
  },
  {
    slug: 'oolong-tea',
    name: { zh: '乌龙茶', en: 'Oolong Tea' },
    lead: {
      zh: '乌龙是半发酵茶，做青的火候决定一切：轻则清香似兰，重则焙火醇厚。四款分别来自安溪、武夷、凤凰山和南投，同样的盖碗，能泡出四种完全不同的香气。第一次喝乌龙，建议清香铁观音和大红袍各来一小罐对比。',
      en: 'Oolong stands between green and black, and the maker’s hand decides where. Light ones smell of orchids, roasted ones of toast and stone fruit. Ours come from Anxi, Wuyi, Phoenix Mountain and Nantou; one gaiwan, four worlds. New to oolong? Order a small tin of Tieguanyin and one of Da Hong Pao and drink them side by side.',
    },
  },
  {
    slug: 'puer-tea',
    name: { zh: '普洱茶', en: 'Pu-erh Tea' },
    lead: {
      zh: '普洱越放越有故事。生茶刚烈，适合收藏转化；熟茶经过渥堆，入口就是糯滑。我们只收云南大叶种晒青，饼面写明年份、山头和压制厂，仓储在昆明干仓，每一饼都可以追到批次。',
      en: 'Pu-erh is the tea that keeps changing. Raw cakes are bright and bold and repay years of patience; ripe ones have been pile-fermented and are smooth from the first sip. We buy sun-dried large-leaf tea from Yunnan only, print year, mountain and press on each wrapper, and store everything dry in Kunming.',
    },
  },
  {
    slug: 'white-tea',
    name: { zh: '白茶', en: 'White Tea' },
    lead: {
      zh: '白茶只有萎凋和干燥两步，看天吃饭，工艺最少也最难。福鼎和政和的茶青带着毫香，新茶清甜，存几年转出枣香。四款从银针到老寿眉，刚好是一条从鲜到陈的路，煮着喝尤其适合秋冬。',
      en: 'White tea is only withered and dried, which sounds easy and is not: the weather does half of the work. Leaf from Fuding and Zhenghe carries a downy sweetness that turns to dates with age. From Silver Needle to aged Shou Mei, our four walk from fresh to mellow, and the old ones love to be simmered in winter.',
    },
  },
  {
    slug: 'teaware',
    name: { zh: '茶具', en: 'Teaware' },
    lead: {
      zh: '好茶要有顺手的器。盖碗、紫砂、公道杯、旅行套装，我们自己每天在用的就这几样：不烫手、断水利落、好清洗。每件都由合作的窑口小批量烧制，包装里附一张使用与养护卡片。',
      en: 'Good tea deserves tools that fit the hand. A gaiwan, a clay pot, a glass pitcher and a travel set are what we use every day ourselves: they do not burn your fingers, pour without dripping and clean in seconds. Small kilns make them for us in short runs, with a card on use and care in the box.',
    },
  },
];

const product = (
  slug: string,
  category: string,
  name: Text,
  detail: Text,
  origin: Text,
  zhPrice: number,
  enPrice: number,
  about: Text,
): Product => ({ slug, category, name, detail, origin, price: { zh: zhPrice, en: enPrice }, about });

export const PRODUCTS: readonly Product[] = [
  product(
    'longjing',
    'green-tea',
    { zh: '西湖龙井', en: 'West Lake Longjing' },
    { zh: '明前特级 50克', en: 'First Flush, 50 g' },
    { zh: '杭州狮峰山', en: 'Lion Peak, Hangzhou' },
    26800,
    4200,
    {
      zh: '茶青来自狮峰山的群体种老茶树，清明前七天手工采一芽一叶，当天在铁锅里分青锅、辉锅两次炒成扁平。汤色嫩绿，入口是炒豆香，回味里有一丝甘蔗的甜。用八十五度的水、玻璃杯上投法，三分钟就能喝，续水两次味道仍在。',
      en: 'Old seed-grown bushes on Lion Peak are plucked by hand in the week before Qingming, one bud and one leaf, and pressed flat in an iron wok the same day. The cup is pale jade with a scent of roasted beans and a sugar-cane finish. Drop the leaves onto water of 85 °C in a tall glass, wait three minutes, and refill twice.',
    },
  ),
  product(
    'biluochun',
    'green-tea',
    { zh: '洞庭碧螺春', en: 'Dongting Biluochun' },
    { zh: '雨前一级 50克', en: 'Spring Curls, 50 g' },
    { zh: '苏州东山', en: 'Dongshan, Suzhou' },
    22800,
    3600,
    {
      zh: '碧螺春长在东山的枇杷树和杨梅树下，茶果间作，花果香是从土里带出来的。六万多个芽头才炒得出一斤，条索卷曲，满披白毫。水温不要超过八十度，先倒水再投茶，看它一颗颗沉下去，第二泡最甜。',
      en: 'These bushes grow between loquat and bayberry trees on the shore of Lake Tai, and the fruit finds its way into the leaf. More than sixty thousand buds go into one jin of tight, downy spirals. Keep the water under 80 °C, pour first and add the tea after, and watch it sink like snow; the second infusion is the sweetest.',
    },
  ),
  product(
    'maojian',
    'green-tea',
    { zh: '信阳毛尖', en: 'Xinyang Maojian' },
    { zh: '头采 100克', en: 'Early Picking, 100 g' },
    { zh: '河南信阳车云山', en: 'Cheyun Mountain, Henan' },
    18800,
    2900,
    {
      zh: '车云山海拔六百多米，昼夜温差大，毛尖的氨基酸含量高，所以鲜。传统的生锅熟锅两道手法，把嫩芽收成细圆紧直的针。熟板栗香明显，稍微浓泡也不涩，口味重的北方茶友通常选它。',
      en: 'Cheyun Mountain rises six hundred metres above the Huai plain, with cold nights that store sweetness in the bud. Two woks, one hot and one mild, shape it into straight fine needles. Expect roasted chestnut, a brisk body and no bitterness even when brewed strong: the green tea for people who say green tea is too weak.',
    },
  ),
  product(
    'anji-white',
    'green-tea',
    { zh: '安吉白茶', en: 'Anji Baicha' },
    { zh: '精品 100克', en: 'Pale Leaf, 100 g' },
    { zh: '浙江安吉溪龙乡', en: 'Xilong, Anji' },
    24800,
    3900,
    {
      zh: '名字里有白，其实是绿茶：春天低温时叶片缺叶绿素，转成玉白色，只有二十来天可采。氨基酸是普通绿茶的两倍多，几乎尝不到苦。冷泡一夜放进冰箱，第二天像加了一点点蜂蜜的米汤。',
      en: 'White by name, green by making: in cold spring weather this cultivar loses its chlorophyll and turns the colour of jade for barely three weeks. It holds twice the amino acids of an ordinary green and next to no bitterness. Steep it cold overnight and you will find something like rice milk with a drop of honey.',
    },
  ),
  product(
    'keemun',
    'black-tea',
    { zh: '祁门红茶', en: 'Keemun Black' },
    { zh: '毫芽级 125克', en: 'Hao Ya Grade, 125 g' },
    { zh: '安徽祁门历口', en: 'Likou, Qimen' },
    16800,
    2600,
    {
      zh: '祁红的香很难归类，玫瑰、苹果、蜜糖都有人闻得到，行里干脆叫它祁门香。毫芽级取一芽一叶，萎凋一整夜再揉捻发酵，全程靠老师傅的鼻子。配苏打饼干或者直接清饮都好，九十五度的水，一分钟出汤。',
      en: 'Nobody agrees on the scent of Keemun. Rose, apple, malt and honey all have their supporters, so the trade simply calls it the Keemun aroma. The leaf withers through the night before rolling, judged by nose alone. Drink it plain with a cracker, one minute at 95 °C, and keep the milk for something louder.',
    },
  ),
  product(
    'lapsang',
    'black-tea',
    { zh: '正山小种', en: 'Lapsang Souchong' },
    { zh: '传统烟熏 150克', en: 'Pine Smoked, 150 g' },
    { zh: '武夷桐木关', en: 'Tongmu Pass, Wuyi' },
    19800,
    3100,
    {
      zh: '桐木关是红茶的老家，四百年前这里就用马尾松把茶叶熏干。烟不是呛的，是桂圆汤里加了一点松脂。干茶油润，耐泡七八道，茶底放凉了闻，还有木头房子的味道。吃腊味、奶酪的时候最合适。',
      en: 'Black tea was born in Tongmu Pass four centuries ago, when leaves were dried over pine in a hurry. Real Lapsang does not taste of ash: think of dried longan with a little resin. It gives seven or eight infusions, and the cold leaf still smells of a timber house. Wonderful with cured meat and blue cheese.',
    },
  ),
  product(
    'dianhong',
    'black-tea',
    { zh: '凤庆滇红', en: 'Yunnan Gold' },
    { zh: '金芽 200克', en: 'Golden Buds, 200 g' },
    { zh: '云南凤庆', en: 'Fengqing, Yunnan' },
    13800,
    2200,
    {
      zh: '大叶种的底子决定了滇红的分量：浓、强、鲜，一口就醒。凤庆的金芽披满金毫，泡开像一杯琥珀，甜薯香里带着胡椒似的收尾。做奶茶不会被牛奶压住，早餐桌上我们自己喝的就是它。',
      en: 'Large-leaf bushes make a large-hearted tea. The buds from Fengqing are covered in gold down and give an amber cup of sweet potato, cocoa and a peppery close that wakes you at the first mouthful. Milk cannot drown it, which is why this is what stands on our own breakfast table.',
    },
  ),
  product(
    'jinjunmei',
    'black-tea',
    { zh: '金骏眉', en: 'Jin Jun Mei' },
    { zh: '单芽礼盒 80克', en: 'Single Bud Gift Tin, 80 g' },
    { zh: '武夷桐木村', en: 'Tongmu Village, Wuyi' },
    58800,
    8900,
    {
      zh: '二〇〇五年才创出来的新茶，却几乎成了高端红茶的代名词。全用单芽，一斤干茶要五万多个芽头，色泽黑黄相间，像细细的眉毛。汤是金黄的，花蜜香很持久，连泡十二道依旧甜。礼盒配两只白瓷小罐，封口是手写的批号。',
      en: 'It was invented as late as 2005 and became the name that people give to luxury black tea. Only buds are used, more than fifty thousand for a jin, thin and curved like eyebrows in black and gold. The golden liquor keeps its nectar for a dozen infusions. Two porcelain jars in a box, sealed with a handwritten batch number.',
    },
  ),
  product(
    'tieguanyin',
    'oolong-tea',
    { zh: '安溪铁观音', en: 'Anxi Tieguanyin' },
    { zh: '清香型 250克', en: 'Light Orchid, 250 g' },
    { zh: '福建安溪感德', en: 'Gande, Anxi' },
    15800,
    2500,
    {
      zh: '感德的秋茶香气高扬，行话叫秋香。轻发酵、轻焙火，颗粒沉得像小石子，掉进盖碗里叮的一声。开水直冲，兰花香立刻上来，喝完嘴里凉丝丝的，那就是大家说的观音韵。开袋以后请密封冷藏，三个月内喝完。',
      en: 'Autumn tea from Gande has the highest fragrance of the year. Lightly oxidised and barely fired, the rolled pellets ring like pebbles when they drop into the gaiwan. Boiling water brings up orchid at once, and a cool sweetness stays in the throat, the famous Guanyin rhyme. Keep it sealed and cold after opening and finish it within three months.',
    },
  ),
  product(
    'dahongpao',
    'oolong-tea',
    { zh: '武夷大红袍', en: 'Wuyi Da Hong Pao' },
    { zh: '中足火 125克', en: 'Charcoal Roast, 125 g' },
    { zh: '武夷山三坑两涧', en: 'Inner Cliffs, Wuyi' },
    36800,
    5600,
    {
      zh: '岩茶讲究岩骨花香，根扎在丹霞的石缝里，喝得到矿物的劲。我们用水仙打底拼肉桂，龙眼木炭焙了三轮，每轮歇一个月退火。第三泡开始最好：桂皮、焦糖、一点点湿石头的气息，杯底香能留到第二天。',
      en: 'Cliff tea is grown in cracks of red rock and tastes of it. Our blend sets Rougui on a base of Shuixian and rests a month after each of three rounds over longan charcoal. The third infusion is where it opens: cinnamon bark, caramel, wet stone. Smell the empty cup on the morning after; it is still there.',
    },
  ),
  product(
    'dancong',
    'oolong-tea',
    { zh: '凤凰单丛', en: 'Phoenix Dancong' },
    { zh: '蜜兰香 150克', en: 'Honey Orchid, 150 g' },
    { zh: '潮州乌岽山', en: 'Wudong Peak, Chaozhou' },
    29800,
    4600,
    {
      zh: '单丛的意思是单株采、单株制，乌岽山上一棵树就是一种香。蜜兰香是最受欢迎的一支，熟荔枝和蜂蜜扑面而来，但手法不对会涩。请用小壶、沸水、快冲快出，前五泡坐杯不要超过五秒，潮汕人管这叫功夫。',
      en: 'Dancong means picked and made tree by tree, and on Wudong Peak every tree has a perfume of its own. Honey Orchid is the crowd’s favourite: ripe lychee, honey, a grip of tannin if you are careless. Use a small pot, boiling water and nerve, five seconds for each of the first five rounds. In Chaozhou that is called kung fu.',
    },
  ),
  product(
    'dongding',
    'oolong-tea',
    { zh: '冻顶乌龙', en: 'Dong Ding Oolong' },
    { zh: '炭焙 150克', en: 'Traditional Bake, 150 g' },
    { zh: '南投鹿谷', en: 'Lugu, Nantou' },
    21800,
    3400,
    {
      zh: '鹿谷乡的老做法，发酵三成、焙火三分，球形紧结，要两三泡才完全舒展。烤坚果和熟果子的味道很稳，像一件穿了多年的毛衣。耐放也是优点，隔年再用小火烘一次，喉韵更厚，办公室里用大杯焖泡也不出错。',
      en: 'Lugu township still works the old way, thirty per cent oxidised and baked with patience. The tight balls need two or three rounds to unfold into roasted nuts and stewed fruit, steady and comfortable as an old sweater. It keeps well, gets deeper with a second baking after a year, and forgives a big mug at the office.',
    },
  ),
  product(
    'raw-yiwu',
    'puer-tea',
    { zh: '易武古树生茶', en: 'Yiwu Raw Cake' },
    { zh: '2019年 357克', en: '2019, 357 g' },
    { zh: '勐腊易武麻黑', en: 'Mahei, Yiwu' },
    42800,
    6500,
    {
      zh: '易武的路子是柔，香扬水细，苦涩来得慢、化得快。这批料采自麻黑寨的古树，石磨压饼，松紧适中方便转化。七年干仓以后汤色转成蜜黄，冷杯里有梅子味。每次撬八克，洗一遍，十泡之内变化都很清楚。',
      en: 'Yiwu is the gentle school of pu-erh: high fragrance, silky water, a bitterness that comes late and leaves early. The leaf is from old trees at Mahei, pressed under stone so that air can reach the middle. Seven dry years have turned the cup honey yellow with a note of plum. Break off eight grams, rinse once, and follow it for ten rounds.',
    },
  ),
  product(
    'ripe-menghai',
    'puer-tea',
    { zh: '勐海熟茶', en: 'Menghai Ripe Cake' },
    { zh: '2021年 357克', en: '2021, 357 g' },
    { zh: '西双版纳勐海', en: 'Menghai, Yunnan' },
    16800,
    2700,
    {
      zh: '勐海的水和菌群让渥堆有种特别的勐海味，别处学不来。发酵八成熟，堆味已经散净，汤像红酒，入口是糯米和红枣。肠胃敏感的人晚上也能喝，焖壶里加两片陈皮，就是一壶简单的下午茶。',
      en: 'Water and microbes of Menghai give its piles a depth that nobody copies elsewhere. Fermented to eight tenths and well aired, the cake pours like red wine and drinks like sticky rice with jujube. Easy on the stomach even at night; put it into a flask with two strips of aged tangerine peel and the afternoon is settled.',
    },
  ),
  product(
    'tangerine-puer',
    'puer-tea',
    { zh: '小青柑普洱', en: 'Tangerine Pu-erh' },
    { zh: '12颗装', en: 'Twelve Pieces' },
    { zh: '广东新会与云南勐海', en: 'Xinhui and Menghai' },
    9800,
    1600,
    {
      zh: '七月的新会青柑掏空果肉，填满宫廷级熟普，再低温晒干。一颗正好一壶，省去称茶的麻烦。柑油的清凉先到，普洱的甜糯后到，第一次喝普洱的人几乎都会喜欢。果皮别扔，最后煮水还有一道好味。',
      en: 'Green tangerines of July are emptied in Xinhui, filled with fine ripe pu-erh and dried in gentle sun. One fruit is one pot, no scales needed. First comes the cool oil of the peel, then the round sweetness of the tea, and people who swore they dislike pu-erh ask for another. Simmer the shell at the end; it has one more cup to give.',
    },
  ),
  product(
    'tuocha',
    'puer-tea',
    { zh: '下关沱茶', en: 'Xiaguan Tuocha' },
    { zh: '甲级 100克', en: 'First Grade, 100 g' },
    { zh: '云南大理下关', en: 'Xiaguan, Dali' },
    4800,
    900,
    {
      zh: '碗臼形状的沱茶是大理的老味道，铁模压得紧，走马帮的年代就靠它翻山。烟火气和劲道都直来直去，苦底回甘很快，便宜又耐存。买一条五个，拆一个喝，剩下的放书柜，过几年再来比。',
      en: 'The bowl-shaped tuo is the old taste of Dali, pressed hard in iron so that mule trains could carry it across the mountains. Straightforward smoke and strength, a bitterness that turns sweet in a breath, and a price that invites experiments: open one, leave four on the shelf, and compare them in a few years.',
    },
  ),
  product(
    'silver-needle',
    'white-tea',
    { zh: '白毫银针', en: 'Silver Needle' },
    { zh: '头春 50克', en: 'First Spring, 50 g' },
    { zh: '福建福鼎太姥山', en: 'Taimu Mountain, Fuding' },
    32800,
    5100,
    {
      zh: '只取春天第一轮肥芽，日光萎凋两天，不炒不揉，满身银毫就是它的身份证。浸出很慢，九十度水要等三分钟，才有豆浆般的鲜和淡淡的甜瓜味。芽头竖着在杯里起落，安静得可以看很久。',
      en: 'Only the fat first buds of spring are taken, laid out under the sun for two days and otherwise left alone. They give themselves slowly: three minutes at 90 °C for a cup of fresh soy, cucumber and melon. In a glass the needles stand upright and drift up and down, and it is hard to look away.',
    },
  ),
  product(
    'white-peony',
    'white-tea',
    { zh: '白牡丹', en: 'White Peony' },
    { zh: '特级 100克', en: 'Top Grade, 100 g' },
    { zh: '福建政和', en: 'Zhenghe, Fujian' },
    15800,
    2500,
    {
      zh: '一芽两叶，绿叶夹银芽，泡开像半开的花，所以叫牡丹。政和大白茶的萎凋在室内进行，滋味比福鼎的更厚实。春天喝是青草和杏仁，放到冬天自己会转甜。飘逸杯、马克杯都能应付，是最省心的日常白茶。',
      en: 'One silver bud between two green leaves opens in the cup like a flower, hence the name. In Zhenghe the withering is done indoors, which gives more body than the tea of its coastal neighbour. Fresh, it is all meadow and almond; by winter it has sweetened on its own. A mug will do, and nothing can go wrong.',
    },
  ),
  product(
    'gongmei',
    'white-tea',
    { zh: '贡眉', en: 'Gong Mei' },
    { zh: '2020年 小饼 100克', en: '2020 Mini Cake, 100 g' },
    { zh: '福建建阳', en: 'Jianyang, Fujian' },
    12800,
    2100,
    {
      zh: '用的是建阳本地的小菜茶，树小叶薄，香气却更野，带点薄荷和草药。压成三钱小饼方便携带，掰半块就够一壶。存了六年，颜色转褐，煮出来有一股晒干的荷叶味，嗓子不舒服的日子尤其想念它。',
      en: 'Small seed-grown bushes around Jianyang have thin leaves and a wilder scent, somewhere between mint and a herbalist’s drawer. Pressed into little cakes, half of one makes a pot. Six years have browned it, and when simmered it smells of sun-dried lotus leaf, a thing to come home to with a sore throat.',
    },
  ),
  product(
    'aged-shoumei',
    'white-tea',
    { zh: '老寿眉', en: 'Aged Shou Mei' },
    { zh: '2014年 350克', en: '2014, 350 g' },
    { zh: '福建福鼎点头镇', en: 'Diantou, Fuding' },
    26800,
    4200,
    {
      zh: '粗枝大叶，却最经得起时间。十二年的寿眉，红枣、药香、陈木的味道都出来了，汤红而透。铁壶或陶壶小火慢煮，水开以后再焖十分钟，一家人分着喝，剩下的茶底第二天还能接着煮。',
      en: 'Coarse leaves and stems, and yet nothing ages better. At twelve years it has reached red dates, herbs and old timber, in a cup that is dark and perfectly clear. Let it simmer in iron or clay and stand for ten minutes, share it with the family, and boil the same leaves again on the next day.',
    },
  ),
  product(
    'gaiwan',
    'teaware',
    { zh: '白瓷盖碗', en: 'Porcelain Gaiwan' },
    { zh: '120毫升 三件套', en: '120 ml, Three Pieces' },
    { zh: '德化窑', en: 'Dehua kiln' },
    8800,
    1500,
    {
      zh: '碗沿外翻得恰到好处，手指捏住的地方离热水有一厘米半，真的不烫。德化的白瓷不吸味，同一只碗上午泡绿茶下午泡普洱都没有问题。盖钮内凹，单手就能出汤，洗的时候连海绵都不用。',
      en: 'The rim flares just enough that your fingers stay a finger’s breadth away from the water, and it truly does not burn. Dehua porcelain keeps no smell, so it may serve green tea in the morning and pu-erh after lunch. The sunken knob lets you pour with one hand, and a rinse is all the washing it wants.',
    },
  ),
  product(
    'clay-pot',
    'teaware',
    { zh: '宜兴紫砂壶', en: 'Yixing Clay Pot' },
    { zh: '石瓢 180毫升', en: 'Shi Piao, 180 ml' },
    { zh: '宜兴丁山', en: 'Dingshan, Yixing' },
    46800,
    7200,
    {
      zh: '石瓢的三角形重心很低，放着稳，提着轻。泥料是底槽清，双气孔结构，泡熟普和老白茶能把汤收得更圆。出水七孔，三秒断水不流涎。新壶先用清水煮二十分钟，以后一把壶只喝一类茶，养出来的光是自己的。',
      en: 'The triangular Shi Piao sits low and feels light in the hand. Its clay, a bottom-layer zisha with double pores, rounds off ripe pu-erh and old white tea like nothing else. Seven holes, a clean three-second pour, no drip. Boil it once in plain water, then give it one kind of tea for life and it will shine for you.',
    },
  ),
  product(
    'pitcher',
    'teaware',
    { zh: '玻璃公道杯', en: 'Glass Fairness Pitcher' },
    { zh: '耐热 280毫升', en: 'Heatproof, 280 ml' },
    { zh: '河北河间', en: 'Hejian, Hebei' },
    4800,
    800,
    {
      zh: '公道杯的作用是让每个人喝到一样浓的茶。高硼硅玻璃从零下二十度到沸水都不炸，鹰嘴出水，倒到最后一滴也不挂。杯壁上烧了两道细线，一百和两百毫升，练习控制出汤量的时候特别有用。',
      en: 'A fairness pitcher gives every guest the same strength. Borosilicate glass takes boiling water straight from the freezer, the hawk-bill spout lets go of the last drop, and two fine lines at 100 and 200 millilitres help while you are still learning how much to pour. It weighs less than an apple.',
    },
  ),
  product(
    'travel-set',
    'teaware',
    { zh: '旅行茶具', en: 'Travel Tea Set' },
    { zh: '一壶两杯 便携包', en: 'Pot and Two Cups' },
    { zh: '景德镇', en: 'Jingdezhen' },
    16800,
    2700,
    {
      zh: '一只快客杯叠着两个品茗杯，中间垫硅胶，摔进背包也不怕。整套不到四百克，外面是防泼水的帆布包，侧袋塞得下两泡茶。出差、露营、看展，找到热水就能坐下来喝一杯像样的。',
      en: 'One express cup, two small ones nested under it, silicone between them: throw it into a rucksack and nothing chips. The whole thing weighs under four hundred grams in a splash-proof canvas case with a pocket for two servings of tea. Find hot water at a station, a camp site or a gallery, sit down, and have a proper cup.',
    },
  ),
];
