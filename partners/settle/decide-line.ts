import { attribute, type Decision } from '../attribution/attribute.ts';
import type { Gather } from '../attribution/gather.ts';
import { type AttributionPolicy, attributionPolicy } from '../attribution/policy.ts';
import type { Directory, Group, PolicyVersion } from '../model/directory.ts';
import type { FoldedClaim, FoldedLine } from '../model/folded-line.ts';
import { earns } from '../model/states.ts';

export interface LineDecision extends Decision {
  /** The version that judged; undefined: the built-in default. */
  policy: PolicyVersion<AttributionPolicy> | undefined;
  /** The claim whose commission counts. */
  claim: FoldedClaim | undefined;
}

const DEFAULT = attributionPolicy.parse({});

/** Judges one line: the attribution policy in force when it was ordered, over all evidence. */
export function decideLine(
  line: FoldedLine,
  group: Group,
  directory: Directory,
  gather: Gather,
  override?: AttributionPolicy,
): LineDecision {
  const version = versionFor(line, group, directory);
  const policy = override ?? version?.body ?? DEFAULT;
  const evidence = gather(line, group, policy.windowDays, policy.customer);
  const decision = attribute(
    { placedAt: line.placedAt, buyer: line.buyer, own: line.own, direction: group.direction },
    evidence,
    policy,
    directory.partners,
  );
  const winner = decision.verdicts.find((item) => item.verdict === 'won' && item.evidence.kind === 'claim')?.evidence;
  const claim =
    line.claims.find((item) => item.source === winner?.network) ??
    (group.direction === 'earns' ? line.claims.find((item) => earns(item.state)) : undefined);
  return { ...decision, policy: version, claim };
}

/** How many days before the order clicks can count: what the evidence of a line is read for. */
export function windowOf(line: FoldedLine, group: Group, directory: Directory): number {
  return (versionFor(line, group, directory)?.body ?? DEFAULT).windowDays;
}

/** Before the first version the built-in default judged, and still does. */
function versionFor(line: FoldedLine, group: Group, directory: Directory) {
  return directory.attribution.get(group.id)?.findLast((item) => item.from <= (line.placedAt ?? 0));
}
