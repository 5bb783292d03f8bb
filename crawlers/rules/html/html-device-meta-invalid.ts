import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlDeviceMetaInvalid: HtmlRule = {
  meta: {
    id: 'html-device-meta-invalid',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    onlyFor: ['baidu', 'shenma', 'sogou'],
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.mobile],
    name: { zh: '移动适配标签写法有误', en: 'Invalid mobile adaptation tag' },
    why: {
      zh: 'applicable-device 和 mobile-agent 写错，百度、神马就识别不了 PC 页与手机页的对应关系。',
      en: 'If applicable-device or mobile-agent is wrong, Baidu and Shenma cannot match desktop and mobile pages.',
    },
    fix: {
      zh: 'applicable-device 写 pc、mobile 或 pc,mobile；mobile-agent 写 format=html5; url=https://…。',
      en: 'Write pc, mobile or pc,mobile in applicable-device, and format=html5; url=https://… in mobile-agent.',
    },
    notAProblemIf: { zh: '不面向百度、神马、搜狗。', en: 'You do not care for Baidu, Shenma or Sogou.' },
    messages: {
      device: { zh: 'applicable-device 的值“{value}”无效。', en: 'applicable-device has the invalid value "{value}".' },
      agent: { zh: 'mobile-agent 的值“{value}”无效。', en: 'mobile-agent has the invalid value "{value}".' },
    },
    evidence: ['value'],
  },
  check(page) {
    for (const { name, content } of page.html.metas) {
      if (name === 'applicable-device') {
        if (!/^\s*(?:pc|mobile|pc\s*,\s*mobile|mobile\s*,\s*pc)\s*$/i.test(content))
          return fail('device', {
            args: { value: clip(content, 80) },
            evidence: { value: content },
            cause: `device ${clip(content, 80)}`,
          });
      } else if (name === 'mobile-agent') {
        if (!/^\s*format\s*=\s*(?:wml|xhtml|html5)\s*;\s*url\s*=\s*https?:\/\/\S+/i.test(content))
          return fail('agent', {
            args: { value: clip(content, 80) },
            evidence: { value: content },
            cause: pageTemplate(page),
          });
      }
    }
    return PASS;
  },
};
