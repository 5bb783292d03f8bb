import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';

const CONTACT =
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)|400-?\d{3}-?\d{4}|(?:QQ|扣扣|企鹅)(?:群|号)?\s?[:：]?\s?\d{5,11}|(?:微信|加[vVＶ]|VX|wechat|weixin|薇信|威信)号?\s?[:：]?\s?[a-z][\w-]{5,19}/iu;

/** Phone, QQ and WeChat numbers: many channels refuse them, and a text about health may not carry them. */
export const contactDetails: ContentCheck = {
  id: 'contact-details',
  text: { zh: '正文里的电话、QQ、微信', en: 'phone, QQ and WeChat numbers in the text' },
  source: 'Baidu 清风; platform rules; internet advertising measures article 9',
  run({ article, sentences }) {
    const all = [
      { text: article.title, block: -1 },
      ...sentences.map(({ sentence, block }) => ({ text: sentence.text, block })),
    ];
    return all.flatMap(({ text, block }) => {
      const match = CONTACT.exec(text.normalize('NFKC'));
      return match
        ? [
            finding(
              'contact-details',
              block === -1 ? 'block' : 'warn',
              block,
              match[0],
              msg({ zh: '含联系方式，多数平台会拒收', en: 'holds contact details; most platforms refuse them' }),
            ),
          ]
        : [];
    });
  },
};
