import type { Brief } from '../../../content/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';

const INTENT: Record<Brief['intent'], { zh: string; en: string }> = {
  information: { zh: '了解信息', en: 'information' },
  question: { zh: '找答案', en: 'an answer' },
  guide: { zh: '比较选购', en: 'comparing' },
  transaction: { zh: '购买', en: 'buying' },
  navigation: { zh: '找品牌', en: 'finding a brand' },
  story: { zh: '看体验', en: 'experience' },
  news: { zh: '看新闻', en: 'news' },
};

/** The brief as Markdown for a writer, in the language of the reader. */
export function briefText(id: number, brief: Brief, lang: Lang): string {
  const zh = lang === 'zh';
  const out: string[] = [];
  const section = (zhTitle: string, enTitle: string, lines: readonly string[]) => {
    if (lines.length > 0) out.push(`\n## ${zh ? zhTitle : enTitle}\n`, ...lines);
  };
  const none = zh ? '（没有）' : '(none)';
  out.push(`# ${zh ? `简报 ${id}：` : `Brief ${id}: `}${brief.keyword}`);
  out.push(
    '',
    `- ${zh ? '体裁' : 'Style'}: ${brief.style}${brief.channel === '' ? '' : ` · ${zh ? '渠道' : 'channel'}: ${brief.channel}`} · schema.org/${brief.schemaType}`,
  );
  out.push(
    `- ${zh ? '意图' : 'Intent'}: ${INTENT[brief.intent][lang]}${brief.intentEvidence.length === 0 ? '' : ` (${brief.intentEvidence.join(', ')})`}`,
  );
  out.push(
    `- ${zh ? '篇幅' : 'Length'}: ${brief.length.low}–${brief.length.high} ${zh ? (brief.length.unit === 'characters' ? '字' : '词') : brief.length.unit}${brief.length.pages === 0 ? (zh ? '（体裁常见值：参考页面不足 3 个）' : ' (usual for the style: fewer than 3 reference pages)') : zh ? `（${brief.length.pages} 个参考页面的中间一半）` : ` (middle half of ${brief.length.pages} reference pages)`}`,
  );
  if (brief.cluster)
    out.push(
      `- ${zh ? '词群' : 'Cluster'}: ${brief.cluster.name} (${brief.cluster.members.length}) · ${brief.cluster.members
        .slice(0, 8)
        .map((one) => one.text)
        .join(zh ? '、' : ', ')}`,
    );
  section('标题、描述、网址', 'Title, description, slug', [
    ...brief.titles.map(
      (title) => `- ${title.text} (${title.px} px, ${title.units} ${zh ? '全角字' : 'full-width units'})`,
    ),
    `- ${zh ? '描述' : 'Description'}: ${brief.description.text || none} (${brief.description.px} px)`,
    `- slug: ${brief.slug}`,
  ]);
  section(
    '要回答的问题',
    'Questions to answer',
    brief.questions.map((one) => `- ${one.text}`),
  );
  section(
    '参考页面的小标题',
    'Headings of the reference pages',
    brief.headings.map((one) => `- ${one.text} (${one.pages})`),
  );
  section(
    '要覆盖的词',
    'Terms to cover',
    brief.terms
      .slice(0, 15)
      .map(
        (one) =>
          `- ${one.term}: ${Math.round(one.share * 100)}% ${zh ? '的页面，每千字' : 'of the pages, per 1,000'} ${one.low}–${one.high}`,
      ),
  );
  section(
    '别人没有、我们有',
    'What none of them has',
    brief.gains.map((one) => `- ${one.fact} ${one.statement}`),
  );
  section(
    '内链与锚文本',
    'Internal links',
    brief.links.map((one) => `- [${one.anchor}](${one.url})`),
  );
  section(
    '可能自相竞争的页面',
    'Own pages that already target it',
    brief.cannibals.map((one) => `- ${one.url} (${one.title})`),
  );
  section('可用事实', 'Facts to use', [`${brief.facts.length === 0 ? none : brief.facts.join(', ')}`]);
  section(
    '缺少的事实',
    'Facts missing',
    brief.missing.map((one) => `- ${one}`),
  );
  section(
    '不能写的',
    'Must not be claimed',
    brief.forbidden.flatMap((pack) =>
      pack.rules.map(
        (rule) =>
          `- ${rule[lang]} (${rule.id}${rule.article === '—' ? '' : zh ? `，第 ${rule.article} 条` : `, article ${rule.article}`})`,
      ),
    ),
  );
  section(
    '验收',
    'Acceptance',
    brief.acceptance.map((one) => `- [ ] ${one[lang]}`),
  );
  return `${out.join('\n')}\n`;
}
