import { htmlDeviceMetaInvalid } from '../../../../crawlers/rules/html/html-device-meta-invalid.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlDeviceMetaInvalid, [
  ['neither', page(), 'pass'],
  [
    'both right',
    page({
      metas: [
        { name: 'applicable-device', content: 'pc,mobile' },
        { name: 'mobile-agent', content: 'format=html5; url=https://m.tea.example/a' },
      ],
    }),
    'pass',
  ],
  [
    'a wrong device',
    page({ metas: [{ name: 'applicable-device', content: 'phone' }] }),
    [{ message: 'device', args: { value: 'phone' } }],
  ],
  [
    'a bare URL',
    page({ metas: [{ name: 'mobile-agent', content: 'https://m.tea.example/' }] }),
    [{ message: 'agent' }],
  ],
]);
