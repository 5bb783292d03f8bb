import type { setSeason } from '../../bids/index.ts';
import { addDays, type Day } from '../kernel/calendar/day.ts';
import { eventByCode } from '../kernel/calendar/events.ts';
import { nextOccurrence } from '../kernel/calendar/occurrences.ts';
import { SoukError } from '../kernel/errors.ts';
import { type Message, msg } from '../kernel/i18n/message.ts';

export interface SeasonWish {
  code: string;
  plan: string;
  demand: number;
  rate: number;
  from: Day | undefined;
  to: Day | undefined;
  today: Day;
}

/** Days before an event in which its demand already shows; a season (summer, …) begins on its own first day. */
const LEAD = 20;

/**
 * A season window from what the user says: days that are left out come from the calendar. Errors: `bids-season-dates` when a
 * name of the user's own has no days (or the event is not announced), `bids-season-factor` when a multiplier is not one.
 */
export function stateSeason(wish: SeasonWish): Parameters<typeof setSeason>[1] {
  const { code, plan, demand, rate, today } = wish;
  for (const value of [demand, rate])
    if (!(value >= 0.05 && value <= 20))
      throw wrong(
        'bids-season-factor',
        msg(
          { zh: '倍数 {value} 不在 0.05–20 之间', en: 'The multiplier {value} is not between 0.05 and 20' },
          { value },
        ),
        msg({ zh: '需求多四成写 1.4，少三成写 0.7。', en: 'Four tenths more is 1.4, three tenths less is 0.7.' }),
      );
  const event = eventByCode(code);
  const next = event && nextOccurrence(event, today).occurrence;
  const start = next?.start && addDays(next.start, event?.kind === 'season' ? 0 : -LEAD);
  const from = wish.from ?? start ?? undefined;
  const to = wish.to ?? next?.end ?? undefined;
  if (from === undefined || to === undefined || from > to)
    throw wrong(
      'bids-season-dates',
      event
        ? msg(
            {
              zh: '“{code}”的日期还没公布，或起止颠倒',
              en: 'The days of “{code}” are not announced, or stand the wrong way round',
            },
            { code },
          )
        : msg(
            {
              zh: '“{code}”不是日历中的节点，需要起止日期',
              en: '“{code}” is no event of the calendar, so it needs its days',
            },
            { code },
          ),
      msg({
        zh: '加上 --from 2027-06-10 --to 2027-07-10；节点代码见 souk keywords season。',
        en: 'Add --from 2027-06-10 --to 2027-07-10; the codes of events are in souk keywords season.',
      }),
    );
  return { code, plan, demand, rate, from, to };
}

function wrong(code: string, what: Message, next: Message): SoukError {
  return new SoukError({ code, what, next });
}
