/** Why a URL could not be fetched: stable codes, kept in `url.reason`. */
export type FetchFailure =
  | 'dns'
  | 'refused'
  | 'unreachable'
  | 'tls'
  | 'tls-expired'
  | 'tls-untrusted'
  | 'tls-host'
  | 'connect-timeout'
  | 'headers-timeout'
  | 'idle-timeout'
  | 'total-timeout'
  | 'too-slow'
  | 'reset'
  | 'bad-http'
  | 'header-flood'
  | 'private-address'
  | 'bad-coding'
  | 'unsupported-coding'
  | 'stopped'
  | 'network';

const BY_CODE: Readonly<Record<string, FetchFailure>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'connect-timeout',
  UND_ERR_CONNECT_TIMEOUT: 'connect-timeout',
  UND_ERR_HEADERS_TIMEOUT: 'headers-timeout',
  UND_ERR_BODY_TIMEOUT: 'idle-timeout',
  UND_ERR_HEADERS_OVERFLOW: 'header-flood',
  HPE_HEADER_OVERFLOW: 'header-flood',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_CLOSED: 'reset',
  SOUK_PRIVATE_ADDRESS: 'private-address',
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-untrusted',
  CERT_UNTRUSTED: 'tls-untrusted',
  CERT_REVOKED: 'tls-untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-host',
  HOSTNAME_MISMATCH: 'tls-host',
};

/** The code of an error of the network layer, with a short detail in the words of the layer. */
export function classifyFailure(error: unknown): { reason: FetchFailure; detail: string } {
  const chain: { code?: string; message?: string; name?: string }[] = [];
  for (let at: unknown = error; at && chain.length < 5; at = (at as { cause?: unknown }).cause) {
    chain.push(at as { code?: string; message?: string });
    const inner = (at as { errors?: unknown[] }).errors?.[0];
    if (inner) chain.push(inner as { code?: string; message?: string });
  }
  for (const { code = '', message = '', name = '' } of chain) {
    const words = openSslWords(message).slice(0, 200);
    const detail = code === '' ? words : `${code}: ${words}`;
    const known = BY_CODE[code];
    // A stranger's port may hang up in the middle of the handshake: that is no broken answer, there is none yet.
    if (known === 'reset' && /secure TLS connection/.test(message)) return { reason: 'tls', detail };
    if (known) return { reason: known, detail };
    if (
      name === 'HTTPParserError' ||
      name === 'ResponseContentLengthMismatchError' ||
      code.startsWith('HPE_') ||
      code === 'UND_ERR_INVALID_ARG' ||
      code === 'ERR_INVALID_CHAR'
    ) {
      return { reason: 'bad-http', detail };
    }
    if (/^(?:CERT_|ERR_TLS|ERR_SSL|EPROTO|UNABLE_TO_|ERR_OSSL)/.test(code) || /certificate|handshake/i.test(message)) {
      return { reason: 'tls', detail };
    }
  }
  return { reason: 'network', detail: String((error as Error)?.message ?? error).slice(0, 200) };
}

/** `…:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../deps/….c:350:` → `wrong version number`. */
function openSslWords(message: string): string {
  return /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):/.exec(message)?.[1] ?? message.trim();
}

const RETRYABLE: ReadonlySet<string> = new Set([
  'dns',
  'unreachable',
  'connect-timeout',
  'headers-timeout',
  'idle-timeout',
  'reset',
  'network',
]);

/** Failures that may pass: worth another try after a pause. */
export function isRetryable(reason: FetchFailure, detail: string): boolean {
  return RETRYABLE.has(reason) && !(reason === 'dns' && detail.startsWith('ENOTFOUND'));
}
