import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import {
  articleFromText,
  CHANNELS,
  channelVariant,
  importPlacements,
  placementStatus,
  planCalendar,
  pushWordPress,
  remotePost,
  taggedLink,
  undoContentImport,
  wordPressRequest,
  writeDraft,
  writePlacement,
} from '../../../content/index.ts';
import { openStore } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const { article } = articleFromText(
  '# 明前绿茶上市\n\n云岭毛尖开采。电话028-12345678。看[官网](https://tea.example)。\n\n| 项目 | 数值 |\n| --- | --- |\n| 海拔 | 1200米 |\n',
  'markdown',
);
function store() {
  const db = openStore(':memory:');
  onTestFinished(() => void db.close());
  writeDraft(db, { briefId: null, mode: 'human', article, now: 0 });
  return db;
}
const PLACE = {
  draftId: 1,
  medium: '雅安日报',
  domain: '',
  channel: '',
  position: '',
  plannedOn: null,
  acceptedOn: null,
  liveOn: null,
  url: '',
  costMinor: null,
  currency: null,
  indexed: {},
} as const;

it('a placement goes forward, keeps what is known, and never goes back', () => {
  const db = store();
  expect(writePlacement(db, { ...PLACE, status: 'planned', costMinor: 30_000, currency: 'CNY' }, 0, null).added).toBe(
    true,
  );
  expect(
    writePlacement(
      db,
      { ...PLACE, status: 'live', liveOn: '2026-11-24', url: 'https://ya.example/1', indexed: { baidu: '2026-11-25' } },
      0,
      null,
    ).added,
  ).toBe(false);
  expect(() => writePlacement(db, { ...PLACE, status: 'planned' }, 0, null)).toThrow('placement-step');
  expect(() => writePlacement(db, { ...PLACE, draftId: 9, status: 'planned' }, 0, null)).toThrow('draft-unknown');
  writePlacement(db, { ...PLACE, medium: 'Tea Weekly', status: 'rejected', costMinor: 500, currency: 'USD' }, 0, null);
  writePlacement(db, { ...PLACE, medium: '论坛', status: 'accepted' }, 0, null);
  expect(placementStatus(db)[0]).toMatchObject({
    planned: 3,
    accepted: 2,
    live: 1,
    rejected: 1,
    unknownCosts: 1,
    indexed: ['baidu'],
    costs: [
      { currency: 'CNY', minor: 30_000 },
      { currency: 'USD', minor: 500 },
    ],
  });
});

it('imports a ledger once, refuses bad rows with their line, and can be undone', async () => {
  const db = store();
  const file = join(tempDir(), 'places.csv');
  writeFileSync(
    file,
    '草稿,媒体,状态,发布日期,费用,收录\n1,雅安日报,已发布,2026/11/24,"1,200.50","baidu,sogou"\n1,,已发布,,,\n1,甲,飞了,,,\nx,乙,,,,\n1,丙,,,abc,\n',
  );
  const result = await importPlacements(db, file, { now: 0, dryRun: false });
  expect([result.taken, result.refused.map((one) => one.line)]).toEqual([1, [3, 4, 5, 6]]);
  expect((await importPlacements(db, file, { now: 0, dryRun: false })).already).toBe(true);
  expect(placementStatus(db)[0]).toMatchObject({
    live: 1,
    costs: [{ currency: 'CNY', minor: 120_050 }],
    indexed: ['baidu', 'sogou'],
  });
  undoContentImport(db, result.importId!);
  expect(placementStatus(db)).toEqual([]);
});

