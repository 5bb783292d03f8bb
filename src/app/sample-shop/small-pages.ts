import type { Text } from '../../kernel/i18n/message.ts';

interface Both<T> {
  zh: T;
  en: T;
}

/** Offers of the season: group buy, discount, sampler. */
export const OFFERS: readonly {
  slug: string;
  name: Text;
  title: Text;
  description: Text;
  body: Both<readonly string[]>;
  products: readonly string[];
}[] = [
  {
    slug: 'dianhong-group-buy',
    name: { zh: '滇红双人拼团', en: 'Yunnan Gold Group Buy for Two' },
    title: { zh: '滇红双人拼团 两罐立减56元_山雾茶铺', en: 'Yunnan Gold Group Buy: Two Tins, Nine Dollars Off' },
    description: {
      zh: '凤庆滇红两人成团，每罐一百一十元，比单买便宜二十八元。十一月三十日截止，限量三百团，成团后四十八小时内由昆明仓直发。',
      en: 'Two friends, two tins of Fengqing golden buds at $17.50 each instead of $22.00. Until 30 November, three hundred pairs, sent from Kunming within two days.',
    },
    body: {
      zh: [
        '<s>¥138.00</s> 团购价 <b class="price">¥110.00</b>，限时到十一月三十日，已团 124 份，仅剩 176 份。',
        '开团后把链接发给朋友，二十四小时内有一个人参加就算成团；没有成团，款项原路退回。滇红是这一季卖得最多的早餐茶，浓强耐泡，两罐正好一人一罐，也可以都寄到同一个地址。',
      ],
      en: [
        '<s>$22.00</s> now <b class="price">$17.50</b>, limited to 30 November; 124 pairs have joined and 176 are left.',
        'Start a pair and send the link to a friend. If one person joins within a day, both tins are packed; if nobody does, the money goes back the way it came. Yunnan Gold is the breakfast tea of this season, strong and patient, and both tins may travel to one address.',
      ],
    },
    products: ['dianhong', 'keemun', 'lapsang'],
  },
  {
    slug: 'forty-off',
    name: { zh: '满三百减四十', en: 'Six Dollars Off Forty-Five' },
    title: { zh: '全场满300减40 秋茶上新活动_山雾茶铺', en: 'Autumn Offer: Six Dollars Off Orders Over Forty-Five' },
    description: {
      zh: '秋茶上新期间全场满三百元减四十元，礼盒与茶具都可以参加，自动抵扣不用领券。活动到十二月五日，和拼团优惠不同享，退货按实付计算。',
      en: 'While the autumn teas arrive, orders over forty-five dollars lose six at checkout. Gift tins count, no coupon needed, until 5 December.',
    },
    body: {
      zh: [
        '限时满减：<b class="price">满 ¥300 减 ¥40</b>，到十二月五日零点结束，结算页自动抵扣。',
        '清香铁观音和凤凰单丛是今年的秋茶，九月底做完，香气正足。凑单建议：一罐铁观音加一只白瓷盖碗，再添两盒小青柑，刚好过线，也够喝到过年。',
      ],
      en: [
        'For a limited time <b class="price">$6.00 off</b> orders over $45.00, until midnight on 5 December, taken off by itself at checkout.',
        'Light Tieguanyin and Phoenix Dancong are this autumn’s harvest, finished in late September and at the height of their perfume now. One tin, a porcelain gaiwan and a box of stuffed tangerines will take you over the line and through to the New Year.',
      ],
    },
    products: ['tieguanyin', 'dancong', 'gaiwan', 'tangerine-puer'],
  },
  {
    slug: 'sampler',
    name: { zh: '六款尝鲜小样', en: 'Sampler of Six Teas' },
    title: { zh: '六款尝鲜小样 每款8克 39元包邮_山雾茶铺', en: 'Sampler of Six Teas, Eight Grams Each, Free Delivery' },
    description: {
      zh: '龙井、祁门、铁观音、熟普、白牡丹、大红袍各八克，三十九元包邮，附冲泡卡。每人限一套，喝完下单正装可以抵扣三十九元。',
      en: 'Longjing, Keemun, Tieguanyin, ripe pu-erh, White Peony and Da Hong Pao, eight grams each, $6.90 delivered. It comes off your next tin.',
    },
    body: {
      zh: [
        '尝鲜价 <b class="price">¥39.00</b>，每人限购一套，仅剩 80 套，卖完为止。',
        '不知道自己喜欢哪一类茶，就从这六小包开始。一天一包，按卡片上的水温和时间来，记下最想再喝一次的那个。三十天内买正装，小样的三十九元直接抵扣，等于没有花钱就找到了自己的口粮茶。',
      ],
      en: [
        'Trial price <b class="price">$6.90</b>, one set per person, 80 sets left and no more after that.',
        'Six teas, eight grams each, free delivery. If you do not know which family is yours, begin with these small packets. One a day, with the temperature and time from the card, and a note on the one you would like to meet again. Buy a full tin of it within thirty days and the price of the sampler comes off.',
      ],
    },
    products: ['longjing', 'keemun', 'tieguanyin', 'ripe-menghai', 'white-peony', 'dahongpao'],
  },
];

