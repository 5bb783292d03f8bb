import { BlockList, isIP } from 'node:net';

/** Ranges that are no public unicast addresses (IANA special-purpose registries). */
const V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const V6: readonly [string, number][] = [
  ['::', 127],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
];

const blocked4 = new BlockList();
for (const [net, bits] of V4) blocked4.addSubnet(net, bits, 'ipv4');
const blocked6 = new BlockList();
for (const [net, bits] of V6) blocked6.addSubnet(net, bits, 'ipv6');

/**
 * True for an address of the public internet. IPv4 inside IPv6 (mapped, compatible, NAT64, 6to4) is judged by the IPv4
 * part. Anything that is no IP address is not public.
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 4) return !blocked4.check(plain, 'ipv4');
  if (family !== 6) return false;
  const groups = groupsOf(plain);
  const inner = embeddedV4(groups);
  if (inner !== null) return !blocked4.check(inner, 'ipv4');
  return !blocked6.check(plain, 'ipv6');
}

function groupsOf(address: string): number[] {
  // The URL parser writes every spelling in one canonical form.
  const text = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [left = '', right] = text.split('::');
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const head = parse(left);
  if (right === undefined) return head;
  const tail = parse(right);
  return [...head, ...new Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

function embeddedV4(groups: number[]): string | null {
  const dotted = (high: number, low: number) => `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  const zero = (count: number) => groups.slice(0, count).every((group) => group === 0);
  const last = dotted(groups[6]!, groups[7]!);
  if (zero(5) && groups[5] === 0xffff) return last;
  if (zero(4) && groups[4] === 0xffff && groups[5] === 0) return last;
  if (zero(6) && (groups[6] !== 0 || groups[7]! > 1)) return last;
  if (groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every((group) => group === 0)) return last;
  if (groups[0] === 0x2002) return dotted(groups[1]!, groups[2]!);
  return null;
}
