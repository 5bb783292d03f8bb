import { describe, expect, it } from 'vitest';
import { buildSiteFacts } from '../../../crawlers/index.ts';
import { LINK_FLAG, LINK_KIND, URL_ROLE } from '../../../crawlers/model/states.ts';
import { crawlDb, full } from './crawl-db.ts';

const PROSE =
  '铁观音属于青茶类，是中国十大名茶之一。原产于福建泉州市安溪县西坪镇，发现于清朝雍正年间。铁观音独具观音韵，清香雅韵，冲泡后有天然的兰花香，滋味纯浓，香气馥郁持久，有七泡有余香之誉。除具有一般茶叶的保健功能外，还具有抗衰老、抗动脉硬化、防治糖尿病、减肥健美、防治龋齿、清热降火、敌烟醒酒等功效。';

describe('links, depth and score', () => {
  const { db, crawlId, id } = crawlDb({
    urls: {
      '/': {},
      '/oolong': {},
      '/tea/1': { pageType: 'product' },
      '/tea/2': {},
      '/old': { redirectTo: '/tea/2' },
      '/hidden': { robots: 'noindex, nofollow', indexable: false },
      '/deep': {},
      '/orphan': {},
      'https://partner.example/': { role: URL_ROLE.external },
    },
    links: [
      ['/', '/oolong'],
      ['/', '/oolong', { anchor: '乌龙' }],
      ['/', '/', { anchor: '首页' }],
      ['/oolong', '/tea/1'],
      ['/oolong', '/old'],
      ['/oolong', '/hidden'],
      ['/oolong', '/tea/3', { flags: LINK_FLAG.nofollow }],
      ['/tea/1', '/tea/3', { flags: LINK_FLAG.ugc }],
      ['/tea/1', '/i.jpg', { kind: LINK_KIND.image }],
      ['/hidden', '/deep'],
      ['/tea/2', 'https://partner.example/'],
    ],
    sitemap: ['/', '/orphan'],
  });
  const site = buildSiteFacts(db, crawlId);
  const url = (path: string) => site.url(id(path))!;
  it.each([
    ['/', 0, 0, 0],
    ['/oolong', 1, 1, 1],
    ['/tea/1', 1, 1, 2],
    ['/old', 1, 1, 2],
    ['/tea/2', 0, 0, 2],
    ['/hidden', 1, 1, 2],
    ['/deep', 1, 0, null],
    ['/tea/3', 2, 0, null],
    ['/orphan', 0, 0, null],
  ] as const)('%s: %i inlinks, %i followed, depth %s', (path, inlinks, followedInlinks, depth) => {
    expect(url(path)).toMatchObject({ inlinks, followedInlinks, depth });
  });
  it('scores fetched pages from 0 to 100', () => {
    expect(url('/oolong').linkScore).toBeGreaterThan(0);
    expect(Math.max(...[...site.urls()].map((one) => one.linkScore))).toBe(100);
    expect(url('/orphan').linkScore).toBe(0);
    // The redirect hands everything on.
    expect(url('/tea/2').linkScore).toBeGreaterThan(url('/tea/1').linkScore - 0.1);
    expect(url('https://partner.example/').linkScore).toBe(0);
  });
  it('writes its figures to the page rows, again and again the same', () => {
    const rows = () =>
      db.prepare('SELECT url_id, depth, inlinks, link_score FROM page WHERE crawl_id = ?').all(crawlId);
    const before = rows();
    expect(before).toContainEqual(expect.objectContaining({ url_id: id('/tea/1'), depth: 2, inlinks: 1 }));
    buildSiteFacts(db, crawlId);
    expect(rows()).toEqual(before);
  });
  it('finds URLs by text and links by either end', () => {
    expect(site.idOf(full('/tea/2'))).toBe(id('/tea/2'));
    expect(site.idOf('https://tea.example/nothing')).toBeUndefined();
    expect(site.linksTo(id('/tea/3'), 1)).toEqual([expect.objectContaining({ src: id('/oolong'), flags: 1 })]);
    expect(site.linksTo(id('/tea/3'), 9)).toHaveLength(2);
    expect(site.linksFrom(id('/')).map((link) => link.anchor)).toEqual(['茶', '乌龙', '首页']);
    expect([...site.links([LINK_KIND.image])]).toEqual([expect.objectContaining({ dst: id('/i.jpg') })]);
  });
  it('filters URLs and knows the sitemap', () => {
    expect([...site.urls({ role: URL_ROLE.external })].map((one) => one.id)).toEqual([id('https://partner.example/')]);
    expect([...site.urls({ fetched: false })].map((one) => one.id)).toEqual([id('/tea/3'), id('/i.jpg')]);
    expect([...site.urls()].filter((one) => one.inSitemap && one.inlinks === 0).map((one) => one.url)).toEqual([
      full('/'),
      full('/orphan'),
    ]);
    expect([...site.sitemapEntries()].map((entry) => entry.urlId)).toEqual([id('/'), id('/orphan')]);
    expect(site.sitemaps()).toMatchObject([{ kind: 'urlset', foundBy: 'robots', parentId: null }]);
  });
  it('may be written to while it is read', () => {
    const note = db.prepare("INSERT INTO meta (key, value) VALUES (?, 'x')");
    for (const one of site.urls()) note.run(`seen ${one.id}`);
    for (const page of site.pages()) note.run(`page ${page.id}`);
    for (const link of site.links()) note.run(`link ${link.src} ${link.dst} ${link.anchor}`);
  });
});