/** Pages about the shop itself. */
export const UTILITY: readonly {
  slug: string;
  title: Text;
  description: Text;
  h1: Text;
  body: Both<readonly string[]>;
}[] = [
  {
    slug: 'about',
    title: { zh: '关于山雾茶铺：十四年，六类茶，一本账', en: 'About Mistleaf Tea: Fourteen Years, One Shop' },
    description: {
      zh: '山雾茶铺二〇一二年开在杭州灵隐路，两位创始人每年上山收茶。这里介绍我们怎样选茶、怎样定价，以及为什么只卖二十四款。',
      en: 'Two founders, one shop on Lingyin Road since 2012, two trips a year to the mountains: how we choose, how we price, why only twenty-four.',
    },
    h1: { zh: '关于我们', en: 'About Us' },
    body: {
      zh: [
        '二〇一二年，我们在灵隐路盘下一间十二平米的铺面，只卖龙井。后来客人问红茶、问乌龙，才一座山一座山跑下来。',
        '定价很简单：收购价加加工、包装、运费，再加三成，账本每年公开一次。款数控制在二十四款，多一款就要淘汰一款，因为每一款我们都要自己喝一整年。',
      ],
      en: [
        'In 2012 we took over twelve square metres on Lingyin Road and sold Longjing, nothing else. People asked for black tea and oolong, and so we went from one mountain to the next.',
        'Pricing is simple: what the leaf costs, plus making, packing and freight, plus thirty per cent, and the books are open once a year. We stop at twenty-four, because each of them has to be drunk by us for a whole year.',
      ],
    },
  },
  {
    slug: 'contact',
    title: { zh: '联系我们与线下门店地址_山雾茶铺', en: 'Contact, Opening Hours and Our Shop | Mistleaf Tea' },
    description: {
      zh: '山雾茶铺门店在杭州市西湖区灵隐路，每天九点到二十点营业，可以试饮。订单、批发和茶会预约的联系方式都在这一页。',
      en: 'Our shop stands on Lingyin Road in Hangzhou, open from nine to eight with a tasting bar. How to reach us about orders, wholesale and tastings.',
    },
    h1: { zh: '联系与门店', en: 'Contact and Shops' },
    body: {
      zh: [
        '门店：杭州市西湖区灵隐路，九点到二十点营业，周一也开门，靠窗有四个试饮座位。',
        '订单问题请在订单页直接留言，工作日两小时内回复；批发和茶会预约请写邮件，说明人数和日期。',
      ],
      en: [
        'The shop is on Lingyin Road in the West Lake district of Hangzhou, open from nine to eight on every day of the week, with four seats for tasting at the window.',
        'For questions about an order leave a note on the order page; we answer within two working hours. For wholesale and tastings please write an e-mail with the number of people and a date.',
      ],
    },
  },
  {
    slug: 'delivery',
    title: { zh: '配送时效、运费与退换货说明_山雾茶铺', en: 'Delivery Times, Postage and Returns | Mistleaf Tea' },
    description: {
      zh: '工作日十六点前付款当天发出，满一百九十九元包邮。未拆封三十天可退换，破损包赔。这一页写明各地时效与退款到账时间。',
      en: 'Paid by four on a working day, sent on the same day. Free delivery over fifty dollars, thirty days to return, breakage replaced.',
    },
    h1: { zh: '配送与退换', en: 'Delivery and Returns' },
    body: {
      zh: [
        '江浙沪次日达，其余省份两到四天，新疆西藏五到七天；绿茶夏季附冰袋。',
        '未拆封的茶三十天内可退可换，运费我们出一半；收到破损请拍照，当天补发。退款在收到退件后两个工作日内原路返回。',
      ],
      en: [
        'Parcels take two to four days inside China and six to ten abroad; green tea travels with an ice pack in summer.',
        'Unopened tins may come back within thirty days and we pay half of the postage. If something arrives broken, send a picture and a new one leaves on the same day. Refunds go out within two working days.',
      ],
    },
  },
  {
    slug: 'privacy',
    title: { zh: '隐私说明：我们收集什么、保存多久_山雾茶铺', en: 'Privacy Notice: What We Keep and For How Long' },
    description: {
      zh: '山雾茶铺只收集完成订单所需的姓名、地址和电话，订单完成三年后删除，不做画像，不出售数据。这里说明你的查询与删除权利。',
      en: 'We keep the name, address and phone number that an order needs and delete them three years later. How to see or erase your data.',
    },
    h1: { zh: '隐私说明', en: 'Privacy Notice' },
    body: {
      zh: [
        '为了发货，我们需要姓名、地址和电话；为了开票，需要抬头。除此之外什么都不收集，网站没有第三方统计脚本。',
        '订单完成三年后资料自动删除。想提前查询、更正或者删除，请在订单页提交申请，五个工作日内办理。',
      ],
      en: [
        'To send a parcel we need a name, an address and a phone number, and for an invoice its heading. Nothing else is collected, and the site carries no third-party scripts.',
        'Three years after an order its data are erased by themselves. If you want to see, correct or remove them earlier, ask on the order page and it is done within five working days.',
      ],
    },
  },
];

