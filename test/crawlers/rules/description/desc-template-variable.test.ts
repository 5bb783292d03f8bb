import { descTemplateVariable } from '../../../../crawlers/rules/description/desc-template-variable.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(descTemplateVariable, [
  ['a usual description', page(), 'pass'],
  ['{{ }}', page({ description: 'Buy {{name}} at Cloud Tea' }), [{ args: { text: '{{name}}' } }]],
  ['only null', page({ description: 'null' }), [{ args: { text: 'null' } }]],
  ['a sentence about null', page({ description: 'What null means in SQL' }), 'pass'],
  [
    'a manual that shows the notation',
    page({ description: 'Use {{name}} in templates', text: 'Write {{name}} to insert the name.' }),
    'pass',
  ],
]);
