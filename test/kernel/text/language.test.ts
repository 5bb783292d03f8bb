import { describe, expect, it } from 'vitest';
import { chineseVariant, countVariants } from '../../../src/kernel/text/chinese-variants.ts';
import { detectLanguage } from '../../../src/kernel/text/language.ts';

describe('language', () => {
  it.each([
    ['zh-Hans', '铁观音是乌龙茶的代表，产于福建安溪，香气馥郁，回味甘甜，适合长时间冲泡。'],
    ['zh-Hant', '鐵觀音是烏龍茶的代表，產於福建安溪，香氣馥郁，回味甘甜，適合長時間沖泡。'],
    ['zh', '安溪茶山清水秀'],
    ['zh-Hans', '这款 Nike Air Zoom Pegasus 40 跑鞋适合日常训练，缓震很好，颜色很多。'],
    ['ja', '静岡のお茶は香りが良く、毎日の食事によく合います。'],
    ['ja', '東京都千代田区の老舗で販売しているお茶です'],
    ['ko', '녹차는 건강에 좋은 음료로 널리 알려져 있습니다.'],
    ['en', 'The best running shoes for wet trails are those with a deep lug and a firm heel.'],
    ['en', 'Add to your cart and pay with any card. This is the shoe for you.'],
    ['de', 'Die besten Schuhe für den Wald sind die mit einer festen Sohle und nicht zu weich.'],
    ['fr', 'Les meilleures chaussures pour la course sont celles qui ont une semelle dans le bon sens.'],
    ['es', 'Las mejores zapatillas para correr por la montaña son las que tienen una buena suela.'],
    ['pt', 'Os melhores tênis para correr na montanha são os que têm uma sola firme e não muito mole.'],
    ['it', 'Le scarpe per la corsa sono quelle che hanno una suola non troppo morbida e con il tacco.'],
    ['nl', 'De beste schoenen voor het bos zijn die met een stevige zool en niet te zacht voor de hiel.'],
    ['ru', 'Лучшие кроссовки для бега по лесу имеют жёсткую подошву.'],
    ['uk', 'Найкращі кросівки для бігу в лісі мають тверду підошву і п’яту.'],
    ['th', 'รองเท้าวิ่งที่ดีที่สุดสำหรับเส้นทางเปียก'],
    ['ar', 'أفضل أحذية الجري على الطرق المبللة'],
    [null, 'Pegasus 40 Vaporfly'],
    [null, '茶'],
    [null, '12345 67890'],
    [null, ''],
  ])('%s: %s', (lang, text) => {
    expect(detectLanguage(text)).toBe(lang);
  });
});

describe('simplified and traditional', () => {
  it('counts only characters that belong to one writing', () => {
    expect(countVariants('铁观音')).toEqual({ simplified: 2, traditional: 0 });
    expect(countVariants('鐵觀音')).toEqual({ simplified: 0, traditional: 2 });
    expect(countVariants('后里面只台干')).toEqual({ simplified: 0, traditional: 0 });
  });
  it.each([
    ['网站优化', 'zh-Hans'],
    ['網站優化', 'zh-Hant'],
    ['网站優化', 'zh'],
    ['山水', 'zh'],
  ])('%s is %s', (text, variant) => {
    expect(chineseVariant(text)).toBe(variant);
  });
});
