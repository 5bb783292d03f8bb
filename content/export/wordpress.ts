import { request } from 'undici';
import { EXIT, SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Article } from '../model/document.ts';
import { blockHtml, escapeHtml } from './html.ts';
import { adMark, labelLine } from './label.ts';

export interface WordPressRequest {
  method: 'POST';
  url: string;
  body: { title: string; content: string; excerpt: string; slug: string; status: 'draft' };
}

/** The request that a push would send: a new draft, or an update of the one that was pushed before. Never published. */
export function wordPressRequest(article: Article, site: string, remoteId: string | null): WordPressRequest {
  if (!URL.canParse(site)) throw badSite(site);
  const base = new URL(site);
  const local = /^(?:localhost|127\.|\[::1\])/.test(base.hostname);
  // The password travels with every request: plain http is for a server on this machine only.
  if (
    base.username !== '' ||
    base.password !== '' ||
    (base.protocol !== 'https:' && !(base.protocol === 'http:' && local))
  )
    throw badSite(base.host);
  const mark = adMark(article);
  const label = labelLine(article);
  const content = [
    ...(mark === null ? [] : [`<p>${mark}</p>`]),
    ...article.blocks.map((block) => blockHtml(block, article.lang)),
    ...(label === null ? [] : [`<p><small>${escapeHtml(label)}</small></p>`]),
  ].join('\n');
  return {
    method: 'POST',
    url: `${base.origin}${base.pathname.replace(/\/+$/, '')}/wp-json/wp/v2/posts${remoteId === null ? '' : `/${remoteId}`}`,
    body: { title: article.title, content, excerpt: article.summary, slug: article.slug, status: 'draft' },
  };
}

/** The post that this draft became on that site; null when it was never pushed. */
export function remotePost(db: Sqlite, draftId: number, site: string): string | null {
  return (
    (db
      .prepare("SELECT remote_id FROM content_remote WHERE draft_id = ? AND channel = 'wordpress' AND site = ?")
      .pluck()
      .get(draftId, site) as string | undefined) ?? null
  );
}

/**
 * Sends the draft with an application password (user and password from the environment) and keeps the post's number, so
 * that the next push updates it. Errors: `wordpress-no-login`, `wordpress-refused`, `wordpress-unavailable`.
 */
export async function pushWordPress(
  db: Sqlite,
  draftId: number,
  site: string,
  what: WordPressRequest,
  login: { user: string | undefined; password: string | undefined },
  now: number,
): Promise<string> {
  if (!login.user || !login.password) {
    throw new SoukError({
      code: 'wordpress-no-login',
      what: msg({ zh: '没有 WordPress 登录信息', en: 'There is no WordPress login' }),
      next: msg({
        zh: '设置环境变量 SOUK_WP_USER 和 SOUK_WP_PASSWORD（应用程序密码）；只看请求用 --dry-run。',
        en: 'Set SOUK_WP_USER and SOUK_WP_PASSWORD (an application password); --dry-run shows the request only.',
      }),
    });
  }
  let status = 0;
  let text = '';
  try {
    const response = await request(what.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`,
      },
      body: JSON.stringify(what.body),
      headersTimeout: 30_000,
      bodyTimeout: 30_000,
    });
    status = response.statusCode;
    text = (await response.body.text()).slice(0, 1_000_000);
  } catch (error) {
    throw new SoukError({
      code: 'wordpress-unavailable',
      exit: EXIT.outside,
      what: msg({ zh: '连不上 {host}', en: 'Cannot reach {host}' }, { host: new URL(site).host }),
      next: msg({ zh: '请检查网址和网络后再试。', en: 'Check the address and the network and try again.' }),
      cause: (error as Error).name,
    });
  }
  const id = status < 300 ? idOf(text) : undefined;
  if (id === undefined) {
    throw new SoukError({
      code: 'wordpress-refused',
      exit: EXIT.outside,
      what: msg(
        { zh: '{host} 没有接受草稿（HTTP {status}）', en: '{host} did not take the draft (HTTP {status})' },
        { host: new URL(site).host, status },
      ),
      next: msg({
        zh: '请检查用户名、应用程序密码和发文权限。',
        en: 'Check user, application password and the right to post.',
      }),
    });
  }
  db.prepare(
    "INSERT INTO content_remote (draft_id, channel, site, remote_id, pushed_at) VALUES (?, 'wordpress', ?, ?, ?) ON CONFLICT (draft_id, channel, site) DO UPDATE SET remote_id = excluded.remote_id, pushed_at = excluded.pushed_at",
  ).run(draftId, site, id, now);
  return id;
}

function idOf(text: string): string | undefined {
  try {
    const id = (JSON.parse(text) as { id?: unknown }).id;
    return typeof id === 'number' || typeof id === 'string' ? String(id) : undefined;
  } catch {
    return undefined;
  }
}

function badSite(site: string): SoukError {
  return new SoukError({
    code: 'wordpress-site',
    what: msg({ zh: '网站地址无效：{site}', en: 'Not an address to push to: {site}' }, { site }),
    next: msg({
      zh: '写成 https://你的网站，不带用户名密码。',
      en: 'Write https://your-site, without user name and password.',
    }),
  });
}
