import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

/** Secrets of the partner area: never in souk.db, never in a report. */
export interface KeyRing {
  /** Hashes people's identifiers; the same person has the same hash for as long as the file lives. */
  person: string;
  /** Signing keys by id, newest last: links and postbacks name the id, so that keys can be changed. */
  signing: Record<string, string>;
  /** Ed25519 pairs (base64 DER) that sign statements and attribution tokens, by key id, newest last. */
  statements?: Record<string, { public: string; private: string }>;
  /** Visitor salts by UTC day. */
  salts: Record<string, string>;
}

/** Where the keys of a database lie: `<db>.keys.json`, or SOUK_PARTNER_KEYS. */
export function keyPath(dbPath: string, env: NodeJS.ProcessEnv = process.env): string {
  return env['SOUK_PARTNER_KEYS'] ?? `${dbPath}.keys.json`;
}

/** Reads the key file, or makes one (mode 600). Errors: `keys-readable-by-others`, `keys-unreadable`. */
export function loadKeys(path: string): KeyRing {
  if (!existsSync(path)) {
    const ring: KeyRing = {
      person: randomBytes(32).toString('hex'),
      signing: { k1: randomBytes(32).toString('hex') },
      salts: {},
    };
    saveKeys(path, ring);
    return ring;
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new SoukError({
      code: 'keys-readable-by-others',
      what: msg({ zh: '密钥文件 {path} 可被其他用户读取', en: 'Other users may read the key file {path}' }, { path }),
      next: msg({ zh: '运行 chmod 600 {path}。', en: 'Run chmod 600 {path}.' }, { path }),
    });
  }
  try {
    const ring = JSON.parse(readFileSync(path, 'utf8')) as KeyRing;
    if (typeof ring.person !== 'string' || ring.person.length < 32 || Object.keys(ring.signing).length === 0)
      throw new Error('incomplete');
    return { ...ring, salts: ring.salts ?? {} };
  } catch (error) {
    throw new SoukError({
      code: 'keys-unreadable',
      what: msg({ zh: '密钥文件 {path} 已损坏', en: 'The key file {path} is damaged' }, { path }),
      next: msg({
        zh: '恢复该文件的备份；换新文件会使旧的访客和买家标识对不上。',
        en: 'Bring back a backup of it; with a new file, known visitors and buyers are no longer recognised.',
      }),
      cause: error,
    });
  }
}

/** Writes the key file with mode 600. */
export function saveKeys(path: string, ring: KeyRing): void {
  writeFileSync(path, `${JSON.stringify(ring, null, 2)}\n`, { mode: 0o600 });
}

/** The keyed hash of an e-mail, phone number or nickname (trimmed, lower case): 16 bytes, hex. */
export function personHash(ring: KeyRing, identifier: string): string {
  return createHmac('sha256', ring.person)
    .update(identifier.normalize('NFKC').trim().toLowerCase())
    .digest('hex')
    .slice(0, 32);
}
