import { readFileSync } from 'node:fs';
import { addPolicy, loadDirectory, policyTemplate } from '../../../partners/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { dayOption } from './day-option.ts';
import { needAction } from './need-action.ts';
import { policyKind } from './policy-kind.ts';

export const command: CommandSpec = {
  text: {
    zh: '佣金政策与归因政策：有版本、有生效日期、不可修改、不追溯。',
    en: 'Commission and attribution policies: versioned, dated, immutable, never rewriting the past.',
  },
  arguments: [
    { name: '<action>', text: { zh: 'set、list 或 template', en: 'set, list or template' } },
    {
      name: '[program]',
      text: {
        zh: '计划编号（template：commission 或 attribution）',
        en: 'program (template: commission or attribution)',
      },
    },
    { name: '[file]', text: { zh: '政策文件（JSON）', en: 'policy file (JSON)' } },
  ],
  options: [
    {
      flags: '--from <date>',
      text: {
        zh: '生效时间（默认：首次从头、以后从现在）',
        en: 'in force from (default: the first from the beginning, later ones from now)',
      },
    },
    {
      flags: '--ack-legal',
      text: { zh: '确认已了解介绍人奖励的法律限制', en: 'the legal limits of introducer rewards are known' },
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'partners policy template commission',
      text: { zh: '打印一份佣金政策模板', en: 'print a commission policy to start from' },
    },
    {
      line: 'partners policy set own commission.json',
      text: { zh: '设置自有联盟的佣金政策', en: 'set the commission policy of the own alliance' },
    },
    {
      line: 'partners policy set own attribution.json --from 2027-01-01',
      text: { zh: '明年起的归因政策', en: 'an attribution policy from next year' },
    },
    { line: 'partners policy list', text: { zh: '全部版本', en: 'all versions' } },
  ],
  async run(context, [action, program, file], options) {
    if (action === 'template') {
      context.out(
        `${JSON.stringify(policyTemplate(program === 'attribution' ? 'attribution' : 'commission'), null, 2)}\n`,
      );
      return EXIT.ok;
    }
    const db = await context.store();
    const directory = loadDirectory(db);
    if (action === 'list') {
      const names = new Map(directory.groups.map((group) => [group.id, group.code]));
      const rows = [
        ...[...directory.commission].flatMap(([owner, list]) =>
          list.map((item) => ({ kind: 'commission', owner: directory.programs.get(owner)?.code ?? '', ...item })),
        ),
        ...[...directory.attribution].flatMap(([owner, list]) =>
          list.map((item) => ({ kind: 'attribution', owner: names.get(owner) ?? '', ...item })),
        ),
      ];
      await context.rows(
        {
          schema: 'souk.partner-policies/1',
          empty: { zh: '还没有政策。', en: 'No policies yet.' },
          rows,
          columns: [
            { key: 'kind', header: { zh: '类别', en: 'Kind' }, value: (row) => row.kind },
            { key: 'owner', header: { zh: '计划/组', en: 'Program/group' }, value: (row) => row.owner },
            { key: 'version', header: { zh: '版本', en: 'Version' }, value: (row) => row.version, align: 'right' },
            {
              key: 'from',
              header: { zh: '生效', en: 'From' },
              value: (row) => (row.from === 0 ? null : new Date(row.from).toISOString()),
            },
            { key: 'hash', header: { zh: '指纹', en: 'Hash' }, value: (row) => row.hash, maxWidth: 16 },
            {
              key: 'body',
              header: { zh: '内容', en: 'Body' },
              value: (row) => JSON.stringify(row.body),
              hideInTerminal: true,
            },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    needAction(action, ['set', 'list', 'template'], file);
    let body: unknown;
    try {
      body = JSON.parse(readFileSync(file!, 'utf8').replace(/^\ufeff/, ''));
    } catch (error) {
      throw new SoukError({
        code: 'policy-unreadable',
        what: msg(
          { zh: '政策文件 {file} 无法读取：{detail}', en: 'Cannot read the policy {file}: {detail}' },
          { file: file!, detail: (error as Error).message },
        ),
        next: msg({
          zh: '从 souk partners policy template 的输出改起。',
          en: 'Start from what souk partners policy template prints.',
        }),
        cause: error,
      });
    }
    const kind = policyKind(body);
    if (typeof body === 'object' && body !== null && 'introducer' in body && options['ackLegal'] !== true)
      throw legal();
    const from = dayOption(options['from']);
    const added = addPolicy(db, directory, { kind, program: program!, body, from, now: Date.now() });
    context.say(
      msg(
        {
          zh: '{kind} 政策第 {version} 版已保存，{from} 起生效。',
          en: 'Version {version} of the {kind} policy is saved, in force from {from}.',
        },
        {
          kind,
          version: String(added.version),
          from:
            added.from === 0 ? (context.lang === 'zh' ? '最初' : 'the beginning') : new Date(added.from).toISOString(),
        },
      ),
    );
    return EXIT.ok;
  },
};

function legal(): SoukError {
  return new SoukError({
    code: 'introducer-legal',
    what: msg({ zh: '政策含介绍人奖励（第二级）', en: 'The policy rewards introducers (a second level)' }),
    why: msg({
      zh: '按发展下线的业绩计酬可能构成传销（《禁止传销条例》第二条）；微信等平台只允许两级。',
      en: 'Pay for what recruited people sell can count as pyramid selling in China; WeChat and others allow two levels at most.',
    }),
    next: msg({ zh: '咨询律师后加 --ack-legal 重试。', en: 'Ask a lawyer, then repeat with --ack-legal.' }),
  });
}
