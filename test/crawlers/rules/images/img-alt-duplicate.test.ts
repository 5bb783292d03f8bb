import { imgAltDuplicate } from '../../../../crawlers/rules/images/img-alt-duplicate.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const shots = (n: number, alt?: string) =>
  Array.from({ length: n }, (_, i) => ({ src: `/p${i}.jpg`, alt: alt ?? `View ${i}` }));

judgeTable(imgAltDuplicate, [
  ['all different', page({ images: shots(8) }), 'pass'],
  ['six the same', page({ images: shots(6, '安吉白茶') }), [{ args: { count: 6, alt: '安吉白茶' } }]],
  [
    'one picture shown six times',
    page({ images: Array.from({ length: 6 }, () => ({ src: '/star.svg', alt: 'star' })) }),
    'pass',
  ],
  ['decoration', page({ images: shots(8, '') }), 'pass'],
]);
