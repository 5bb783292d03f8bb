import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { historyRule } from './history-rule.ts';

export const historyCanonicalChanged: SiteRule = {
  meta: {
    id: 'history-canonical-changed',
    area: 'history',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: 'canonical 改指别的页面', en: 'Canonical now names another page' },
    why: {
      zh: '页面等于宣布自己是副本，引擎会改收另一个地址。',
      en: 'The page now calls itself a copy: engines will show the other address instead.',
    },
    fix: {
      zh: '确认是否有意；不是就让 canonical 指回本页。',
      en: 'Make sure it is meant; if not, let the canonical name the page itself again.',
    },
    notAProblemIf: { zh: '正在合并重复页面。', en: 'Duplicates are being merged.' },
    messages: {
      changed: {
        zh: '上次可收录，现在 canonical 指向 {target}。',
        en: 'It was indexable; its canonical now names {target}.',
      },
    },
    evidence: ['target', 'other'],
  },
  check: historyRule((change, tally) => {
    if (!change.wasIndexable || change.state !== 'changed') return;
    tally.checked();
    const canonical = change.fields.find(({ field }) => field === 'canonical');
    const away = change.fields.find(({ field }) => field === 'indexable')?.after === 'canonicalised';
    if (!away || !canonical?.after) return;
    const target = clip(canonical.after);
    tally.fail({
      urlId: change.urlId,
      message: 'changed',
      args: { target },
      evidence: { target, ...(canonical.before ? { other: clip(canonical.before) } : {}) },
      cause: templateOf(change.url, null),
    });
  }),
};
