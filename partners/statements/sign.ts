import { keyId, publicKeyOf, type SigningKey, signText, textSigned } from '../keys/statement-key.ts';
import type { Statement } from './read.ts';

/** A signature as a statement carries it: key id, public key (SPKI, DER, base64), Ed25519 over the hash (base64). */
export interface StatementSignature {
  key: string;
  public: string;
  value: string;
}

const USE = 'souk.partner-statement/1';

/** The statement with the shop's signature. The hash covers the body and the statement before; the signature the hash. */
export function signStatement(statement: Statement, key: SigningKey): Statement {
  return { ...statement, signature: { key: key.id, public: key.public, value: signText(key, USE, statement.hash) } };
}

/** Whether the signature is that of the key named, over this hash. Whose key it is, a fingerprint says. */
export function signatureFits(hash: string, signature: StatementSignature): boolean {
  try {
    return (
      keyId(signature.public) === signature.key && textSigned(publicKeyOf(signature.public), USE, hash, signature.value)
    );
  } catch {
    return false;
  }
}
