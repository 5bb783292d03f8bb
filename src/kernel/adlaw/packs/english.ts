import type { AdLawException, AdLawPack } from '../types.ts';

const DENIED: AdLawException = {
  id: 'negated',
  pattern: /\b(?:not|no|never|cannot|can't|don't|doesn't|isn't|without|nobody|nor|myth|avoid|beware|scam)\b/u,
  within: 'clause',
  becomes: 'exempt',
  why: { zh: '句中是否定或提醒', en: 'the clause denies it or warns' },
};
const SOURCED: AdLawException = {
  id: 'source-given',
  pattern:
    /\b(?:according to|source:|published (?:in|by)|report(?:ed)? by|survey (?:of|by)|n\s?=\s?\d|journal|university|institute|\b(?:19|20)\d\d\b)/u,
  within: 'sentence',
  becomes: 'exempt',
  why: { zh: '同句写明了出处', en: 'the source is named in the same sentence' },
};

/** English copy: deception and substantiation under the FTC Act, endorsements under 16 CFR 255. */
export const englishPack: AdLawPack = {
  id: 'ftc',
  version: '2026-11',
  name: { zh: '英文文案（FTC）', en: 'English copy (FTC)' },
  lang: 'en',
  trades: [],
  rules: [
    {
      id: 'ftc.rank',
      law: 'ftc-act',
      article: '5',
      state: 'needs-evidence',
      on: 'bnwtmu#',
      pattern:
        /\b(?:the\s+)?(?:world|nation|country|industry|market)(?:'s|’s)?\s+(?:best|leading|first|largest|fastest|lightest|favou?rite|most\s+\w+|no\.?\s?1|number one|#1)\b|(?:#\s?1|\bno\.\s?1|\bnumber[- ]one)\b(?!\s?(?:priority|reason|question|rule|mistake|tip))|\bmarket[- ]leading\b|\b(?:best[- ]selling|top[- ]rated|award[- ]winning)\b|\bthe (?:best|lightest|fastest|strongest|safest|softest|most (?:durable|comfortable|advanced|effective|popular)) (?:running |trail |road )?(?:shoes?|trainers?|brand|shop|store|product|choice|tea|service)\b|\b(?:unrivall?ed|unbeatable|second to none)\b/u,
      exceptions: [
        {
          id: 'tip-for-use',
          pattern:
            /\bbest (?:before|time|way|practice|results? when|friend|wishes|known for)\b|\bat (?:its|their|your) best\b/u,
          within: 'clause',
          becomes: 'silent',
          why: { zh: '使用提示或固定搭配', en: 'a tip for use or a set phrase' },
        },
        SOURCED,
        DENIED,
      ],
      text: { zh: '排名、第一类宣称须有可核对的证据', en: 'an objective claim of rank needs substantiation' },
      advice: { zh: '写明来源、日期和比较范围。', en: 'Name source, date and what was compared.' },
    },
    {
      id: 'ftc.health',
      law: 'ftc-act',
      article: '12',
      state: 'violation',
      on: 'cthprefmld',
      pattern:
        /\b(?:cures?|heals?|treats?|reverses?|prevents?|eliminates?|fights?)\s+(?:your\s+)?(?:cancer|diabetes|arthritis|covid(?:-19)?|depression|insomnia|high blood pressure|heart disease|plantar fasciitis|shin splints|knee pain|back pain|injur(?:y|ies)|disease)\b|\bmiracle (?:cure|remedy)\b|\blose \d+ (?:pounds|lbs|kg|kilos)\b|\bdetox(?:es|ify)?\b/u,
      exceptions: [
        DENIED,
        {
          id: 'see-a-doctor',
          pattern: /\b(?:doctor|physician|physio(?:therapist)?|medical advice|see a|consult)\b/u,
          within: 'sentence',
          becomes: 'exempt',
          why: { zh: '提示就医', en: 'points to a doctor' },
        },
      ],
      text: {
        zh: '健康功效宣称须有可靠的科学证据',
        en: 'a health claim needs competent and reliable scientific evidence',
      },
      advice: { zh: '删除，或引用可靠的人体研究。', en: 'Remove it, or cite reliable human studies.' },
    },
    {
      id: 'ftc.guarantee',
      law: 'ftc-act',
      article: '5',
      state: 'violation',
      on: 'g1orn',
      pattern:
        /\bguaranteed (?:results?|returns?|income|profits?|approval|success|weight loss)\b|\b(?:100|one hundred)\s?(?:%|percent|per cent) (?:effective|safe|guaranteed|risk[- ]free|success)\b|\brisk[- ]free (?:investment|returns?|profits?)\b|\bno side effects\b|\bnever (?:wears? out|fails?|breaks?)\b/u,
      exceptions: [
        {
          id: 'denied',
          pattern: /\b(?:not|no one|nobody|cannot|can't|isn't|aren't|there (?:is|are) no (?:guaranteed|risk))\b/u,
          within: 'clause',
          becomes: 'exempt',
          why: { zh: '句中是否定', en: 'the clause denies it' },
        },
      ],
      text: { zh: '无法证明的保证', en: 'a promise that nobody can prove' },
      advice: { zh: '写明条件，或删除。', en: 'State the condition, or remove it.' },
    },
    {
      id: 'ftc.study',
      law: 'ftc-act',
      article: '5',
      state: 'needs-evidence',
      on: 'srteducln9',
      pattern:
        /\b(?:studies|research|science|tests?|surveys?|experts?|doctors?|podiatrists?|data)\s+(?:has |have )?(?:show(?:s|ed|n)?|prove(?:s|d|n)?|confirm(?:s|ed)?|agree|say|recommend(?:s|ed)?|suggests?)\b|\b(?:clinically|scientifically|lab(?:oratory)?)[- ](?:proven|tested|shown)\b|\b(?:doctor|dermatologist|podiatrist|physio)[- ]recommended\b|\b(?:9|nine) (?:out of|in) (?:10|ten)\b/u,
      exceptions: [SOURCED, DENIED],
      text: { zh: '引用研究、专家须写明出处', en: 'a study or expert must be named' },
      advice: { zh: '写明研究名称、日期、样本。', en: 'Name the study, its date and sample.' },
    },
    {
      id: 'ftc.free',
      law: 'ftc-act',
      article: '5',
      state: 'needs-evidence',
      on: 'fwrlou',
      pattern:
        /\bfree (?:trial|gift|shipping|shoes|sample)\b|\b(?:was|rrp|list price) [$£€]\s?\d|\blowest prices?\b|\bup to \d+\s?% off\b|\b(?:only|last) \d+ (?:left|pairs left)\b/u,
      exceptions: [
        {
          id: 'condition-stated',
          pattern:
            /\b(?:on orders|over [$£€]\d|until|terms apply|ends? (?:on|\d)|from \w+ \d|conditions|when you|with any)\b/u,
          within: 'sentence',
          becomes: 'exempt',
          why: { zh: '写明了条件', en: 'the condition is stated' },
        },
        DENIED,
      ],
      text: { zh: '免费、降价、限量须写明条件', en: 'free, price and scarcity claims must state their terms' },
      advice: { zh: '写明条件和期限。', en: 'State conditions and dates next to the claim.' },
    },
    {
      id: 'ftc.green',
      law: 'ftc-act',
      article: '5 (16 CFR 260)',
      state: 'needs-evidence',
      on: 'ebczanp',
      pattern:
        /\b(?:eco[- ]friendly|environmentally friendly|biodegradable|carbon[- ]neutral|climate[- ]positive|zero[- ]waste|all[- ]natural|non[- ]toxic|planet[- ]friendly)\b/u,
      exceptions: [SOURCED, DENIED],
      text: { zh: '环保类宣称须具体并有证据', en: 'a green claim must be specific and substantiated' },
      advice: { zh: '写明材料、比例、标准和证书。', en: 'State material, share, standard and certificate.' },
    },
  ],
  notices: [
    {
      id: 'ftc.disclosure',
      law: 'ftc-endorsement',
      article: '255.5',
      with: 'purchase-link',
      needs:
        /\b(?:advertisement|advertorial|sponsored|paid (?:partnership|promotion)|affiliate|we (?:may )?earn|commission|#ad\b|ad:)/iu,
      text: {
        zh: '有购买链接的体验、测评须清楚披露利益关系',
        en: 'a piece with purchase links must disclose the connection clearly',
      },
      advice: {
        zh: '在文首写明 advertisement / sponsored / affiliate。',
        en: 'Say “advertisement”, “sponsored” or “affiliate” near the start.',
      },
    },
  ],
};
