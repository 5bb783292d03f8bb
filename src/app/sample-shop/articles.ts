import type { Text } from '../../kernel/i18n/message.ts';

/** An article of the shop's journal. Sections are heading and paragraph; `links` are slugs of products it speaks of. */
export interface Article {
  slug: string;
  date: string;
  title: Text;
  description: Text;
  sections: readonly { heading: Text; body: Text }[];
  links: readonly string[];
}

export const ARTICLES: readonly Article[] = [
  {
    slug: 'water-temperature',
    date: '2026-03-18',
    title: { zh: '泡茶水温怎么定？六大茶类一次讲清', en: 'What Water Temperature Does Each Tea Need?' },
    description: {
      zh: '绿茶八十五度，乌龙要沸水，白茶看新老。这篇文章用我们店里的茶逐一试过，告诉你每类茶合适的水温、原因，以及没有温度计时的判断方法。',
      en: 'Eighty-five degrees for green, boiling for oolong, and white tea depends on age: tested with our own teas, with or without a thermometer.',
    },
    sections: [
      {
        heading: { zh: '为什么水温会改变味道', en: 'Why temperature changes the taste' },
        body: {
          zh: '茶叶里的氨基酸在六七十度就能溶出，给人鲜甜；茶多酚和咖啡碱要到八十度以上才大量释放，带来浓度，也带来苦涩。水温其实是在调这两组味道的比例。芽头越嫩，鲜味物质越多，越怕烫；叶片越成熟、焙火越重，就越需要高温把香气逼出来。',
          en: 'Amino acids, which taste sweet and savoury, dissolve at sixty or seventy degrees. Polyphenols and caffeine need more than eighty and bring strength together with bitterness. Turning the kettle up or down shifts the balance between the two. Tender buds are rich in the first group and hate heat; mature, roasted leaves need it, because their aroma sits deep inside.',
        },
      },
      {
        heading: { zh: '我们试出来的参考值', en: 'The figures we settled on' },
        body: {
          zh: '龙井和碧螺春用八十到八十五度，祁门红茶九十五度，铁观音、岩茶一律沸水。白毫银针九十度慢浸，老寿眉直接煮。普洱生茶头两年可以降到九十度，有些年份以后就放心用开水。每一款我们都用同一只盖碗、同样五克茶试了三遍。',
          en: 'Longjing and Biluochun like eighty to eighty-five degrees, Keemun ninety-five, Tieguanyin and cliff teas a full boil. Silver Needle takes ninety and patience, aged Shou Mei goes straight into the pot. Young raw pu-erh is kinder at ninety and fearless later on. We tried each of them three times with five grams in the same gaiwan.',
        },
      },
      {
        heading: { zh: '没有温度计怎么办', en: 'Without a thermometer' },
        body: {
          zh: '水烧开后倒进公道杯，降到大约九十度；再从公道杯倒进另一只杯子，差不多八十度。看汽也行：直冲上来的是沸水，斜着飘的在九十度上下，贴着水面打转就到八十度了。练几次，手会比仪器更快。',
          en: 'Pour boiling water into a cold pitcher and you have about ninety degrees; pour it on into a second vessel and you have about eighty. Steam tells the same story: straight up means boiling, a lazy slant means ninety, and a curl that clings to the surface means eighty. After a week your hand will be quicker than any gauge.',
        },
      },
    ],
    links: ['longjing', 'keemun', 'silver-needle'],
  },
  {
    slug: 'store-tea-at-home',
    date: '2026-04-02',
    title: { zh: '茶叶在家怎么存放才不会走味', en: 'How to Store Tea at Home and Keep It Fresh' },
    description: {
      zh: '怕光、怕潮、怕串味，茶叶其实很好伺候。绿茶进冰箱，乌龙避光，普洱白茶要透气：四个原则和一张柜子里的分区示意，照着放就不会坏。',
      en: 'Light, damp and kitchen smells are the enemies. Green tea belongs in the fridge, oolong in the dark, pu-erh needs air: rules for one cupboard.',
    },
    sections: [
      {
        heading: { zh: '先分清要保鲜还是要转化', en: 'Keep it fresh, or let it change?' },
        body: {
          zh: '绿茶、黄茶、清香铁观音喝的是当季的鲜，目标是让时间停住：密封、避光、零到五度冷藏，拿出来要等罐子回到室温再开，免得结露。生普、白茶、重焙火的岩茶则相反，它们需要一点空气慢慢变，放冰箱等于关禁闭。',
          en: 'Green tea and light oolong are about this season, so the aim is to stop the clock: airtight, dark, at zero to five degrees, and never opened before the tin has come back to room temperature, or dew will settle on the leaf. Raw pu-erh, white tea and charcoal-roasted oolong want the opposite, a slow exchange with the air around them.',
        },
      },
      {
        heading: { zh: '柜子里的分区', en: 'Zones in one cupboard' },
        body: {
          zh: '我们建议准备一个不靠灶台、不晒太阳的柜子，上层放红茶和乌龙，用铝膜袋外加马口铁罐；中层放白茶，纸箱衬棉纸就够；下层留给普洱，生熟分开，饼与饼之间隔一张棉纸。湿度保持在百分之五十到七十，南方梅雨季放一包可更换的干燥剂。',
          en: 'Choose a cupboard far from the stove and out of the sun. Black tea and oolong go on the upper shelf in foil bags inside tins, white tea in the middle in a carton with cotton paper, pu-erh below, raw and ripe apart, each cake in its own wrapper. Aim for fifty to seventy per cent humidity, and add a packet of desiccant when the rainy season arrives.',
        },
      },
      {
        heading: { zh: '怎么判断茶已经坏了', en: 'How to tell that it is gone' },
        body: {
          zh: '闻到哈喇味、霉味，或者干茶一捏就软，说明受潮了，别心疼。只是香气变淡的绿茶还可以小火翻炒两分钟做成烘青，红茶拿来煮奶茶也不浪费。真正可惜的是贴着香料、咖啡放，串味以后没有办法补救。',
          en: 'A rancid or mouldy smell, or leaves that bend instead of snapping, mean damp has won; let them go. Green tea that has only grown faint can be toasted in a dry pan for two minutes, and tired black tea still makes good milk tea. What cannot be saved is tea that spent a month beside spices or coffee.',
        },
      },
    ],
    links: ['tieguanyin', 'raw-yiwu', 'white-peony'],
  },
  {
    slug: 'first-gaiwan',
    date: '2026-04-20',
    title: { zh: '新手用盖碗：三个动作学会不烫手', en: 'Your First Gaiwan: Three Moves, No Burnt Fingers' },
    description: {
      zh: '盖碗是性价比最高的泡茶器，怕烫是因为姿势不对。选碗、拿法、出汤角度，三个动作配合节奏，十分钟就能学会，附冲泡时间参考。',
      en: 'A gaiwan is the best value in teaware, and burnt fingers are only a matter of grip. Choosing one, holding it, pouring it: three moves to learn in ten minutes.',
    },
    sections: [
      {
        heading: { zh: '先选一只合手的碗', en: 'Choose one that fits' },
        body: {
          zh: '容量一百到一百二十毫升最好控制，碗沿要外翻、要薄，盖钮要高出碗口一截。新手别买敞口太大的款式，也别买玻璃的，导热快。把空碗拿在手里转一圈，拇指和中指刚好卡在碗沿两侧，食指能轻松按住盖钮，就是合适的尺寸。',
          en: 'A hundred to a hundred and twenty millilitres are easiest to control. Look for a thin rim that flares outwards and a knob that stands clear of it; avoid very wide mouths, and avoid glass, which passes on heat at once. Turn the empty bowl in your hand: thumb and middle finger should sit on the rim while the index finger rests on the knob without stretching.',
        },
      },
      {
        heading: { zh: '三个动作', en: 'The three moves' },
        body: {
          zh: '第一，注水只到八分满，热水离碗沿越远越不烫。第二，盖子斜着留一条两毫米的缝，缝对着公道杯。第三，手腕带着整只碗倒，而不是只转手指，九十度倒尽，最后停两秒让水沥干。觉得烫通常是因为水太满或者出汤太慢，跟皮厚不厚没有关系。',
          en: 'First, fill it to four fifths; the further the water stays from the rim, the cooler the rim. Second, set the lid at a slant with a gap of two millimetres facing the pitcher. Third, pour from the wrist and not from the fingers, all the way to vertical, and wait two seconds for the last drops. If it burns, the bowl was too full or the pour too slow; thick skin has nothing to do with it.',
        },
      },
      {
        heading: { zh: '从哪款茶练起', en: 'Which tea to practise with' },
        body: {
          zh: '推荐先用滇红或者熟普练手，它们耐泡，多闷几秒也不苦，心里不慌。五克茶，沸水，前三泡各十秒，之后每泡加五秒。等出汤节奏稳了，再换岩茶和单丛这种吃时间的茶，你会听见盖子落回碗口那一声脆响。',
          en: 'Begin with Yunnan black or ripe pu-erh. They forgive a few seconds too many, so you can keep calm. Five grams, boiling water, ten seconds for each of the first three rounds and five more for every round after. Once the rhythm is there, move on to cliff tea and Dancong, where every second counts, and listen for the clean click of the lid.',
        },
      },
    ],
    links: ['gaiwan', 'dianhong', 'ripe-menghai'],
  },
  {
    slug: 'raw-or-ripe',
    date: '2026-05-11',
    title: { zh: '普洱生茶和熟茶的区别与选购建议', en: 'Raw or Ripe Pu-erh: Differences and How to Choose' },
    description: {
      zh: '同样是云南大叶种，生茶靠时间，熟茶靠渥堆。从颜色、口感、功效传言到收藏价值，一篇看懂区别，并给出三种不同预算的买法。',
      en: 'The same large leaf takes two roads: raw relies on time, ripe on the pile. Colour, taste, common myths, storage and three ways to buy for three budgets.',
    },
    sections: [
      {
        heading: { zh: '区别从一道工序开始', en: 'One step makes the difference' },
        body: {
          zh: '生茶杀青、揉捻、晒干以后直接压饼，之后的发酵交给空气和年份；熟茶多了一道渥堆，把茶堆起来洒水，四十到六十天里靠微生物快速完成转化。所以一年的生茶看起来像绿茶，一年的熟茶却已经像陈年老茶，差别不在树，而在那一堆。',
          en: 'Raw tea is heated, rolled, dried in the sun and pressed, and everything after that is left to air and years. Ripe tea gets one step more: it is heaped, sprinkled with water and turned for forty to sixty days while microbes do the work of decades. A raw cake of one year therefore looks like green tea, a ripe one like an antique.',
        },
      },
      {
        heading: { zh: '喝起来差在哪', en: 'In the cup' },
        body: {
          zh: '新生茶汤色浅黄，花果香明显，苦涩重但回甘快，提神；熟茶汤色红浓，枣香木香，几乎不苦，晚上喝也不碍事。网上说熟茶能减肥，我们没有看到站得住的证据，就当它是一杯温和的饮料。肠胃弱的人从熟茶入门，爱喝咖啡的人往往更喜欢生茶。',
          en: 'Young raw tea is pale, floral and fruity, with a bitterness that turns into sweetness, and it wakes you up. Ripe tea is dark, woody and date-like, with next to no bitterness even late at night. The internet says that it melts fat; we have not seen evidence that stands up, so think of it as a mild and friendly drink. Coffee lovers usually prefer raw.',
        },
      },
      {
        heading: { zh: '三种预算的买法', en: 'Three budgets' },
        body: {
          zh: '一百元以内，买沱茶或小青柑，先弄清楚自己喜不喜欢。三百元左右，选一饼勐海熟茶和一饼中期生茶，边喝边比较。预算更高再看古树纯料，要有明确的村寨、年份和仓储说明，并且先买样品。听故事之前，先让舌头投票。',
          en: 'Up to the price of a lunch, take a tuocha or a box of tangerine pu-erh and find out whether you like the family at all. With three times as much, buy one ripe Menghai and one raw cake of middle age, and compare. Beyond that lies single-village tea: ask for village, year and storage in writing, and try a sample before the story.',
        },
      },
    ],
    links: ['raw-yiwu', 'ripe-menghai', 'tuocha'],
  },
  {
    slug: 'cold-brew',
    date: '2026-06-09',
    title: { zh: '夏天冷泡茶的做法：比例、时间与选茶', en: 'Cold Brew Tea for Summer: Ratio, Time and Leaf' },
    description: {
      zh: '一升水配八克茶，冰箱里睡一夜就好。哪些茶适合冷泡、几小时最好喝、第二天还能不能喝，我们连着喝了一个夏天，把结果写在这里。',
      en: 'Eight grams to a litre and a night in the fridge. Which teas suit cold water, how long they need and when to stop drinking: notes from a whole summer of jugs.',
    },
    sections: [
      {
        heading: { zh: '冷泡到底好在哪里', en: 'What cold water does' },
        body: {
          zh: '低温只拉得出鲜甜的氨基酸和一部分香气，苦涩的多酚大多留在叶子里，所以冷泡茶喝起来干净、不刺激，咖啡碱也比热泡少大约一半。代价是慢：热水三分钟的事，冰箱里要六个小时。好在这段时间你可以睡觉。',
          en: 'Cold water draws out the sweet amino acids and part of the aroma and leaves most of the bitter polyphenols behind, so the drink is clean and gentle, with roughly half of the caffeine. The price is time. What takes three minutes hot takes six hours in the fridge, but you can be asleep for all of them.',
        },
      },
      {
        heading: { zh: '比例与步骤', en: 'Ratio and steps' },
        body: {
          zh: '一升凉白开配八克茶，球形乌龙六克就够。玻璃壶洗净擦干，先放茶后倒水，盖好放冷藏室。绿茶白茶四到六小时，红茶六小时，乌龙八小时。到点一定把茶叶滤掉，泡过头会有一股生青气。加几片薄荷或者半个柠檬可以，糖就免了。',
          en: 'Take eight grams for a litre of boiled and cooled water, six if the tea is rolled into pellets. Dry a clean glass jug, add leaf, add water, cover, chill. Green and white tea need four to six hours, black six, oolong eight. Strain when the time is up, or a raw grassy note creeps in. Mint or half a lemon are welcome; sugar is not.',
        },
      },
      {
        heading: { zh: '哪些茶最合适', en: 'The best candidates' },
        body: {
          zh: '安吉白茶第一，甜得像放了蜂蜜；清香铁观音第二，兰花香在冰水里特别立体；凤凰单丛排第三，荔枝味会让不喝茶的朋友也要配方。熟普、重焙火岩茶不建议，香气出不来。做好的冷泡茶当天喝完，最迟放到第二天中午。',
          en: 'Anji Baicha wins, sweet as if someone had added honey. Light Tieguanyin comes second, because orchid scent stands up so well in icy water, and Phoenix Dancong third: its lychee note makes people who never drink tea ask for the recipe. Leave ripe pu-erh and dark roasts to hot water. Finish the jug on the day, or by noon on the next.',
        },
      },
    ],
    links: ['anji-white', 'tieguanyin', 'dancong'],
  },
  {
    slug: 'mid-autumn-gift',
    date: '2026-08-28',
    title: { zh: '中秋送茶指南：按人选茶，不踩雷', en: 'A Mid-Autumn Gift Guide: Tea for Every Person' },
    description: {
      zh: '送长辈、送客户、送不懂茶的朋友，要看的不是价格而是对方怎么喝。四类收礼人对应四种选择，附预算、包装和写卡片的小建议。',
      en: 'For parents, clients and friends who never brew: not the price matters but how they drink. Four people, four choices, with budgets.',
    },
    sections: [
      {
        heading: { zh: '先问一句：他怎么喝茶', en: 'Ask how they drink' },
        body: {
          zh: '送礼最怕送成摆设。家里有茶台的人，别送包装最大的，送一款他没有的产区；用保温杯的人，选耐泡不怕焖的白茶或熟普；平时喝奶茶咖啡的年轻人，小青柑和冷泡乌龙最讨喜；完全不喝茶的，那就送一套好看又好用的茶具，让他从喝水开始。',
          en: 'The saddest present is one that becomes furniture. For somebody with a tea table, skip the biggest box and find a region that is missing there. For the owner of a flask, choose white tea or ripe pu-erh, which do not mind being forgotten. Friends of bubble tea love stuffed tangerines and cold oolong, and those who drink only water may begin with a beautiful cup.',
        },
      },
      {
        heading: { zh: '四种预算的搭配', en: 'Four budgets' },
        body: {
          zh: '两百元以内，祁门红茶配两只品茗杯，稳妥。三百到五百，武夷大红袍或者白毫银针，一看就是用了心。六百上下，金骏眉礼盒，适合答谢客户。想送得久一点，老寿眉加一把陶壶，长辈可以煮一整个冬天，每次煮都会想起你。',
          en: 'Keemun with two small cups is safe and costs little. Da Hong Pao or Silver Needle look considered in the middle range, and the Jin Jun Mei tin says thank you to a client. If the present should last, put aged Shou Mei together with a clay kettle: parents will simmer it all winter and think of you each time.',
        },
      },
      {
        heading: { zh: '卡片上写什么', en: 'What to write on the card' },
        body: {
          zh: '不用抄诗，写清楚三件事就好：这是哪里的茶，用多少度的水，第几泡最好喝。收礼的人照着做第一次就能泡成功，比任何祝福都管用。节前十天下单可以免费手写，赶不上也没关系，月亮十六一样圆。',
          en: 'No poem is needed. Say where the tea comes from, how hot the water should be, and which infusion is the best. Whoever follows the card succeeds at the first attempt, and that is worth more than any wish. Order ten days ahead and we write it by hand for free; if you are late, the moon is just as round on the day after.',
        },
      },
    ],
    links: ['dahongpao', 'jinjunmei', 'aged-shoumei'],
  },
  {
    slug: 'read-a-tea-label',
    date: '2026-09-15',
    title: { zh: '看懂茶叶标签：年份、等级、产地的真话', en: 'Reading a Tea Label: Year, Grade and Place' },
    description: {
      zh: '特级、古树、核心产区，标签上的词有的受国家标准约束，有的只是文案。逐项说明哪些可以查、哪些要问、哪些直接忽略，买茶不花冤枉钱。',
      en: 'Some words on a label are bound by a standard, others are copywriting. Which ones to check, which to ask about and which to ignore.',
    },
    sections: [
      {
        heading: { zh: '有标准可查的部分', en: 'What can be checked' },
        body: {
          zh: '产品标准号是标签上最有用的一行，龙井、铁观音、普洱都有各自的国家标准，等级按标准里的实物样来定；生产许可证编号可以在监管部门网站上查到工厂；生产日期和净含量不用多说。这三样缺一样，就不要往下看了。',
          en: 'The number of the product standard is the most useful line: Longjing, Tieguanyin and pu-erh each have a national one, and grades refer to its reference samples. The licence number leads you to the factory in a public register. Date and net weight go without saying. If one of these is missing, there is no need to read on.',
        },
      },
      {
        heading: { zh: '要追问的部分', en: 'What to ask about' },
        body: {
          zh: '古树、高山、核心产区没有统一的法律定义，卖家要说得出村子、海拔和树龄的依据。年份茶要问仓储：在哪个城市、干仓还是自然仓、什么时候压的饼。问不出来不代表是假的，但价格里那一份故事钱，可以不付。',
          en: 'Ancient tree, high mountain and core area have no common legal meaning, so the seller should be able to name the village, the altitude and the reason for the age. For vintage tea ask about storage: which city, how dry, and when it was pressed. Silence does not prove a fake, but you need not pay for the part of the price that is a story.',
        },
      },
      {
        heading: { zh: '可以忽略的部分', en: 'What to ignore' },
        body: {
          zh: '大师手作、宫廷秘制、限量珍藏，这些词和杯子里的味道没有关系。我们自己的标签只写六项：品名、产地到村、采摘日期、工艺、批号、冲泡建议。写少一点，错的机会也少一点；想知道更多，扫批号就能看到那一天茶园的照片。',
          en: 'Made by a master, a palace recipe, a limited treasure: such words have nothing to do with the cup. Our own labels carry six lines, namely name, village, picking date, process, batch number and how to brew. The less one writes, the less one gets wrong; for more, scan the batch number and see the garden on the day of picking.',
        },
      },
    ],
    links: ['longjing', 'tieguanyin', 'raw-yiwu'],
  },
  {
    slug: 'simmer-white-tea',
    date: '2026-10-22',
    title: { zh: '老白茶怎么煮：器具、投茶量与时间表', en: 'How to Simmer Aged White Tea in Winter' },
    description: {
      zh: '天冷了，煮一壶老寿眉。铁壶陶壶玻璃壶怎么选、一升水放几克、要不要先泡再煮，照着这张时间表操作，汤红味甜不发苦。',
      en: 'Put a pot of aged Shou Mei on the stove: which kettle, how much leaf, and a timetable for a red, sweet cup that never turns bitter.',
    },
    sections: [
      {
        heading: { zh: '什么样的白茶适合煮', en: 'Which white tea to simmer' },
        body: {
          zh: '存放五年以上、叶片成熟的寿眉和贡眉最适合，枣香和药香要靠持续的温度才出得来。银针和新牡丹太嫩，煮了会闷，泡着喝更好。看干茶颜色，灰绿的留着继续放，转成褐色、闻起来有甜味的，就可以下锅了。',
          en: 'Shou Mei and Gong Mei with mature leaves and at least five years behind them are made for it; dates and herbs come out only under steady heat. Silver Needle and young Peony are too tender and turn dull, so steep those. Look at the dry leaf: let the grey-green one rest on, and cook the one that has browned and smells sweet.',
        },
      },
      {
        heading: { zh: '器具与投茶量', en: 'Kettle and quantity' },
        body: {
          zh: '陶壶保温，汤感最厚；铁壶沸点稳，香气高；玻璃壶看得见颜色，适合第一次煮。一升水放五到七克，宁少勿多。饼茶先撬成小块，用沸水快速洗一遍，让它醒过来，洗茶的水浇壶暖一下正好。',
          en: 'Clay keeps the warmth and gives the thickest cup, iron holds a steady boil and lifts the scent, and glass lets you watch the colour, which helps at the first attempt. Use five to seven grams for a litre, rather less than more. Break the cake into small pieces, rinse them once with boiling water, and warm the cups with it.',
        },
      },
      {
        heading: { zh: '时间表', en: 'Timetable' },
        body: {
          zh: '冷水下茶，中火烧开大约八分钟；转小火保持微沸三分钟；关火焖十分钟，第一壶可以倒了，留三分之一的底。加开水续第二壶，小火五分钟；第三壶十分钟。汤色从琥珀到酒红都对，发黑就是煮过头，加一点热水救回来。',
          en: 'Put the leaf into cold water and bring it to the boil over about eight minutes. Simmer for three, turn off the heat, and let it stand for ten; pour the first round but leave a third in the kettle. Top up with boiling water and give the second round five minutes and the third ten. Anything between amber and wine red is right; black is too far, and a little hot water will save it.',
        },
      },
    ],
    links: ['aged-shoumei', 'gongmei', 'clay-pot'],
  },
];
