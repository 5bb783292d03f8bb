import { msg } from '../../src/kernel/i18n/message.ts';
import { findQuantities } from '../claims/quantity.ts';
import { type CheckFinding, type ContentCheck, finding } from './check.ts';

/** Words right before a figure that name what it measures: 茶园海拔 in 茶园海拔1200米. */
function label(text: string, start: number): string {
  const before = text
    .slice(Math.max(0, start - 12), start)
    .replace(/(?:约|近|超过?|达到?|为|是|有|共|仅|每|高达|of|is|has|about)\s*$/iu, '');
  return (
    /[\p{Script=Han}]{2,4}$/u.exec(before)?.[0].slice(-3) ??
    /([a-z]+ )?[a-z]{3,}\s*$/i.exec(before)?.[0].trim().toLowerCase() ??
    ''
  );
}

export const contradictions: ContentCheck = {
  id: 'contradictions',
  text: {
    zh: '前后数字矛盾；标题里的数字正文没有',
    en: 'figures that contradict each other, or stand only in the title',
  },
  source: 'own rule',
  run({ article, sentences }) {
    const seen = new Map<string, { value: number; raw: string; key: string }>();
    const out: CheckFinding[] = [];
    const values = new Set<string>();
    for (const { sentence, block } of sentences) {
      const years = sentence.text.match(/(?:19|20)\d{2}/g)?.join() ?? '';
      for (const quantity of findQuantities(sentence.text)) {
        values.add(`${quantity.value}${quantity.dimension}`);
        const name = label(sentence.text, quantity.start);
        if (name === '' || quantity.dimension === '' || quantity.high !== quantity.value) continue;
        const key = `${name}|${quantity.dimension}`;
        const before = seen.get(key);
        if (before && before.value !== quantity.value && before.key === years)
          out.push(
            finding(
              'contradictions',
              'warn',
              block,
              sentence.text,
              msg(
                { zh: '“{name}”前面写 {before}，这里写 {now}', en: '“{name}” was {before} before and is {now} here' },
                { name, before: before.raw, now: quantity.raw },
              ),
            ),
          );
        if (!before) seen.set(key, { value: quantity.value, raw: quantity.raw, key: years });
      }
    }
    for (const quantity of findQuantities(article.title)) {
      if (!values.has(`${quantity.value}${quantity.dimension}`) && sentences.length > 0)
        out.push(
          finding(
            'contradictions',
            'warn',
            -1,
            article.title,
            msg(
              { zh: '标题里的“{raw}”正文没有', en: '“{raw}” of the title is not in the text' },
              { raw: quantity.raw },
            ),
          ),
        );
    }
    return out;
  },
};
