import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './address-policy.ts';

export type Resolve = (host: string, callback: (error: Error | null, addresses: LookupAddress[]) => void) => void;

export interface HostPolicy {
  /** `--allow-private`: every address may be contacted. */
  allowPrivate: boolean;
  /** Hosts that the user named: they may be private ones. */
  named: ReadonlySet<string>;
  /** For tests; default: the system's resolver. */
  resolve?: Resolve;
}

/** Raised instead of a connection to an address that the policy forbids. */
export class PrivateAddressError extends Error {
  readonly code = 'SOUK_PRIVATE_ADDRESS';
}

/**
 * The address rule of a crawl. The `lookup` it gives to every connection answers only with checked addresses, and the
 * socket connects to exactly these: a name that changes its answer between check and use gains nothing. A host that the
 * user named may be private, but one that was public at first stays public (DNS rebinding).
 */
export function addressGuard(policy: HostPolicy): { lookup: LookupFunction; checkHost(hostname: string): void } {
  const resolve: Resolve =
    policy.resolve ?? ((host, callback) => systemLookup(host, { all: true, verbatim: true }, callback));
  const publicAtFirst = new Set<string>();
  const mayBePrivate = (host: string) => policy.allowPrivate || (policy.named.has(host) && !publicAtFirst.has(host));

  const filter = (host: string, addresses: LookupAddress[]): LookupAddress[] => {
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    if (mayBePrivate(host) && open.length < addresses.length) return addresses;
    if (open.length === 0) throw new PrivateAddressError(`${host} is ${addresses.map((a) => a.address).join(', ')}`);
    if (policy.named.has(host)) publicAtFirst.add(host);
    return open;
  };

  const lookup: LookupFunction = (hostname, options, callback) => {
    const host = hostname.toLowerCase();
    resolve(host, (error, addresses) => {
      if (error) return callback(error, []);
      let usable: LookupAddress[];
      try {
        if (addresses.length === 0) throw Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
        usable = filter(host, addresses.slice(0, 16));
      } catch (refused) {
        return callback(refused as NodeJS.ErrnoException, []);
      }
      if (options.all) callback(null, usable);
      else callback(null, usable[0]!.address, usable[0]!.family);
    });
  };

  return {
    lookup,
    /** Sockets do not look up literal addresses: they are checked here, before every request. */
    checkHost(hostname) {
      const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
      if (isIP(host) === 0 || policy.allowPrivate || policy.named.has(host)) return;
      if (!isPublicAddress(host)) throw new PrivateAddressError(host);
    },
  };
}