/** Records of tea meetings from the old site (GBK). */
export const ARCHIVE: readonly {
  slug: string;
  date: string;
  title: string;
  description: string;
  body: readonly string[];
}[] = [
  {
    slug: 'first-contest',
    date: '2012-04-15',
    title: '第一场斗茶：三款龙井盲品记录',
    description:
      '二〇一二年四月十五日，山雾茶铺开店后的第一场斗茶，九位茶友盲品狮峰、梅家坞、钱塘三地龙井，本文记录各人的评分与理由。',
    body: [
      '那天到了九个人，三款龙井都撕了标签，用同样的玻璃杯、同样八十五度的水。第一轮只闻香，狮峰的豆香最沉，梅家坞更飘，钱塘的那一款有一点青。第二轮喝汤，大家开始吵，老周坚持二号杯最好，理由是回甘快。',
      '第三轮续水以后分数才拉开：狮峰平均八点六，梅家坞八点一，钱塘七点三。有意思的是价格最低的钱塘拿到了三个最高分，都来自平时喝浓茶的人。结论写在黑板上：好不好喝，先问是谁在喝。散场前每人带走一小包自己投票的茶，约好秋天再来一场铁观音。',
    ],
  },
  {
    slug: 'wuyi-walk',
    date: '2013-05-20',
    title: '武夷山行：在慧苑坑看做青的一夜',
    description:
      '二〇一三年五月，我们在武夷山慧苑坑跟着老师傅做了一夜的青。从摇青、静置到杀青，文中按时间顺序记下每一次变化与当时的温度。',
    body: [
      '傍晚六点，萎凋好的叶子进了摇青筒，第一遍只转两分钟。师傅说青要做得像打太极，手重了叶边死，手轻了香不出来。每隔一个小时摇一次，一次比一次久，屋子里从青草味变成花香，再变成熟果子的味道。',
      '凌晨两点温度降到二十二度，师傅在门口生了一盆炭。四点半他抓起一把叶子闻了很久，说好了，开锅。杀青的声音像下雨，七分钟以后整间屋子都是甜的。回来的车上没有人说话，大概都在想，一泡岩茶卖几十块，真的不贵。',
    ],
  },
  {
    slug: 'puer-storage',
    date: '2014-11-08',
    title: '昆明仓与广东仓：同一饼生普的十年对比',
    description:
      '同一批二〇〇四年的易武生饼，一半存在昆明，一半存在广州。十年之后开箱对比汤色、香气和叶底，看仓储到底改变了什么。',
    body: [
      '二〇〇四年我们还没有开店，合买了两箱易武，一箱随阿杰去了广州，一箱留在昆明。十年后各撬八克，同壶同水。广州那饼汤色已经是橙红，有木香和一点药味，昆明的还是黄亮，花香在，涩也在。',
      '喝到第八泡，广州的甜稳稳地托着，昆明的忽然亮起来，像一个晚熟的孩子。叶底摊开，一个褐色，一个青绿。投票的结果是五比四，广州险胜。没有谁对谁错，湿热让它走得快，干冷让它走得远。买茶的时候问一句存在哪里，比问年份更要紧。',
    ],
  },
  {
    slug: 'teaware-kiln',
    date: '2016-03-02',
    title: '德化访窑：一只盖碗要经过多少双手',
    description:
      '二〇一六年春天，我们到德化的合作窑口住了四天，看一只白瓷盖碗从练泥、拉坯、修坯到上釉烧成，记下十七道工序和废品的去处。',
    body: [
      '窑口在山腰上，早上七点开始练泥。泥要放一个月，放得越久越听话。拉坯的师傅一天做一百二十只，修坯的只能做八十只，碗沿外翻的弧度全在修坯这一刀，薄了会塌，厚了烫手。',
      '上釉三秒，多一秒就流。烧到一千三百度，再闷一天一夜，开窑的时候大家都不说话，先听，裂的会响。那一窑四百只，挑出来能卖的三百一十只，有黑点的、歪的、釉薄的都砸掉回炉。我们问为什么不当次品卖，窑主说，用的人会以为德化就是这个样子。',
    ],
  },
  {
    slug: 'last-old-site',
    date: '2018-12-30',
    title: '旧站最后一篇：六年茶会的一本流水账',
    description:
      '网站改版之前，我们把六年的茶会翻了一遍：三十一场，四百一十二人次，喝掉十九公斤茶。这一篇算是给旧网站和老茶友的告别。',
    body: [
      '翻着翻着发现，来得最多的不是最懂茶的人，是每次都坐在靠门那个位置的刘老师。他从来不打分，只在本子上画每个人喝茶的表情。三十一场茶会，他画了二十八张，借来扫描以后都放进了这次的新网站。',
      '六年里涨价的茶有十五款，停产的有四款，关门的合作茶农有两家，生了孩子的茶友有七位。新网站会快一些，也会规矩一些，老文章都搬进存档，一个字没有改。谢谢你在拨号一样慢的旧页面上，读到了这里。',
    ],
  },
];
