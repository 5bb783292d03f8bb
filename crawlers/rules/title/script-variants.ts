/**
 * Characters that belong to one Chinese script only, in pairs: simplified, traditional. Left out is whatever is correct in
 * both (后, 里, 面, 干, 台, 云…), so that one hit is a real sign.
 */
const PAIRS =
  '国國这這来來说說对對会會为為时時发發学學过過动動产產业業东東车車长長门門问問间間见見马馬鸟鳥鱼魚龙龍书書话話语語认認识識请請让讓许許设設证證试試诗詩词詞调調谈談议議读讀课課谢謝钱錢银銀铁鐵钟鐘错錯镇鎮风風飞飛饭飯馆館养養头頭顾顧题題颜顏红紅绿綠纸紙线線经經结結给給统統续續网網罗羅华華万萬义義乐樂习習乡鄉买買卖賣卫衛厂廠历歷压壓县縣双雙变變听聽员員围圍园園图圖团團圣聖场場坏壞块塊报報声聲处處备備复復够夠奖獎妇婦妈媽宁寧实實审審宝寶宽寬导導将將层層岁歲岛島币幣师師帮幫广廣庄莊应應库庫开開异異张張弹彈强強归歸当當录錄态態总總战戰户戶择擇损損换換据據数數断斷无無旧舊显顯机機杀殺权權条條极極构構标標样樣检檢楼樓欢歡欧歐残殘毕畢气氣汇匯汉漢济濟测測湾灣满滿灯燈灵靈点點热熱爱愛状狀独獨环環现現电電画畫疗療监監盘盤码碼确確础礎礼禮离離种種称稱积積稳穩穷窮竞競笔筆简簡类類紧緊级級纪紀纯純组組织織绍紹绝絕维維综綜职職联聯聪聰胜勝脑腦脸臉舰艦艺藝节節苏蘇药藥获獲营營补補装裝规規视視览覽觉覺计計订訂训訓讨討记記讲講论論访訪评評译譯诚誠详詳货貨质質购購贵貴费費资資赛賽赞贊赢贏趋趨跃躍轮輪软軟轻輕载載较較输輸边邊达達运運还還进進远遠连連迟遲适適选選递遞逻邏遗遺邮郵钢鋼铺鋪链鏈销銷锁鎖镜鏡闭閉闻聞阅閱队隊阳陽阴陰际際陆陸陈陳险險随隨难難静靜页頁顶頂项項顺順须須预預领領频頻饮飲饰飾驾駕验驗鲜鮮麦麥齐齊齿齒';

const SIMPLIFIED = new Set<string>();
const TRADITIONAL = new Set<string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) {
  SIMPLIFIED.add(PAIRS[i]!);
  TRADITIONAL.add(PAIRS[i + 1]!);
}

/** How many characters of a text can only be simplified, and how many only traditional. */
export function countVariants(text: string): { simplified: number; traditional: number } {
  let simplified = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) < 0x4e00) continue;
    const char = text[i]!;
    if (SIMPLIFIED.has(char)) simplified += 1;
    else if (TRADITIONAL.has(char)) traditional += 1;
  }
  return { simplified, traditional };
}
