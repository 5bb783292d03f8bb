import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Article, articleFromText, EXPORT_FORMATS, exportArticle } from '../../../content/index.ts';

const MARKDOWN = `# 一壶茶 & <b>故事</b>

茶园在[云岭](https://tea.example/garden?a=1&b=2)，也在[云岭](https://tea.example/garden?a=1&b=2)。看[公众号](https://mp.weixin.qq.com/s/abc)和[坏链接](javascript:alert)与[数据](data:text/html,x)。**网站优化。**后文。

- 一芽一叶
- 两叶

> 李春山说：“草是用手拔的。”

| 项目 | 数值 |
| --- | --- |
| 海拔 | 1200米 |

![茶园](https://other.example/a.jpg)
`;
const { article: plain } = articleFromText(MARKDOWN, 'markdown');
const byModel: Article = { ...plain, ai: { model: 'tea-writer-1', contentId: 'run-7', share: 0.8 }, adMark: true };
const text = async (article: Article, format: (typeof EXPORT_FORMATS)[number]) => {
  const out = await exportArticle(article, format);
  if (typeof out === 'string') return out;
  return Object.values(unzipSync(out))
    .map((bytes) => new TextDecoder().decode(bytes))
    .join('\n');
};

describe.each(EXPORT_FORMATS)('%s', (format) => {
  it('carries the label of a model draft, visibly and as metadata, and the advertising mark', async () => {
    const out = await text(byModel, format);
    expect(out).toContain('tea-writer-1');
    if (format !== 'json') expect(out).toContain('人工智能辅助生成');
    if (format !== 'json') expect(out).toContain('广告');
    if (format === 'html' || format === 'md' || format === 'docx') expect(out).toMatch(/AIGC/);
  });
  it('has no label for a text by a person', async () => {
    expect(await text(plain, format)).not.toMatch(/AIGC|人工智能辅助/);
  });
  it('holds no link that could run', async () => {
    if (format !== 'json') expect(await text(plain, format)).not.toMatch(/javascript:|data:text/);
  });
});

it('a label survives being exported, read and exported again', async () => {
  for (const [format, kind] of [
    ['md', 'markdown'],
    ['html', 'html'],
    ['txt', 'text'],
  ] as const) {
    const { article } = articleFromText(await text(byModel, format), kind);
    expect(article.ai, format).not.toBeNull();
    for (const next of EXPORT_FORMATS)
      expect(await text(article, next), `${format} → ${next}`).toMatch(/人工智能|AIGC|tea-writer-1/);
  }
});

it('Markdown reads back to the same blocks', async () => {
  const { article } = articleFromText(await text(plain, 'md'), 'markdown');
  expect(article.title).toBe(plain.title);
  expect(article.blocks.map((block) => block.type)).toEqual(plain.blocks.map((block) => block.type));
  expect(JSON.stringify(article.blocks[0])).toContain('网站优化');
});

it('WeChat: styles inline, links as notes that share numbers, nothing from elsewhere', async () => {
  const out = await text(plain, 'wechat');
  expect(out).not.toMatch(/\bclass=|\bid=|<script|<style|position:|<img|<ul|<li|href="#"/);
  expect([...out.matchAll(/<sup[^>]*>\[1\]<\/sup>/g)]).toHaveLength(2);
  expect(out).not.toMatch(/\[2\]/);
  expect(out).toContain('<a href="https://mp.weixin.qq.com/s/abc"');
  expect(out).toContain('[1] https://tea.example/garden?a=1&amp;b=2');
});

it('DOCX: East Asian font set apart, headings by style, hyperlinks', async () => {
  const files = unzipSync((await exportArticle(byModel, 'docx')) as Uint8Array);
  const read = (name: string) => new TextDecoder().decode(files[name]);
  expect(read('word/styles.xml')).toContain('w:eastAsia="微软雅黑"');
  expect(read('word/document.xml')).toContain('Heading1');
  expect(read('word/_rels/document.xml.rels')).toContain('https://tea.example/garden');
  expect(read('docProps/custom.xml')).toContain('AIGC');
});

it('HTML escapes what is not markup', async () => {
  expect(await text(plain, 'html')).toContain('一壶茶 &amp; 故事');
});
