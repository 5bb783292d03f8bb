/**
 * The 34 province-level divisions, in GB/T 2260 order:
 * `code|name|short name|English|pinyin|abbreviations|Baidu region id|Google geo-target criterion id`.
 * Baidu ids: region list of its search-ads API (as of 2025-04). Google ids: geo-target list of 2026-08-12, which has no
 * rows for 台湾, 香港 and 澳门 below China. `-` is unknown.
 */
export const PROVINCES: readonly string[] = [
  '11|北京市|北京|Beijing|beijing|京|1000|20163',
  '12|天津市|天津|Tianjin|tianjin|津|3000|20164',
  '13|河北省|河北|Hebei|hebei|冀|13000|20165',
  '14|山西省|山西|Shanxi|shanxi|晋|26000|20166',
  '15|内蒙古自治区|内蒙古|Inner Mongolia|neimenggu|蒙|22000|20167',
  '21|辽宁省|辽宁|Liaoning|liaoning|辽|21000|20168',
  '22|吉林省|吉林|Jilin|jilin|吉|18000|20169',
  '23|黑龙江省|黑龙江|Heilongjiang|heilongjiang|黑|15000|20170',
  '31|上海市|上海|Shanghai|shanghai|沪,申|2000|20171',
  '32|江苏省|江苏|Jiangsu|jiangsu|苏|19000|20172',
  '33|浙江省|浙江|Zhejiang|zhejiang|浙|32000|20173',
  '34|安徽省|安徽|Anhui|anhui|皖|9000|20174',
  '35|福建省|福建|Fujian|fujian|闽|5000|20175',
  '36|江西省|江西|Jiangxi|jiangxi|赣|20000|20176',
  '37|山东省|山东|Shandong|shandong|鲁|25000|20177',
  '41|河南省|河南|Henan|henan|豫|14000|20178',
  '42|湖北省|湖北|Hubei|hubei|鄂|16000|20179',
  '43|湖南省|湖南|Hunan|hunan|湘|17000|20180',
  '44|广东省|广东|Guangdong|guangdong|粤|4000|20181',
  '45|广西壮族自治区|广西|Guangxi|guangxi|桂|12000|20182',
  '46|海南省|海南|Hainan|hainan|琼|8000|20183',
  '50|重庆市|重庆|Chongqing|chongqing|渝|33000|20184',
  '51|四川省|四川|Sichuan|sichuan|川,蜀|28000|20185',
  '52|贵州省|贵州|Guizhou|guizhou|黔,贵|10000|20186',
  '53|云南省|云南|Yunnan|yunnan|滇,云|31000|20187',
  '54|西藏自治区|西藏|Tibet|xizang|藏|29000|20188',
  '61|陕西省|陕西|Shaanxi|shanxi|陕,秦|27000|20189',
  '62|甘肃省|甘肃|Gansu|gansu|甘,陇|11000|20190',
  '63|青海省|青海|Qinghai|qinghai|青|24000|20191',
  '64|宁夏回族自治区|宁夏|Ningxia|ningxia|宁|23000|20192',
  '65|新疆维吾尔自治区|新疆|Xinjiang|xinjiang|新|30000|20193',
  '71|台湾省|台湾|Taiwan|taiwan|台|35000|-',
  '81|香港特别行政区|香港|Hong Kong|xianggang|港|34000|-',
  '82|澳门特别行政区|澳门|Macao|aomen|澳|36000|-',
];
