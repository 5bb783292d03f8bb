import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../bids/creatives/copy-pack.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

function file(body: string): string {
  const path = join(tempDir(), 'templates.csv');
  writeFileSync(path, body);
  return path;
}

describe('readPack', () => {
  it('reads own templates with lists and both languages', async () => {
    const lines = await readPack(
      file(
        'id,slot,themes,events,text\n,标题,product;price,,{kw}现货直发\nx,description,*,618,{event}：{fact:offer}\n',
      ),
    );
    expect(lines).toEqual([
      { id: 'templates.csv:2', slot: 'title', themes: ['product', 'price'], events: [], text: '{kw}现货直发' },
      { id: 'x', slot: 'description', themes: [], events: ['618'], text: '{event}：{fact:offer}' },
    ]);
  });

  it.each([
    ['a column is missing', 'id,text\n1,a\n', 'bids-column-missing'],
    ['a mark is unknown', 'slot,text\ntitle,{keyword}好\n', 'bids-template-mark'],
    ['a brace stays open', 'slot,text\ntitle,{kw好\n', 'bids-template-mark'],
    ['an event is unknown', 'slot,text,events\ntitle,好,双十二\n', 'bids-template-event'],
    ['a theme is unknown', 'slot,text,themes\ntitle,好,cheap\n', 'bids-template-theme'],
  ])('refuses when %s', async (_what, body, code) => {
    await expect(readPack(file(body))).rejects.toMatchObject({ code });
  });
});
