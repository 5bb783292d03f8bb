import { codeKey, type Directory, type Group, ownProgram } from '../model/directory.ts';
import type { FoldedClaim, FoldedLine } from '../model/folded-line.ts';
import { earns } from '../model/states.ts';
import { CLICK_FLAG } from '../tracking/click-flags.ts';
import { type ClickLookup, type ClickRow, namedClicks } from './click-lookup.ts';
import type { Evidence, Verdict } from './evidence.ts';
import type { CustomerTerms } from './policy.ts';
import { looksLikeToken, readToken, tokenVerdict } from './token.ts';

/** Collects the evidence for a line; with terms, also the binding of its customer. */
export type Gather = (line: FoldedLine, group: Group, windowDays: number, customer?: CustomerTerms) => Evidence[];

/** Collects all evidence for a line; made once per run, because the lookup of clicks holds prepared statements. */
export function evidenceGatherer(clicks: ClickLookup, directory: Directory) {
  return function gather(line: FoldedLine, group: Group, windowDays: number): Evidence[] {
    const out: Evidence[] = [];
    const placed = line.placedAt;
    const own = ownProgram(group)?.id ?? null;
    for (const code of line.codes) {
      out.push(
        looksLikeToken(code) ? tokenEvidence(code, line, own, directory) : codeEvidence(code, line, own, directory),
      );
    }

    const seen = new Set<string>();
    const visitors = new Set(line.visitors);
    const add = (click: ClickRow) => {
      if (seen.has(click.click_id)) return;
      seen.add(click.click_id);
      const linked = click.link_id === null ? undefined : directory.linkProgram.get(click.link_id);
      const program = group.programs.some((item) => item.id === linked) ? linked! : own;
      const against = clickVerdict(click.flags);
      out.push({
        kind: 'click',
        partner: click.partner_id,
        program,
        at: click.ts,
        ref: click.click_id,
        ...(against ? { against } : {}),
      });
    };
    for (const id of namedClicks(line)) {
      const click = clicks.byId(id);
      if (click) {
        add(click);
        if (click.visitor !== null) visitors.add(click.visitor);
      } else if (line.clickIds.includes(id) && !seen.has(id)) {
        seen.add(id);
        out.push({ kind: 'click', partner: null, program: own, at: null, ref: id, against: 'click-unknown' });
      }
    }
    if (placed !== null) {
      for (const visitor of visitors) {
        for (const click of clicks.ofVisitor(visitor, placed, windowDays)) add(click);
      }
    }
    for (const claim of line.claims) out.push(claimEvidence(claim, group, directory));
    for (const event of line.postbacks) {
      const partner = directory.partnerByCode.get(event.partner.toLowerCase());
      out.push({ kind: 'postback', partner: partner?.id ?? null, program: own, at: event.at, ref: event.partner });
    }
    return out;
  };
}

function clickVerdict(flags: number): Verdict | undefined {
  if (flags & CLICK_FLAG.bot) return 'bot';
  if (flags & CLICK_FLAG.prefetch) return 'prefetch';
  if (flags & CLICK_FLAG.limited) return 'too-many';
  if (flags & CLICK_FLAG.disabled) return 'inactive';
  return undefined;
}

function codeEvidence(code: string, line: FoldedLine, program: number | null, directory: Directory): Evidence {
  const offline = directory.codes.get(codeKey('offline', '', code));
  const entry = offline ?? directory.codes.get(codeKey('coupon', '', code));
  const kind = offline ? 'offline' : 'coupon';
  const base = { kind, partner: entry?.partner ?? null, program, at: line.placedAt, ref: code } as const;
  if (!entry) return { ...base, against: 'code-unknown' };
  const at = line.placedAt ?? 0;
  const expired = (entry.from !== null && at < entry.from) || (entry.to !== null && at >= entry.to);
  return expired ? { ...base, against: 'code-expired' } : base;
}

/** A signed token speaks for the partner it names, in its time. */
function tokenEvidence(text: string, line: FoldedLine, program: number | null, directory: Directory): Evidence {
  const token = readToken(text, directory.publicKeys);
  const against = tokenVerdict(token, line.orderId, line.placedAt);
  return {
    kind: 'token',
    partner: (token && directory.partnerByCode.get(token.partner.toLowerCase())?.id) ?? null,
    program,
    at: token?.from ?? line.placedAt,
    ref: token ? `${token.partner} ${token.id}` : `${text.slice(0, 24)}…`,
    ...(against ? { against } : {}),
  };
}

/** A network's row speaks for the partner whose pid or sub id it carries; in a shop's group otherwise for the network. */
function claimEvidence(claim: FoldedClaim, group: Group, directory: Directory): Evidence {
  const program = group.programs.find((item) => item.network === claim.source) ?? ownProgram(group);
  const at = claim.placedAt ?? 0;
  let partner: number | null = null;
  for (const sub of claim.subs) {
    const entry =
      directory.codes.get(codeKey('pid', claim.source, sub)) ?? directory.codes.get(codeKey('pid', '', sub));
    const valid = entry && (entry.from === null || at >= entry.from) && (entry.to === null || at < entry.to);
    if (valid) {
      partner = entry.partner;
      break;
    }
    const named = directory.partnerByCode.get(sub.toLowerCase());
    if (named) {
      partner = named.id;
      break;
    }
  }
  if (partner === null && group.direction === 'pays') {
    const house = directory.partnerByCode.get(claim.source);
    if (house?.kind === 'network') partner = house.id;
  }
  return {
    kind: 'claim',
    partner,
    program: program?.id ?? null,
    at: claim.clickAt ?? claim.placedAt,
    ref: claim.account === '' ? claim.source : `${claim.source}/${claim.account}`,
    network: claim.source,
    ...(earns(claim.state) ? {} : { against: 'invalid-at-network' as const }),
  };
}
