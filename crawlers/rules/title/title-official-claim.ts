import type { HtmlRule } from '../../model/rule.ts';
import { hostOf } from '../links/link-sets.ts';
import { BAIDU } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { titleOf } from './title-text.ts';

const OFFICIAL = ['官方旗舰店', '官方网站', '官方商城', '官网'];

export const titleOfficialClaim: HtmlRule = {
  meta: {
    id: 'title-official-claim',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    onlyFor: ['baidu'],
    options: {
      hosts: {
        default: [],
        text: {
          zh: '确实属于品牌官方的域名（写在这里就不再提醒）',
          en: "hosts that are really the brand's own: never reported",
        },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.clearWind, BAIDU.drizzle],
    name: { zh: '标题声称“官网”', en: 'Title claims to be the official site' },
    why: {
      zh: '百度清风、细雨算法打击冒称官网。不是品牌官方却写“官网”，页面会被降权。',
      en: "Baidu's 清风 and 细雨 algorithms act against false claims of being official; pages that do it are demoted.",
    },
    fix: {
      zh: '不是品牌官方就删掉“官网”“官方网站”；是的话，把域名加进本规则的 hosts 选项。',
      en: 'Remove 官网 or 官方 unless you are the brand; if you are, add your host to the option hosts.',
    },
    notAProblemIf: { zh: '网站确实是品牌官方网站。', en: "The site is the brand's own." },
    messages: { claim: { zh: '标题里写了“{word}”。', en: 'The title says "{word}".' } },
    evidence: ['title', 'word'],
  },
  check(page, context) {
    const title = titleOf(page);
    if (!title.includes('官')) return PASS;
    const word = OFFICIAL.find((claim) => title.includes(claim));
    if (word === undefined) return PASS;
    const host = hostOf(page.url).toLowerCase();
    if (
      context
        .option<readonly string[]>('hosts')
        .some((own) => host === own.toLowerCase() || host.endsWith(`.${own.toLowerCase()}`))
    )
      return PASS;
    return fail('claim', { args: { word }, evidence: { title, word }, cause: word });
  },
};
