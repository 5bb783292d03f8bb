import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { Sqlite } from '../../src/store/open.ts';
import { type KeyRing, saveKeys } from './key-file.ts';

/** An Ed25519 pair that a shop signs statements and attribution tokens with. */
export interface SigningKey {
  /** The first 32 hex digits of the SHA-256 of the public key (SPKI, DER): what people compare. */
  id: string;
  /** SPKI, DER, base64. */
  public: string;
  private: KeyObject;
}

/**
 * The newest pair of the key file, made (and saved with mode 600) when there is none or `fresh` asks for one. Its public
 * half is noted in the store, so that tokens of older keys stay valid.
 */
export function signingKey(db: Sqlite, path: string, ring: KeyRing, now: number, fresh = false): SigningKey {
  let entry = Object.entries(ring.statements ?? {}).at(-1);
  if (entry === undefined || fresh) {
    const pair = generateKeyPairSync('ed25519');
    const open = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    entry = [
      keyId(open),
      { public: open, private: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') },
    ];
    ring.statements = { ...ring.statements, [entry[0]]: entry[1] };
    saveKeys(path, ring);
  }
  const [id, pair] = entry;
  db.prepare('INSERT INTO pa_public_key (id, public, created_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    id,
    pair.public,
    now,
  );
  const secret = createPrivateKey({ key: Buffer.from(pair.private, 'base64'), format: 'der', type: 'pkcs8' });
  return { id, public: pair.public, private: secret };
}

/** The name of a public key (SPKI, DER, base64). */
export function keyId(open: string): string {
  return createHash('sha256').update(Buffer.from(open, 'base64')).digest('hex').slice(0, 32);
}

/** The key as the PEM text that partners keep. */
export function publicPem(open: string): string {
  return publicKeyOf(open).export({ type: 'spki', format: 'pem' }).toString();
}

/** A public key from PEM text or base64 DER; throws when it is neither, or not Ed25519. */
export function publicKeyOf(text: string): KeyObject {
  const key = text.includes('-----BEGIN')
    ? createPublicKey(text)
    : createPublicKey({ key: Buffer.from(text.trim(), 'base64'), format: 'der', type: 'spki' });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  return key;
}

/** Signs a text under a name of its use, so that a signature for one use is worth nothing in another. Base64. */
export function signText(key: SigningKey, use: string, text: string): string {
  return sign(null, Buffer.from(`${use}\n${text}`), key.private).toString('base64');
}

/** Whether a signature (base64) is that key's over the text under that use. */
export function textSigned(key: KeyObject, use: string, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(`${use}\n${text}`), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
