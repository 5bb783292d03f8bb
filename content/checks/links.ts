import { msg } from '../../src/kernel/i18n/message.ts';
import { type CheckFinding, type ContentCheck, finding } from './check.ts';

const EMPTY_ANCHOR =
  /^(?:点击(?:这里|此处|查看|链接)?|这里|此处|链接|更多|详情|查看更多|here|click here|link|read more|more|this)$/iu;

export const links: ContentCheck = {
  id: 'links',
  text: { zh: '链接：锚文本、目标、数量、协议', en: 'links: anchors, targets, number, schemes' },
  source: 'Google link best practices; own limit of one link per 200 characters',
  run({ sentences, body }) {
    const out: CheckFinding[] = [];
    const targets = new Map<string, string>();
    let count = 0;
    for (const { sentence, block } of sentences) {
      for (const span of sentence.spans ?? []) {
        if (span.kind !== 'link') continue;
        const href = span.href ?? '';
        const anchor = sentence.text.slice(span.start, span.end).trim();
        count += 1;
        if (/^\s*(?:javascript|data|vbscript):/i.test(href))
          out.push(
            finding(
              'links',
              'block',
              block,
              href,
              msg({ zh: '危险链接，导出时会删除', en: 'a dangerous link; exports drop it' }),
            ),
          );
        else if (href.trim() === '' || href === '#')
          out.push(finding('links', 'warn', block, anchor, msg({ zh: '空链接', en: 'a link without a target' })));
        if (EMPTY_ANCHOR.test(anchor))
          out.push(
            finding(
              'links',
              'warn',
              block,
              anchor,
              msg({ zh: '锚文本没有说明目标', en: 'the anchor does not say where it leads' }),
            ),
          );
        const before = targets.get(anchor);
        if (before !== undefined && before !== href)
          out.push(
            finding(
              'links',
              'note',
              block,
              anchor,
              msg({ zh: '同一个锚文本指向两个目标', en: 'one anchor leads to two targets' }),
            ),
          );
        targets.set(anchor, href);
      }
    }
    if (count >= 3 && body.length / count < 200)
      out.push(
        finding(
          'links',
          'warn',
          -2,
          '',
          msg(
            { zh: '链接过密：{n} 个链接，平均每 {per} 字一个', en: 'too many links: {n}, one in {per} characters' },
            { n: count, per: Math.round(body.length / count) },
          ),
        ),
      );
    return out;
  },
};
