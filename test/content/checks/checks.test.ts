import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import {
  articleFromText,
  CONTENT_CHECKS,
  checkInput,
  makeFact,
  runChecks,
  sarifReport,
} from '../../../content/index.ts';

function found(
  markdown: string,
  extra: {
    keyword?: string;
    trades?: ['food'];
    facts?: Parameters<typeof makeFact>[0][];
    corpus?: { name: string; text: string }[];
  } = {},
) {
  const { article } = articleFromText(markdown, 'markdown');
  const { facts, ...rest } = extra;
  return runChecks(
    checkInput(article, { on: '2026-11-22', trades: [], ...rest, ...(facts ? { facts: facts.map(makeFact) } : {}) }),
  ).findings.map((one) => `${one.check}:${one.level}`);
}

const LONG =
  '云雾在山谷里慢慢散开采茶的人背着竹篓沿着石阶一级一级往上走露水打湿了裤脚谁也没有停下来因为太阳出来以前芽头最嫩过了这个时候叶子就会展开再采下来做成的茶就不是同一个味道了老人说这叫赶早不赶巧这句话在山里传了好多年一直没有人去改它';

describe('each check finds its case', () => {
  it.each([
    ['# \n\n正文。', {}, 'title-length:block'],
    ['# 明前绿茶怎么挑选才能买到正宗的高山云雾茶以及冲泡方法保存方法和价格说明\n\n正文。', {}, 'title-length:warn'],
    ['# 春天的茶\n\n说说绿茶。', { keyword: '明前绿茶' }, 'keyword-title:warn'],
    ['# 绿茶绿茶好喝的绿茶\n\n正文。', { keyword: '绿茶' }, 'keyword-title:warn'],
    [`# 茶\n\n${'绿茶好，绿茶香，绿茶真的很好，多喝绿茶。'.repeat(6)}`, { keyword: '绿茶' }, 'keyword-density:block'],
    [`# 茶\n\n${'说说怎么把水烧到合适的温度再倒进杯子。'.repeat(6)}`, { keyword: '绿茶' }, 'keyword-density:warn'],
    [`# 茶\n\n${LONG}。`, {}, 'sentence-length:warn'],
    [`# 茶\n\n${'云雾散开，采茶人上山。'.repeat(25)}`, {}, 'paragraph-length:warn'],
    ['# 茶\n\n### 跳级\n\n正文。', {}, 'headings:warn'],
    ['# 茶\n\n## 空节\n\n## 下一节\n\n正文。', {}, 'headings:warn'],
    ['# 茶\n\n茶园很静。茶园很高。茶园很远。', {}, 'openings:note'],
    ['# 茶\n\n详情[点击这里](https://tea.example/a)。', {}, 'links:warn'],
    ['# 茶\n\n看[这](javascript:alert(1))里。', {}, 'links:block'],
    ['# 茶\n\n![](/leaf.jpg)', {}, 'images:warn'],
    ['# 茶\n\n好茶,慢慢喝。', {}, 'widths:warn'],
    ['# 茶\n\n他说 "好茶" 难得。', {}, 'widths:note'],
    ['# 茶\n\n好\u200b茶。', {}, 'invisible:warn'],
    ['# 茶\n\n产地：【TODO 待补：产地】', {}, 'placeholders:block'],
    ['# 茶\n\n作为一个AI语言模型，我无法品茶。', {}, 'assistant-phrases:block'],
    ['# 茶\n\n随着生活水平的不断发展，人们爱喝茶。', {}, 'assistant-phrases:note'],
    ['# 茶\n\n茶园海拔1200米。后来量过，茶园海拔1500米。', {}, 'contradictions:warn'],
    ['# 海拔1200米的茶\n\n茶园在山里。', {}, 'contradictions:warn'],
    ['# 茶\n\n今年的茶已经上市。', {}, 'undated:note'],
    ['# 茶\n\n电话13800138000。', {}, 'contact-details:warn'],
    ['# 茶 加V: teashop88\n\n正文。', {}, 'contact-details:block'],
    ['# 茶\n\n这是全国最好的茶。', {}, 'ad-law:block'],
    ['# 茶\n\n这款茶能降血压。', {}, 'ad-law:block'],
    ['# 茶\n\n研究表明喝茶有益。', {}, 'ad-law:warn'],
    ['# 茶\n\n我们不敢说是最好的茶。', {}, 'ad-law:note'],
    ['# 茶\n\n冲泡体验，[云岭毛尖](https://shop.example/p/1)。', {}, 'ad-law:block'],
    ['# 茶\n\n销量增长300%。', { facts: [] }, 'facts:block'],
    ['# Tea\n\nStudies show it works。', {}, 'widths:warn'],
  ] as const)('%s', (markdown, extra, expected) => {
    expect(found(markdown, extra as never)).toContain(expected);
  });
  it('copies are found by containment', () => {
    const text =
      '茶山上的雾从谷底升起来，采茶的人已经走到半山腰，竹篓里的芽头还带着露水，太阳出来以前要把这一垄采完，过了这个时候味道就变了。';
    expect(
      found(`# 茶\n\n${text}`, { corpus: [{ name: 'https://b.example', text: `转载：${text}来源网络` }] }),
    ).toContain('duplicates:block');
    expect(
      found(`# 茶\n\n${text}`, {
        corpus: [
          { name: 'https://b.example', text: '完全不同的一篇文章，讲的是跑鞋的中底和外底怎么挑选，与茶没有关系。' },
        ],
      }),
    ).not.toContain('duplicates:warn');
  });
});

