import {
  type CopyVerdict,
  checkCreatives,
  type PlanConfig,
  platformOf,
  readAccount,
  readTemplates,
} from '../../bids/index.ts';
import type { Sqlite } from '../store/open.ts';

/** Checks the copy of a file in the ad groups of an account; `bad`: something in it must not or cannot run. */
export async function checkCopyFile(
  db: Sqlite,
  file: string,
  platform: PlanConfig['platform'],
  on: string,
): Promise<{ verdicts: CopyVerdict[]; bad: boolean }> {
  const units = new Map<string, { plan: string; unit: string; keywords: string[] }>();
  for (const { kind, plan, unit, text } of readAccount(db, platform).entities) {
    if (kind !== 'keyword') continue;
    const key = `${plan}\u0001${unit}`;
    const found = units.get(key) ?? { plan, unit, keywords: [] };
    found.keywords.push(text);
    units.set(key, found);
  }
  const verdicts = checkCreatives(await readTemplates(file), [...units.values()], platformOf(platform).limits, on);
  const bad = verdicts.some((row) =>
    row.problems.some((problem) => problem !== 'law-evidence' && problem !== 'out-of-season'),
  );
  return { verdicts, bad };
}
