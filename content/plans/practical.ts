import type { DocumentPlan } from './plan.ts';

/** Questions and answers: every question of the brief, answered from facts or left open by name. */
export const qaPlan: DocumentPlan = {
  style: 'qa',
  schemaType: 'FAQPage',
  slots: [
    {
      id: 'questions',
      topics: ['product', 'model', 'service', 'offer', 'proof', 'brand', 'market'],
      max: 3,
      min: 1,
      form: 'questions',
      sources: true,
      missing: { zh: '回答这个问题的事实', en: 'a fact that answers it' },
    },
    {
      id: 'contact',
      topics: ['contact'],
      max: 1,
      min: 0,
      form: 'contact',
      sources: false,
      missing: { zh: '联系方式', en: 'a contact' },
    },
  ],
};

/** Buying guide: what to look at, sizes and prices side by side, proof, after-sales. */
export const guidePlan: DocumentPlan = {
  style: 'guide',
  schemaType: 'Article',
  slots: [
    {
      id: 'look',
      heading: { zh: '{keyword}看哪几点', en: 'What to look at: {keyword}' },
      topics: ['product'],
      max: 5,
      min: 2,
      form: 'list',
      sources: false,
      missing: { zh: '选购时能核对的产品事实，至少两条', en: 'two product facts a buyer can check' },
    },
    {
      id: 'table',
      heading: { zh: '参数一览', en: 'At a glance' },
      topics: ['model', 'product', 'offer'],
      max: 8,
      min: 2,
      form: 'table',
      sources: false,
      missing: { zh: '带数值的型号、规格、价格', en: 'models, sizes and prices with figures' },
    },
    {
      id: 'proof',
      heading: { zh: '拿什么判断', en: 'What proves it' },
      topics: ['proof', 'market'],
      max: 3,
      min: 1,
      form: 'prose',
      sources: true,
      missing: { zh: '检测或资质', en: 'a test or a certificate' },
    },
    {
      id: 'service',
      heading: { zh: '买完之后', en: 'After the purchase' },
      topics: ['service'],
      max: 3,
      min: 1,
      form: 'prose',
      sources: false,
      missing: { zh: '售后事实，类型填“服务”', en: 'after-sales facts (topic: service)' },
    },
    {
      id: 'action',
      topics: [],
      max: 0,
      min: 0,
      form: 'action',
      sources: false,
      missing: { zh: '行动提示', en: 'a call to action' },
    },
  ],
};

/** Review: how it was tested, what came out, the data sheet, the price. */
export const reviewPlan: DocumentPlan = {
  style: 'review',
  schemaType: 'Review',
  slots: [
    {
      id: 'test',
      heading: { zh: '怎么测的', en: 'How it was tested' },
      topics: ['proof', 'result'],
      max: 3,
      min: 1,
      form: 'prose',
      sources: true,
      missing: {
        zh: '测试条件与结果（机构、样本、日期），类型填“资质”或“效果”',
        en: 'test conditions and results: who, sample, date (topic: proof or result)',
      },
    },
    {
      id: 'table',
      heading: { zh: '参数', en: 'Data sheet' },
      topics: ['product', 'model', 'offer'],
      max: 8,
      min: 2,
      form: 'table',
      sources: false,
      missing: { zh: '带数值的参数', en: 'figures of the product' },
    },
    {
      id: 'detail',
      heading: { zh: '细节', en: 'In detail' },
      topics: ['product', 'model'],
      max: 4,
      min: 1,
      form: 'prose',
      sources: false,
      missing: { zh: '产品细节', en: 'product details' },
    },
    {
      id: 'limits',
      heading: { zh: '不足', en: 'What it lacks' },
      topics: ['problem'],
      about: 'product',
      max: 2,
      min: 1,
      form: 'prose',
      sources: false,
      missing: {
        zh: '实测中发现的不足：测评必须写，类型填“问题”',
        en: 'what the test found wanting: a review must say it (topic: problem)',
      },
    },
    {
      id: 'service',
      heading: { zh: '价格与售后', en: 'Price and service' },
      topics: ['offer', 'service'],
      max: 3,
      min: 1,
      form: 'prose',
      sources: false,
      missing: { zh: '价格或售后事实', en: 'a price or service fact' },
    },
  ],
};
