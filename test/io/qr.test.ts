import { describe, expect, it } from 'vitest';
import { qrPng, qrSvg } from '../../src/io/qr.ts';

describe('QR codes', () => {
  it('draws an SVG with the quiet zone that was asked for', async () => {
    const svg = await qrSvg('https://cha.example/r/longjing', { margin: 4 });
    const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
    // Version 3 holds 30 bytes at level M: 29 modules and a quiet zone of 4 on each side.
    expect(size).toBe(29 + 8);
    expect(svg).not.toContain('<script');
  });

  it('makes a PNG of the width that was asked for', async () => {
    const png = Buffer.from(await qrPng('龙井 工号 0086', { pixels: 300, level: 'H' }));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(300);
  });

  it('a stronger level needs more modules', async () => {
    const width = async (level: 'L' | 'H') =>
      Number(/viewBox="0 0 (\d+)/.exec(await qrSvg('https://cha.example/q/s01?guide=0086', { level }))![1]);
    expect(await width('H')).toBeGreaterThan(await width('L'));
  });

  it('refuses what does not fit, in both languages', async () => {
    await expect(qrSvg('茶'.repeat(2000))).rejects.toThrow('qr-too-long');
  });
});