it('is silent about a clean text', () => {
  const text =
    '# 雨天的茶馆\n\n雨从早上开始下。老板把竹帘放下来，屋里暗了一些，茶香更浓了。\n\n客人陆续进门，各自找位置坐下。有人看书，有人望着窗外。';
  expect(found(text)).toEqual(['summary-length:note']);
});

it('every check has an id, both texts, a source, and is listed once', () => {
  const ids = CONTENT_CHECKS.map((check) => check.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const check of CONTENT_CHECKS) {
    expect(check.text.zh).toMatch(/\p{Script=Han}/u);
    expect(check.text.en).not.toMatch(/\p{Script=Han}/u);
    expect(check.source).not.toBe('');
  }
});

it('writes SARIF 2.1.0 with the law behind each hit', () => {
  const { article } = articleFromText('# 茶\n\n这是全国最好的茶。', 'markdown');
  const report = runChecks(checkInput(article, { on: '2026-11-22', trades: ['food'] }));
  const sarif = sarifReport(report, { uri: 'draft.md', version: '0.1.0', lang: 'en' }) as {
    runs: { results: { ruleId: string; level: string; properties?: { article: string } }[] }[];
  };
  const valid = new Ajv({ strict: false }).compile({
    type: 'object',
    required: ['version', 'runs'],
    properties: {
      version: { const: '2.1.0' },
      runs: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: ['tool', 'results'],
          properties: {
            results: {
              type: 'array',
              items: {
                type: 'object',
                required: ['ruleId', 'level', 'message', 'locations'],
                properties: { level: { enum: ['none', 'note', 'warning', 'error'] } },
              },
            },
          },
        },
      },
    },
  });
  expect(valid(sarif)).toBe(true);
  expect(sarif.runs[0]!.results.find((one) => one.ruleId === 'ad-law')).toMatchObject({
    level: 'error',
    properties: { article: '9(3)' },
  });
});

it('survives what strangers write', () => {
  for (const text of [
    '',
    '# \ud800',
    `# 茶\n\n${'啊'.repeat(20_000)}`,
    '# 🍵\n\n👨‍👩‍👧喝茶𠮷。',
    '---\n: : :\n---\n# x',
    '<script>alert(1)</script>',
  ])
    expect(() => found(text, { keyword: '茶', facts: [] })).not.toThrow();
});