it('every channel keeps its limits and says what was lost', () => {
  const long = {
    ...article,
    title: '明前绿茶｜云岭茶业12月5日在成都太古里开出第87家门店并同时举办三天的品茶活动',
    blocks: [
      ...article.blocks,
      ...Array.from({ length: 60 }, () => ({
        type: 'paragraph' as const,
        sentences: [
          {
            text: '雾从谷底升起来，采茶的人已经走到半山腰，竹篓里的芽头还带着露水，太阳出来以前要把这一垄采完。',
            kind: 'opinion' as const,
            by: 'human' as const,
          },
        ],
      })),
    ],
  };
  for (const channel of CHANNELS) {
    const { article: out, lost } = channelVariant(long, channel);
    const half = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
    if (channel.title)
      expect(
        channel.title.unit === 'half-width' ? half(out.title) : [...out.title].length,
        channel.id,
      ).toBeLessThanOrEqual(channel.title.value);
    if (channel.title && channel.title.value < 40) expect(lost.length).toBeGreaterThan(0);
    const text = JSON.stringify(out.blocks);
    if (channel.contacts === 'drop') expect(text).not.toContain('028-12345678');
    if (channel.links === 'drop') expect(text).not.toContain('https://tea.example');
    if (!channel.tables) expect(out.blocks.some((block) => block.type === 'table')).toBe(false);
    if (channel.body) expect(lost.some((one) => /截去/.test(one.text.zh)) || channel.body.value >= 2800).toBe(true);
    for (const limit of [channel.title, channel.body])
      if (limit) expect([limit.source, limit.checked].every((value) => value !== '')).toBe(true);
  }
});

it('pushes a WordPress draft once and updates it the second time; the login is in no request body', async () => {
  const db = store();
  const seen: { url: string; auth: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    seen.push({ url: request.url!, auth: request.headers.authorization!, body });
    response.setHeader('content-type', 'application/json');
    response.end('{"id":77}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const login = { user: 'editor', password: 'app-pass' };
  await pushWordPress(db, 1, site, wordPressRequest(article, site, remotePost(db, 1, site)), login, 0);
  await pushWordPress(db, 1, site, wordPressRequest(article, site, remotePost(db, 1, site)), login, 0);
  expect(seen.map((one) => one.url)).toEqual(['/wp-json/wp/v2/posts', '/wp-json/wp/v2/posts/77']);
  expect(JSON.parse(seen[0]!.body)).toMatchObject({ status: 'draft', title: '明前绿茶上市' });
  expect(seen[0]!.body).not.toContain('app-pass');
  await expect(
    pushWordPress(db, 1, site, wordPressRequest(article, site, null), { user: undefined, password: undefined }, 0),
  ).rejects.toThrow('wordpress-no-login');
  expect(() => wordPressRequest(article, 'http://blog.example', null)).toThrow('wordpress-site');
  expect(() => wordPressRequest(article, 'https://a:b@blog.example', null)).toThrow('wordpress-site');
});

it('tags a link: lower case, nothing of the address lost', () => {
  expect(
    taggedLink('https://tea.example/a?id=7&utm_source=old#top', {
      source: 'Sichuan News',
      medium: 'Content',
      campaign: '',
      content: 'draft-1',
    }),
  ).toBe('https://tea.example/a?id=7&utm_source=sichuan-news&utm_medium=content&utm_content=draft-1#top');
  expect(() => taggedLink('javascript:alert(1)', { source: 'a', medium: 'b', campaign: '', content: '' })).toThrow(
    'link-unreadable',
  );
});

it('plans pieces ahead of the events they name, on working days, one a day; unannounced events are not guessed', () => {
  const topic = (name: string, volume: number | null = null, due: string | null = null) => ({
    name,
    keywords: [name],
    volume,
    due,
  });
  const items = planCalendar(
    [
      topic('年货节茶礼', 900),
      topic('绿茶怎么保存', 500),
      topic('明前绿茶哪款好', 800),
      topic('双十一囤茶'),
      topic('春茶', null, '2026-12-18'),
    ],
    { from: '2026-11-23', to: '2027-01-31', perWeek: 3, market: 'cn' },
  );
  expect(new Set(items.map((one) => one.date)).size).toBe(items.length);
  for (const item of items) expect([0, 6]).not.toContain(new Date(`${item.date}T00:00:00Z`).getUTCDay());
  expect(items.find((one) => one.topic === '年货节茶礼')).toMatchObject({
    reason: 'event',
    event: { on: '2027-01-08' },
  });
  expect(items.find((one) => one.topic === '春茶')).toMatchObject({ reason: 'due', date: '2026-12-11' });
  expect(items.find((one) => one.topic === '绿茶怎么保存')?.style).toBe('qa');
  expect(items.find((one) => one.topic === '明前绿茶哪款好')?.style).toBe('guide');
  expect(items.find((one) => one.topic === '双十一囤茶')?.event).toBeNull();
});
