import { NOT_CLAIMED } from '../exceptions.ts';
import type { AdLawPack } from '../types.ts';

const AD_MARK =
  /(?:^|[\n【[（(「“\s])广告(?:$|[\n】\])）」”\s：:])|[【[（(]\s?(?:广告|推广)\s?[】\])）]|本文(?:为|是|系|含)[^。\n]{0,10}(?:广告|推广)/mu;

/** Internet advertising: what must be marked, and what may not stand together. */
export const internetPack: AdLawPack = {
  id: 'internet',
  version: '2026-11',
  name: { zh: '互联网广告', en: 'internet advertising' },
  lang: 'zh',
  trades: [],
  rules: [
    {
      id: 'internet.lure',
      law: 'internet-ads',
      article: '11',
      state: 'violation',
      on: '系清电微您恭',
      pattern:
        /(?:系统|内存|软件)(?:需要|请)(?:更新|升级|清理)[^，。]{0,8}(?:点击|立即)|您的(?:手机|电脑|内存)[^，。]{0,8}(?:已中毒|不足[^，。]{0,4}点击|需要清理)|恭喜(?:您|你)(?:中奖|获得)[^。]{0,14}点击(?:领取|下载)/u,
      exceptions: NOT_CLAIMED,
      text: { zh: '以欺骗、误导方式诱使点击', en: 'lures people into clicking by deception' },
      advice: { zh: '删除。', en: 'Remove it.' },
    },
    {
      id: 'internet.news-form',
      law: 'ad-law',
      article: '14',
      state: 'needs-evidence',
      on: '本记',
      pattern: /(?:本报|本台|本网)(?:讯|记者)|(?:人民日报|新华社|央视|中央电视台)(?:记者|报道|强烈推荐|推荐)/u,
      exceptions: NOT_CLAIMED,
      text: {
        zh: '不得以新闻报道形式变相发布广告；冒用媒体名义',
        en: 'an advertisement may not pose as news, nor borrow a medium’s name',
      },
      advice: {
        zh: '确系该媒体采写并已发表的写明日期和链接；商业稿件标明“广告”。',
        en: 'Name date and link of the real report; mark commercial text as 广告.',
      },
    },
  ],
  notices: [
    {
      id: 'internet.ad-mark',
      law: 'internet-ads',
      article: '9(3)',
      with: 'purchase-link',
      needs: AD_MARK,
      text: {
        zh: '以知识介绍、体验分享、消费测评等形式推销并附购买链接的，应显著标明“广告”',
        en: 'knowledge, experience or review pieces with a purchase link must show “广告”',
      },
      advice: { zh: '在标题下或文首加“广告”。', en: 'Put “广告” under the title or at the start.' },
    },
    {
      id: 'internet.wellness-contact',
      law: 'internet-ads',
      article: '9',
      with: 'contact',
      when: /养生|保健知识|健康知识|中医调理|食疗|体检报告解读|慢病管理/u,
      text: {
        zh: '介绍健康、养生知识的同一页面不得出现相关商品经营者的地址、联系方式、购物链接',
        en: 'a wellness page may not show the seller’s address, contact or shop link',
      },
      advice: {
        zh: '删除联系方式和购物链接，或不写成养生知识。',
        en: 'Remove contact and links, or do not write it as wellness knowledge.',
      },
    },
  ],
};
