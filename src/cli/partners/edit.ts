import { PARTNER_STATUSES, type PartnerStatus, setNextAction, setStatus, setTier } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '修改伙伴的阶段、等级、下一步行动。改动只影响今后的订单。',
    en: 'Change stage, tier or next action of a partner. Only orders from now on are affected.',
  },
  arguments: [{ name: '<code>', text: { zh: '伙伴编号', en: 'code of the partner' } }],
  options: [
    { flags: '--status <status>', text: { zh: '阶段', en: 'stage' }, choices: PARTNER_STATUSES },
    { flags: '--tier <name>', text: { zh: '等级', en: 'tier' } },
    { flags: '--next <action>', text: { zh: '下一步行动', en: 'next action' } },
    { flags: '--on <date>', text: { zh: '行动日期', en: 'day of the action' } },
    { flags: '--note <text>', text: { zh: '备注', en: 'note' } },
  ],
  examples: [
    { line: 'partners edit longjing --tier gold', text: { zh: '从现在起升为 gold', en: 'gold from now on' } },
    {
      line: 'partners edit puer --status contacted --next "电话回访" --on 2026-12-01',
      text: { zh: '记录联系并约下一步', en: 'note a contact and the next step' },
    },
  ],
  async run(context, [code = ''], options) {
    const db = await context.store({ mustExist: true });
    const now = Date.now();
    const text = (key: string) => options[key] as string | undefined;
    if (text('status')) setStatus(db, code, text('status') as PartnerStatus, now, text('note') ?? '');
    if (text('tier') !== undefined) setTier(db, code, text('tier')!, now);
    if (text('next') !== undefined || text('on') !== undefined)
      setNextAction(db, code, text('next') ?? null, text('on') ?? null, now);
    context.say(msg({ zh: '已更新 {code}。', en: '{code} is updated.' }, { code }));
    return EXIT.ok;
  },
};
