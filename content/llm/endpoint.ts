import { readFileSync, statSync } from 'node:fs';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

export interface Endpoint {
  baseUrl: string;
  /** Host and path without user info: safe to store and to show. */
  name: string;
  model: string;
  key: string;
}

/**
 * The endpoint from a base URL (default that of OpenAI; `/v1` is added to a bare host) and the key from the environment
 * (SOUK_LLM_KEY, OPENAI_API_KEY) or a file that only its owner can read (SOUK_LLM_KEY_FILE). A server on this machine needs
 * no key. Errors: `llm-base-url`, `llm-no-key`, `llm-key-file-open`.
 */
export function endpointOf(model: string, baseUrl: string | undefined, env: NodeJS.ProcessEnv): Endpoint {
  const raw = baseUrl ?? env['SOUK_LLM_BASE_URL'] ?? 'https://api.openai.com/v1';
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') {
    throw new SoukError({
      code: 'llm-base-url',
      what: msg({
        zh: '接口地址无效（不能带用户名、密码）',
        en: 'The base URL is not valid (it may hold no user name or password)',
      }),
      next: msg({ zh: '写成 https://主机/v1 这样。', en: 'Write it as https://host/v1.' }),
    });
  }
  const path = url.pathname.replace(/\/+$/, '');
  const full = `${url.origin}${path === '' ? '/v1' : path}`;
  const local = /^(?:localhost|127\.|\[::1\])/.test(url.hostname);
  if (url.protocol === 'http:' && !local) {
    throw new SoukError({
      code: 'llm-base-url',
      what: msg(
        { zh: '不能把密钥和稿件明文发到 {host}', en: 'Key and text would travel unencrypted to {host}' },
        { host: url.host },
      ),
      next: msg({
        zh: '用 https:// 地址；本机服务可用 http://。',
        en: 'Use an https:// address; http:// is for this machine only.',
      }),
    });
  }
  return { baseUrl: full, name: full.replace(/^https?:\/\//, ''), model, key: keyOf(env, local) };
}

function keyOf(env: NodeJS.ProcessEnv, local: boolean): string {
  const direct = env['SOUK_LLM_KEY'] ?? env['OPENAI_API_KEY'];
  if (direct !== undefined && direct !== '') return direct;
  const file = env['SOUK_LLM_KEY_FILE'];
  if (file !== undefined && file !== '') {
    let mode: number;
    try {
      mode = statSync(file).mode & 0o777;
    } catch (error) {
      throw new SoukError({
        code: 'file-not-readable',
        what: msg({ zh: '无法读取密钥文件 {path}', en: 'Cannot read the key file {path}' }, { path: file }),
        next: msg({ zh: '请检查路径。', en: 'Check the path.' }),
        cause: error,
      });
    }
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new SoukError({
        code: 'llm-key-file-open',
        what: msg(
          { zh: '密钥文件 {path} 别人也能读（权限 {mode}）', en: 'Others can read the key file {path} (mode {mode})' },
          { path: file, mode: mode.toString(8) },
        ),
        next: msg({ zh: '运行 chmod 600 {path} 后再试。', en: 'Run chmod 600 {path} and try again.' }, { path: file }),
      });
    }
    return readFileSync(file, 'utf8').trim();
  }
  if (local) return 'none';
  throw new SoukError({
    code: 'llm-no-key',
    what: msg({ zh: '没有模型接口的密钥', en: 'There is no key for the model' }),
    next: msg({
      zh: '设置环境变量 SOUK_LLM_KEY，或用 SOUK_LLM_KEY_FILE 指向权限 600 的文件；不用模型就去掉 --model。',
      en: 'Set SOUK_LLM_KEY, or SOUK_LLM_KEY_FILE to a file of mode 600; to go without a model leave out --model.',
    }),
  });
}
