import { imgLazyNoSrc } from '../../../../crawlers/rules/images/img-lazy-no-src.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const lazy = { src: '/blank.gif', lazySrc: '/tea.jpg' };

judgeTable(imgLazyNoSrc, [
  ['native lazy loading', page({ images: [{ loading: 'lazy' }, { loading: 'lazy' }] }), 'pass'],
  ['two lazy ones', page({ images: [lazy, lazy] }), [{ args: { count: 2, src: '/tea.jpg' } }]],
  [
    'with noscript',
    page({
      images: [
        { ...lazy, noscriptFallback: true },
        { ...lazy, noscriptFallback: true },
      ],
    }),
    'pass',
  ],
  ['only one', page({ images: [lazy] }), 'pass'],
]);
