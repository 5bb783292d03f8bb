import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';

const LEFT =
  /作为(?:一个)?(?:AI|人工智能|语言模型)|我(?:无法|不能)(?:提供|访问|浏览)|以下是(?:为您|根据您|我为)|希望(?:这|以上)(?:篇|些)?(?:文章|内容)?(?:对您|能帮)|当然可以[！!，]|好的，(?:以下|这是)|as an ai|language model|i (?:cannot|can't) (?:browse|access)|here(?:'s| is) (?:the|your|a) (?:article|draft|revised)|i hope this helps|certainly!|sure, here/iu;
const CLICHES =
  /在(?:当今|如今)(?:这个)?(?:快节奏|信息爆炸|竞争激烈|数字化)?的?(?:时代|社会|今天)|随着[^，。]{2,12}的(?:不断|快速|飞速|持续)?发展|总而言之|综上所述|让我们一起|不仅[^，。]{2,12}更是|赋能|in today['’]s (?:fast-paced|digital|ever-changing)|in conclusion|delve into|game[- ]changer|unlock the (?:power|potential)|elevate your/giu;

export const assistantPhrases: ContentCheck = {
  id: 'assistant-phrases',
  text: { zh: '助手口吻与套话', en: 'assistant phrases and clichés' },
  source: 'own list; extend with `banned` of the voice sheet',
  run({ sentences, banned }) {
    return sentences.flatMap(({ sentence, block }) => {
      const left = LEFT.exec(sentence.text);
      if (left)
        return [
          finding(
            'assistant-phrases',
            'block',
            block,
            sentence.text,
            msg({ zh: '留有对话助手的话', en: 'a phrase of a chat assistant was left in' }),
          ),
        ];
      const word = banned.find((one) => one !== '' && sentence.text.includes(one));
      if (word !== undefined)
        return [
          finding(
            'assistant-phrases',
            'warn',
            block,
            sentence.text,
            msg({ zh: '口吻表禁用“{word}”', en: 'the voice sheet bans “{word}”' }, { word }),
          ),
        ];
      const match = sentence.text.match(CLICHES);
      return match ? [finding('assistant-phrases', 'note', block, match[0]!, msg({ zh: '套话', en: 'a cliché' }))] : [];
    });
  },
};
