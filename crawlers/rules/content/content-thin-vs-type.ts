import type { PageType } from '../../model/page-facts.ts';
import type { SiteRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { templateOf } from '../template-of.ts';

export const contentThinVsType: SiteRule = {
  meta: {
    id: 'content-thin-vs-type',
    area: 'content',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    options: {
      minPages: {
        default: 10,
        text: { zh: '同类页面至少多少个才判断', en: 'fewest pages of a type before this is judged' },
      },
      minShare: {
        default: 0.3,
        text: { zh: '不足同类中位数的几成算单薄', en: 'share of the median below which a page is thin' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '比同类页面单薄', en: 'Thinner than its kind' },
    why: {
      zh: '同一模板的页面里，内容少得多的那些往往是没填完的。',
      en: 'Among pages of one template, those with far less text are usually unfinished.',
    },
    fix: {
      zh: '补全说明、参数、问答；长期没有内容的下架或合并。',
      en: 'Add description, data, questions; merge or remove those that stay empty.',
    },
    notAProblemIf: { zh: '商品简单，一句话就够。', en: 'The product is simple and needs no more.' },
    messages: {
      thin: {
        zh: '正文 {chars} 个字符，同类（{type}）页面的中位数是 {median}。',
        en: 'The main text has {chars} characters; the median of type {type} is {median}.',
      },
    },
    evidence: ['chars', 'median', 'pageType'],
  },
  check(site, context, tally) {
    const types = new Map<PageType, { ids: number[]; chars: number[] }>();
    return {
      page(row) {
        const { pageType: type } = row;
        if (!row.indexable || (type !== 'product' && type !== 'category' && type !== 'promo')) return;
        tally.checked();
        let group = types.get(type);
        if (!group) types.set(type, (group = { ids: [], chars: [] }));
        group.ids.push(row.id);
        // A Chinese character says as much as about two and a half letters.
        group.chars.push(row.hanChars > row.textChars / 3 ? row.textChars * 2.5 : row.textChars);
      },
      end() {
        for (const [type, { ids, chars }] of types) {
          if (ids.length < context.option<number>('minPages')) continue;
          const median = chars.toSorted((a, b) => a - b)[Math.floor(chars.length / 2)]!;
          ids.forEach((urlId, i) => {
            if (chars[i]! >= median * context.option<number>('minShare')) return;
            const args = { chars: Math.round(chars[i]!), type, median: Math.round(median) };
            tally.fail({
              urlId,
              message: 'thin',
              args,
              evidence: { chars: args.chars, median: args.median, pageType: type },
              cause: templateOf(site.url(urlId)?.url ?? '', type),
            });
          });
        }
      },
    };
  },
};
