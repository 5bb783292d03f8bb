import { type Message, msg } from '../../kernel/i18n/message.ts';
import type { AuditSummary } from './audit-summary.ts';
import { reasonText } from './reason-text.ts';

export interface Limit {
  code: string;
  /** `stop`: the crawl ended early. `gap`: something was not looked at. */
  kind: 'stop' | 'gap';
  message: Message;
}

/** Everything that a reader must know about what this audit did not see, the most important first. */
export function limits(summary: AuditSummary): Limit[] {
  const out: Limit[] = [];
  const { crawl, totals } = summary;
  const add = (kind: Limit['kind'], code: string, message: Message) => out.push({ kind, code, message });
  const waiting = totals.notFetched['queued'] ?? 0;
  if (crawl.state === 'interrupted' || crawl.state === 'running') {
    add(
      'stop',
      'interrupted',
      msg(
        {
          zh: '抓取被中断，还有 {waiting} 个网址未抓取；运行 souk crawl resume {id} 可继续。',
          en: 'The crawl was interrupted with {waiting} {waiting|URL|URLs} waiting; souk crawl resume {id} continues it.',
        },
        { waiting, id: String(crawl.id) },
      ),
    );
  }
  if (crawl.state === 'partial') {
    const codes = crawl.limitsHit.length > 0 ? crawl.limitsHit : [crawl.stopReason ?? 'limit-reached'];
    const texts = codes.map(reasonText);
    const left = codes.reduce((sum, code) => sum + (totals.notFetched[code] ?? 0), waiting);
    const why = (lang: 'zh' | 'en', comma: string) => texts.map((text) => text[lang]).join(comma);
    add('stop', 'partial', {
      text: {
        zh: `抓取提前结束：${why('zh', '、')}。已抓取 {fetched} 个网址，另有 {left} 个已发现但未抓取；结论只适用于已抓取的部分。`,
        en: `The crawl ended early: ${why('en', ', ')}. {fetched} URLs were fetched, {left} known ones were not; the results hold for what was fetched.`,
      },
      args: { fetched: totals.fetched, left },
    });
  }
  for (const [code, count] of Object.entries(totals.notFetched)) {
    if (code === 'queued' || crawl.limitsHit.includes(code)) continue;
    const text = reasonText(code);
    add('gap', code, {
      text: { zh: `${text.zh}：{n} 个网址`, en: `{n} {n|URL|URLs}: ${text.en}` },
      args: { n: count },
    });
  }
  for (const trap of summary.traps) {
    const estimate = trap.estimate ?? trap.skipped;
    add(
      'gap',
      `trap:${trap.pattern}`,
      msg(
        {
          zh: '网址陷阱 {pattern}：抓取 {fetched} 个后停止展开，至少省去 {estimate} 次请求。',
          en: 'URL trap {pattern}: not unfolded after {fetched} {fetched|page|pages}, at least {estimate} {estimate|request|requests} saved.',
        },
        { pattern: trap.pattern, fetched: trap.fetched, estimate },
      ),
    );
  }
  const notMeasured = summary.rules.filter((rule) => rule.state === 'not-measured').length;
  if (notMeasured > 0) {
    add(
      'gap',
      'rules-not-measured',
      msg(
        {
          zh: '{n} 条规则缺少所需数据，未作判断（不算通过）。',
          en: '{n} {n|rule|rules} could not be measured and {n|is|are} not counted as passed.',
        },
        { n: notMeasured },
      ),
    );
  }
  const broken = summary.rules.filter((rule) => rule.errors > 0);
  if (broken.length > 0) {
    add(
      'gap',
      'rule-errors',
      msg(
        {
          zh: '{n} 条规则运行出错（{ids}），其余结果不受影响。',
          en: '{n} {n|rule|rules} failed to run ({ids}); all other results stand.',
        },
        {
          n: broken.length,
          ids: broken
            .slice(0, 5)
            .map((rule) => rule.id)
            .join(', '),
        },
      ),
    );
  }
  add(
    'gap',
    'not-rendered',
    msg({
      zh: '未执行 JavaScript：结论依据服务器返回的 HTML。',
      en: 'JavaScript was not run: the results are about the HTML that the server sends.',
    }),
  );
  return out;
}
