import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { isIP } from 'node:net';

/** A certificate with its key, both as PEM, and what is needed to sign others with it. */
export interface Certificate {
  cert: string;
  key: string;
  name: string;
  privateKey: KeyObject;
}

export interface CertificateInit {
  /** Common name. */
  name: string;
  /** Host names and IPv4 addresses it is for; none: a certificate authority. */
  hosts?: readonly string[];
  from: string;
  until: string;
  /** Who signs it; itself when there is nobody. */
  issuer?: Certificate;
}

let serial = 1;

/** An X.509 v3 certificate (P-256, ECDSA with SHA-256), written byte by byte: Node can read certificates but not make them. */
export function certificate(init: CertificateInit): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const issuer = init.issuer ?? { name: init.name, privateKey };
  const authority = init.hosts === undefined;
  const extensions = [extension('551d13', seq(...(authority ? [tlv(0x01, 'ff')] : [])), authority)];
  if (init.hosts) extensions.push(extension('551d11', seq(...init.hosts.map(altName))));
  const body = seq(
    tlv(0xa0, integer(2)),
    integer(serial++),
    ECDSA_SHA256,
    nameOf(issuer.name),
    seq(time(init.from), time(init.until)),
    nameOf(init.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, seq(...extensions)),
  );
  const signature = sign('sha256', body, issuer.privateKey);
  const der = seq(body, ECDSA_SHA256, tlv(0x03, Buffer.concat([Buffer.of(0), signature])));
  const lines = der
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    name: init.name,
    privateKey,
  };
}

function tlv(tag: number, content: Buffer | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'hex') : content;
  const { length } = bytes;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.of(tag, ...head), bytes]);
}

const seq = (...parts: readonly Buffer[]) => tlv(0x30, Buffer.concat(parts));
const integer = (value: number) => tlv(0x02, Buffer.of(value));
const oid = (hex: string) => tlv(0x06, hex);
const ECDSA_SHA256 = seq(oid('2a8648ce3d040302'));
const nameOf = (text: string) => seq(tlv(0x31, seq(oid('550403'), tlv(0x0c, Buffer.from(text)))));
const time = (iso: string) => tlv(0x18, Buffer.from(`${iso.replace(/[-:T]/g, '').slice(0, 14).padEnd(14, '0')}Z`));

function extension(id: string, value: Buffer, critical = false): Buffer {
  return seq(oid(id), ...(critical ? [tlv(0x01, 'ff')] : []), tlv(0x04, value));
}

/** GeneralName: dNSName [2] or iPAddress [7]. */
function altName(host: string): Buffer {
  return isIP(host) === 4 ? tlv(0x87, Buffer.from(host.split('.').map(Number))) : tlv(0x82, Buffer.from(host));
}
