/** Parameters that only carry a session. The first group always, the second when the value looks like a token. */
const SESSION = /^(?:phpsessid|jsessionid|aspsessionid\w*|zenid|oscsid|cftoken|cfid|sessid|session_?id)$/i;
const SESSION_IF_TOKEN = /^(?:sid|session|sess|s|token|ssid|osid)$/i;
const TOKEN = /^(?=.*\d)[0-9a-z_-]{16,}$/i;
/** Parameters that only say where a visitor came from. */
const TRACKING =
  /^(?:utm_\w+|gclid|gbraid|wbraid|dclid|gclsrc|fbclid|msclkid|yclid|ttclid|twclid|igshid|mc_[ce]id|_ga|_gl|bd_vid|bd_bxid|bd_source|hmsr|hmpl|hmcu|hmkw|hmci|spm|scm|qhclickid|sogou_?id|shenma_?id|clickid|share_token)$/i;
const PATH_SESSION =
  /;(?:jsessionid|phpsessid|sid)=[^/?]*|\/\(S\([0-9a-z]+\)\)|\/(?:sid|sess|session)[-_=/](?=[0-9a-z]*\d)[0-9a-z]{16,}/gi;

/**
 * The form of a URL that it shares with its variants: without session and tracking parameters, parameters in order.
 * Two URLs with the same key are one page to every server worth crawling. Returns the URL itself when nothing changes.
 */
export function variantKey(url: string): string {
  const query = url.indexOf('?');
  let path = query === -1 ? url : url.slice(0, query);
  if (path.includes(';') || path.includes('(S(') || /\/(?:sid|sess)/i.test(path)) path = path.replace(PATH_SESSION, '');
  if (query === -1) return path;
  const parts = url
    .slice(query + 1)
    .split('&')
    .filter((part) => {
      if (part === '') return false;
      const equals = part.indexOf('=');
      const name = equals === -1 ? part : part.slice(0, equals);
      if (SESSION.test(name) || TRACKING.test(name)) return false;
      return !(SESSION_IF_TOKEN.test(name) && TOKEN.test(equals === -1 ? '' : part.slice(equals + 1)));
    });
  parts.sort();
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}
