import type { CommandGroup } from '../command.ts';

export const contentGroup: CommandGroup = {
  name: 'content',
  text: { zh: '软文：事实、简报、草稿、检查、投放', en: 'soft articles: facts, briefs, drafts, checks, placements' },
  nouns: {
    fact: { zh: '事实表：草稿能写什么', en: 'the fact sheet: what a draft may claim' },
    voice: { zh: '品牌口吻表', en: 'the voice sheet of a brand' },
    place: { zh: '投放台账', en: 'the ledger of placements' },
    repost: { zh: '转载', en: 'reposts' },
  },
  entries: [
    { name: 'fact add', text: { zh: '加一条事实', en: 'add a fact' }, load: () => import('./fact-add.ts') },
    {
      name: 'fact import',
      text: { zh: '导入事实表', en: 'import a fact sheet' },
      load: () => import('./fact-import.ts'),
    },
    { name: 'fact list', text: { zh: '列出事实', en: 'list facts' }, load: () => import('./fact-list.ts') },
    {
      name: 'fact verify',
      text: { zh: '凭证据文件核实事实', en: 'verify a fact by its evidence file' },
      load: () => import('./fact-verify.ts'),
    },
    {
      name: 'fact expire',
      text: { zh: '停用事实', en: 'take a fact out of use' },
      load: () => import('./fact-expire.ts'),
    },
    {
      name: 'voice set',
      text: { zh: '设置品牌口吻', en: 'set the voice of a brand' },
      load: () => import('./voice-set.ts'),
    },
    {
      name: 'voice show',
      text: { zh: '查看品牌口吻', en: 'show the voice of a brand' },
      load: () => import('./voice-show.ts'),
    },
    { name: 'brief', text: { zh: '写作简报', en: 'a writing brief' }, load: () => import('./brief.ts') },
    { name: 'draft', text: { zh: '写草稿', en: 'write a draft' }, load: () => import('./draft.ts') },
    { name: 'drafts', text: { zh: '列出草稿', en: 'list drafts' }, load: () => import('./drafts.ts') },
    { name: 'check', text: { zh: '检查草稿或文件', en: 'check a draft or a file' }, load: () => import('./check.ts') },
    { name: 'export', text: { zh: '导出', en: 'export' }, load: () => import('./export.ts') },
    { name: 'plan', text: { zh: '内容日历', en: 'a content calendar' }, load: () => import('./plan.ts') },
    { name: 'creative', text: { zh: '创意单元', en: 'a creative unit' }, load: () => import('./creative.ts') },
    { name: 'variant', text: { zh: '渠道版本', en: 'a version for a channel' }, load: () => import('./variant.ts') },
    { name: 'channels', text: { zh: '渠道限制', en: 'limits of channels' }, load: () => import('./channels.ts') },
    { name: 'push', text: { zh: '推到 WordPress', en: 'push to WordPress' }, load: () => import('./push.ts') },
    { name: 'link', text: { zh: '跟踪链接与二维码', en: 'tagged link and QR code' }, load: () => import('./link.ts') },
    { name: 'place add', text: { zh: '登记投放', en: 'add a placement' }, load: () => import('./place-add.ts') },
    {
      name: 'place import',
      text: { zh: '导入投放台账', en: 'import placements' },
      load: () => import('./place-import.ts'),
    },
    {
      name: 'place status',
      text: { zh: '投放汇总', en: 'placements per article' },
      load: () => import('./place-status.ts'),
    },
    { name: 'repost scan', text: { zh: '查转载', en: 'find reposts' }, load: () => import('./repost-scan.ts') },
    { name: 'repost list', text: { zh: '已知转载', en: 'known reposts' }, load: () => import('./repost-list.ts') },
  ],
};
