import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Recognised } from '../networks/recognise.ts';
import type { Network } from '../networks/report.ts';

/** No report fits the headers of a file. */
export function notRecognised(path: string, headers: readonly string[], networks: readonly Network[]): SoukError {
  const shown = headers
    .map((header) => header.trim())
    .filter((header) => header !== '')
    .slice(0, 12)
    .join(' | ');
  return new SoukError({
    code: 'report-unknown',
    what: msg({ zh: '无法识别 {path} 是哪种报表', en: 'Cannot tell what kind of report {path} is' }, { path }),
    why: msg({ zh: '表头：{shown}', en: 'Its headers: {shown}' }, { shown: shown === '' ? '—' : shown }),
    next: msg(
      {
        zh: '用 --map 文件说明各列含义，或用 --network 指定来源（{known}）。',
        en: 'Say with --map FILE which column is which, or name the source with --network ({known}).',
      },
      { known: networks.map((network) => network.id).join(', ') },
    ),
  });
}

/** Two sources fit equally well. */
export function ambiguous(path: string, found: readonly Recognised[]): SoukError {
  return new SoukError({
    code: 'report-ambiguous',
    what: msg({ zh: '{path} 的表头符合不止一种报表', en: 'The headers of {path} fit more than one report' }, { path }),
    next: msg(
      { zh: '用 --network 指定其一：{known}', en: 'Name one with --network: {known}' },
      { known: found.map((item) => item.network.id).join(', ') },
    ),
  });
}
