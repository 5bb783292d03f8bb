import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const contentDateFuture: HtmlRule = {
  meta: {
    id: 'content-date-future',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.dates, BAIDU.timeFactor],
    name: { zh: '发布日期在将来', en: 'Publication date in the future' },
    why: {
      zh: '将来的日期不可信，引擎会忽略全站的日期。',
      en: 'A future date is not believed, and engines may ignore all dates of the site.',
    },
    fix: {
      zh: '检查时区和发布时间字段；不要为了显得新而改日期。',
      en: 'Check time zone and date fields, and never move dates to look fresh.',
    },
    notAProblemIf: {
      zh: '是预告页，且标的是活动日期。',
      en: 'It announces an event and the date is that of the event.',
    },
    messages: {
      future: { zh: '{source} 写的是 {date}，晚于抓取时间。', en: '{source} says {date}, which is after the crawl.' },
    },
    evidence: ['date', 'attribute'],
  },
  check(page) {
    const { dates } = page.html;
    if (dates.length === 0) return 'not-applicable';
    const limit = new Date(page.response.fetchedAt + 2 * 86_400_000).toISOString().slice(0, 10);
    for (const { source, value } of dates) {
      // A time element may be the day of an event; only what states publication or change counts.
      if (value > limit && /publi|modif|update|create|pubdate|lrdate/i.test(source))
        return fail('future', {
          args: { source, date: value },
          evidence: { date: value, attribute: source },
          cause: source,
        });
    }
    return PASS;
  },
};
