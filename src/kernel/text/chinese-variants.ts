/**
 * Characters that tell simplified from traditional Chinese: the commonest pairs, written simplified then traditional.
 * Characters that are also proper in the other writing (后, 里, 面, 只, 台, 干…) are left out on purpose.
 */
const PAIRS =
  '们們这這个個来來时時为為国國说說对對会會学學产產发發经經现現过過样樣将將与與门門关關东東车車长長书書见見贝貝鱼魚马馬鸟鳥龙龍区區双雙号號华華单單卖賣买買网網页頁设設计計购購优優价價质質' +
  '电電话話语語读讀课課试試议議记記论論诉訴词詞该該谁誰请請谢謝护護让讓认認识識证證评評译譯详詳误誤调調谈談责責财財货貨贵貴费費资資赛賽赞贊赢贏' +
  '热熱爱愛点點总總机機条條标標权權极極构構术術满滿湾灣灯燈灵靈炼煉烟煙独獨猪豬环環画畫疗療' +
  '际際阳陽阴陰阶階队隊陆陸险險随隨难難雾霧静靜韩韓顶頂项項顺順须須预預领領频頻题題颜顏额額风風飞飛饭飯饮飲馆館' +
  '线線纸紙级級约約红紅纪紀纯純纳納组組细細终終织織结結给給绝絕统統绿綠维維综綜缘緣编編缩縮' +
  '动動务務劳勞势勢励勵医醫协協卫衛历歷厂廠厅廳压壓厨廚县縣参參变變叶葉听聽启啟员員响響园園围圍图圖团團圆圓场場块塊坏壞坚堅报報声聲处處备備够夠头頭夹夾奖獎妇婦' +
  '实實宁寧宝寶审審宽寬宾賓导導尔爾岁歲岛島币幣师師帅帥归歸当當录錄怀懷态態总總战戰户戶扩擴执執护護担擔择擇择擇换換据據损損摄攝数數断斷无無旧舊显顯晓曉' +
  '业業丽麗举舉义義乐樂习習乡鄉亚亞产產亲親从從仓倉仪儀众眾传傳伤傷体體侧側偿償储儲兰蘭兴興养養军軍农農决決况況净淨减減几幾凤鳳创創别別剂劑剧劇办辦' +
  '气氣汉漢汤湯沟溝泽澤洁潔浅淺测測济濟浓濃涂塗润潤渐漸温溫游遊滚滾滩灘' +
  '脑腦脚腳脸臉节節芦蘆苏蘇苹蘋药藥莲蓮获獲营營萧蕭蓝藍虑慮虽雖虾蝦蚁蟻补補装裝观觀规規视視览覽觉覺角角订訂训訓讨討' +
  '轮輪软軟轻輕载載较較辆輛输輸边邊达達迁遷运運还還进進远遠连連迟遲适適选選递遞邮郵邻鄰钟鐘钢鋼钱錢铁鐵银銀链鏈销銷锁鎖锅鍋错錯键鍵镇鎮镜鏡';

const FIRST = 0x4e00;
const kinds = new Uint8Array(0x5200);
for (let i = 0; i + 1 < PAIRS.length; i += 2) {
  const [simplified, traditional] = [PAIRS.charCodeAt(i), PAIRS.charCodeAt(i + 1)];
  if (simplified === traditional) continue;
  kinds[simplified - FIRST]! |= 1;
  kinds[traditional - FIRST]! |= 2;
}

/** How many characters of a text are written only in simplified, and how many only in traditional Chinese. */
export function countVariants(text: string): { simplified: number; traditional: number } {
  let simplified = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i) - FIRST];
    if (kind === 1) simplified += 1;
    else if (kind === 2) traditional += 1;
  }
  return { simplified, traditional };
}

/** `zh-Hans`, `zh-Hant`, or `zh` when a Chinese text gives too little evidence (or is an even mixture). */
export function chineseVariant(text: string): 'zh-Hans' | 'zh-Hant' | 'zh' {
  const { simplified, traditional } = countVariants(text);
  if (simplified > traditional * 2) return 'zh-Hans';
  if (traditional > simplified * 2) return 'zh-Hant';
  return 'zh';
}
