import { msg } from '../../src/kernel/i18n/message.ts';
import { type CheckFinding, type ContentCheck, finding } from './check.ts';

export const widths: ContentCheck = {
  id: 'widths',
  text: { zh: '全角半角、直引号、繁简混用、中英文空格', en: 'mixed widths, straight quotes, mixed scripts, spacing' },
  source: 'GB/T 15834—2011; own rule on one script per text',
  run({ article, sentences, body }) {
    const out: CheckFinding[] = [];
    if (article.lang === 'zh') {
      for (const { sentence, block } of sentences) {
        const half = /\p{Script=Han}[,;:!?](?=\p{Script=Han}|$)|\p{Script=Han}\.(?=\s|$)/u.exec(sentence.text);
        if (half)
          out.push(
            finding(
              'widths',
              'warn',
              block,
              sentence.text.slice(Math.max(0, half.index - 8), half.index + 8),
              msg({ zh: '中文后用了半角标点', en: 'half-width punctuation after Han' }),
            ),
          );
        const wide = /[０-９Ａ-Ｚａ-ｚ％]/u.exec(sentence.text);
        if (wide)
          out.push(
            finding(
              'widths',
              'note',
              block,
              sentence.text.slice(Math.max(0, wide.index - 6), wide.index + 8),
              msg({ zh: '数字、字母用了全角', en: 'full-width figures or letters' }),
            ),
          );
        if (/"[^"]*\p{Script=Han}[^"]*"/u.test(sentence.text))
          out.push(
            finding(
              'widths',
              'note',
              block,
              sentence.text,
              msg({ zh: '中文里用了直引号', en: 'straight quotes in Chinese' }),
            ),
          );
      }
      const traditional = [
        ...body.matchAll(/[國學說這個來時們對會發經過後無與從問題應該實際總統產業關係標準檢測優質銷售電話網頁]/gu),
      ].length;
      const simplified = [
        ...body.matchAll(/[国学说这个来时们对会发经过后无与从问题应该实际总统产业关系标准检测优质销售电话网页]/gu),
      ].length;
      if (traditional > 0 && simplified > traditional * 4)
        out.push(
          finding(
            'widths',
            'warn',
            -2,
            /[國學說這個來時們對會發經過後無與從問題應該實際總統產業關係標準檢測優質銷售電話網頁]/u.exec(body)![0],
            msg(
              { zh: '简体文本里混有 {n} 个繁体字', en: '{n} traditional characters in a simplified text' },
              { n: traditional },
            ),
          ),
        );
      const tight = [...body.matchAll(/\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/gu)].length;
      const spaced = [...body.matchAll(/\p{Script=Han} [A-Za-z]|[A-Za-z] \p{Script=Han}/gu)].length;
      if (tight > 2 && spaced > 2)
        out.push(
          finding(
            'widths',
            'note',
            -2,
            '',
            msg(
              {
                zh: '中英文之间有的加空格（{spaced} 处），有的不加（{tight} 处）',
                en: 'spaces between Han and Latin in {spaced} places, none in {tight}',
              },
              { spaced, tight },
            ),
          ),
        );
    } else if (/[，。；：！？（）]/u.test(body)) {
      out.push(
        finding(
          'widths',
          'warn',
          -2,
          /.{0,8}[，。；：！？（）].{0,8}/u.exec(body)![0],
          msg({ zh: '英文里用了中文标点', en: 'Chinese punctuation in English' }),
        ),
      );
    }
    return out;
  },
};