describe('chains', () => {
  const { db, crawlId, id } = crawlDb({
    urls: {
      '/': {},
      '/a': { redirectTo: '/b' },
      '/b': { redirectTo: '/c' },
      '/c': { status: 404 },
      '/x': { redirectTo: '/b', status: 302 },
      '/l1': { redirectTo: '/l2' },
      '/l2': { redirectTo: '/l1' },
      '/self': { redirectTo: '/self' },
      '/p': { canonical: '/q' },
      '/q': { canonical: '/r' },
      '/r': { canonical: '/r' },
      '/m': { canonical: '/n' },
      '/n': { canonical: '/m' },
    },
  });
  const site = buildSiteFacts(db, crawlId);
  const path = (ids: readonly number[]) => ids.map((one) => site.url(one)!.url.replace('https://tea.example', ''));
  it('follows redirects to their end, loops once', () => {
    expect(site.chains().map((chain) => [path(chain.hops), chain.loop, chain.finalStatus])).toEqual([
      [['/a', '/b', '/c'], false, 404],
      [['/x', '/b', '/c'], false, 404],
      [['/l1', '/l2', '/l1'], true, 301],
      [['/self', '/self'], true, 301],
    ]);
    expect(id('/a')).toBeGreaterThan(0);
  });
  it('does the same for canonicals, where naming oneself is the end', () => {
    expect(site.canonicalChains().map((chain) => [path(chain.hops), chain.loop])).toEqual([
      [['/p', '/q', '/r'], false],
      [['/m', '/n', '/m'], true],
    ]);
  });
});

describe('duplicates', () => {
  const rewritten = PROSE.replace('名茶', '好茶').replace('雍正', '乾隆');
  const { db, crawlId, id } = crawlDb({
    urls: {
      '/': { title: '武夷茶庄', text: '首页欢迎词' },
      '/a': { title: '铁观音 250g', h1: '铁观音', text: PROSE },
      '/b': { title: '铁观音　２５０Ｇ', h1: '铁观音', text: PROSE },
      '/c': { title: 'Tie Guan Yin', text: rewritten },
      '/d': { title: 'tie guan yin', indexable: false, text: PROSE },
      '/e': {
        title: '大红袍',
        description: '',
        text: `大红袍产于武夷山。${PROSE.slice(0, 60)}岩骨花香，各不相同，滋味醇厚。`,
      },
    },
  });
  const site = buildSiteFacts(db, crawlId);
  it('groups equal titles whatever their width and case; pages that are not indexable do not count', () => {
    expect(site.duplicates('title')).toEqual([{ key: '铁观音 250g', ids: [id('/a'), id('/b')], similarity: 1 }]);
    expect(site.duplicates('h1')).toHaveLength(1);
    expect(site.duplicates('description')).toEqual([]);
    expect(site.duplicates('content').map((group) => group.ids)).toEqual([[id('/a'), id('/b')]]);
  });
  it('finds the rewritten text near, by the first of its copies, and not the other tea', () => {
    const near = site.duplicates('content-near');
    expect(near.map((group) => group.ids)).toEqual([[id('/a'), id('/c')]]);
    expect(near[0]!.similarity).toBeGreaterThanOrEqual(0.85);
    expect(near[0]!.similarity).toBeLessThan(1);
  });
});

const SCOPES = [
  ['complete', [], true],
  ['running', [], true],
  ['running', ['max-pages'], false],
  ['partial', ['max-pages'], false],
  ['interrupted', [], false],
] as const;

describe.each(SCOPES)('a %s crawl with limits %j', (state, limits, complete) => {
  const { db, crawlId } = crawlDb({
    urls: { '/': {} },
    state,
    limits: [...limits],
    config: { options: { external: true } },
  });
  it(`is ${complete ? '' : 'not '}complete`, () => {
    expect(buildSiteFacts(db, crawlId)).toMatchObject({ complete, externalChecked: true, resourcesChecked: false });
  });
});

describe('several crawls in one file', () => {
  const one = crawlDb({ urls: { '/': { title: '茶' }, '/a': { title: '茶' } }, links: [['/', '/a']] });
  const two = crawlDb({ urls: { '/': { title: '茶' } }, links: [['/', '/b']] }, one.db);
  const none = crawlDb({ urls: {}, seeds: [] }, one.db);
  it('are kept apart', () => {
    const site = buildSiteFacts(one.db, two.crawlId);
    expect([...site.urls()]).toHaveLength(2);
    expect([...site.links()]).toHaveLength(1);
    expect(site.duplicates('title')).toEqual([]);
    expect(site.idOf(full('/a'))).toBeUndefined();
  });
  it('may be empty', () => {
    const empty = buildSiteFacts(one.db, none.crawlId);
    expect([...empty.urls(), ...empty.pages(), ...empty.links(), ...empty.chains()]).toEqual([]);
    expect(empty.duplicates('content-near')).toEqual([]);
  });
});
