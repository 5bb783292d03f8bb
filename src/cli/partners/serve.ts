import { keyPath, loadKeys, saveKeys, trackingServer } from '../../../partners/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '跳转与追踪服务：/r/短码 跳转并记录点击，/q/短码 扫码入口，/pb 服务器回传，/v1/orders 订单接口，/feed 活动订阅。',
    en: 'The redirect and tracking server: /r/CODE redirects and counts, /q/CODE for QR codes, /pb postbacks, /v1/orders orders, /feed promotions.',
  },
  options: [
    { flags: '--listen <address>', text: { zh: '监听地址', en: 'address to listen on' }, default: '127.0.0.1:8787' },
    { flags: '--public <url>', text: { zh: '对外网址（写进订阅链接）', en: 'public address (printed into feeds)' } },
    {
      flags: '--durable',
      text: { zh: '点击落盘后才跳转，断电也不丢', en: 'answer only when the click is on disk: none is lost' },
    },
    {
      flags: '--visitor-cookie',
      text: {
        zh: '用 Cookie 识别访客（需先取得同意）；默认按日加盐哈希',
        en: 'recognise visitors by a cookie (ask for consent first); default: daily salted hashes',
      },
    },
    {
      flags: '--trust-proxy',
      text: {
        zh: '访客地址取自自家反向代理的 X-Forwarded-For',
        en: "take addresses from one's own proxy's X-Forwarded-For",
      },
    },
    {
      flags: '--parameter <name>',
      text: { zh: '传给店铺的点击编号参数名', en: 'query parameter that carries the click id' },
      default: 'sk',
    },
    {
      flags: '--visitor-limit <n>',
      text: { zh: '每位访客连续计数的点击上限', en: 'clicks of one visitor that count in a burst' },
      default: '30',
    },
    { flags: '--for <seconds>', text: { zh: '运行若干秒后自行停止', en: 'stop by itself after so many seconds' } },
  ],
  examples: [
    { line: 'partners serve --for 1 --listen 127.0.0.1:0', text: { zh: '试运行一秒', en: 'try it for a second' } },
    {
      line: 'partners serve --durable --listen 127.0.0.1:0 --public https://go.cha.example --for 1',
      text: { zh: '每次点击都落盘', en: 'every click on disk before its answer' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store();
    const match = /^(.*):(\d{1,5})$/.exec(options['listen'] as string);
    if (!match || Number(match[2]) > 65_535) {
      throw new SoukError({
        code: 'listen-invalid',
        what: msg(
          { zh: '监听地址“{listen}”无效', en: 'Cannot listen on “{listen}”' },
          { listen: options['listen'] as string },
        ),
        next: msg({ zh: '写成 127.0.0.1:8787。', en: 'Write it as 127.0.0.1:8787.' }),
      });
    }
    const path = keyPath(context.dbPath);
    const tracking = trackingServer(db, {
      keys: loadKeys(path),
      saveKeys: (ring) => saveKeys(path, ring),
      spool: `${context.dbPath}.clicks`,
      durable: options['durable'] === true,
      trustProxy: options['trustProxy'] === true,
      cookie: options['visitorCookie'] === true,
      publicUrl: ((options['public'] as string | undefined) ?? `http://${options['listen']}`).replace(/\/$/, ''),
      parameter: options['parameter'] as string,
      visitorBurst: Number(options['visitorLimit']),
      visitorPerSecond: 1,
      partnerPerSecond: 100_000,
      now: () => Date.now(),
    });
    const { server, writer, counts } = tracking;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => reject(cannotListen(options['listen'] as string, error)));
      server.listen(Number(match[2]), match[1]!.replace(/^\[|\]$/g, ''), resolve);
    });
    const address = server.address() as { address: string; port: number };
    context.say(
      msg(
        { zh: '正在监听 http://{host}:{port}（Ctrl-C 停止）', en: 'Listening on http://{host}:{port} (Ctrl-C stops)' },
        { host: address.address, port: String(address.port) },
      ),
    );
    await new Promise<void>((resolve) => {
      context.signal.addEventListener('abort', () => resolve(), { once: true });
      if (context.signal.aborted) resolve();
      if (options['for'] !== undefined) setTimeout(resolve, Number(options['for']) * 1000);
    });
    await tracking.close();
    context.say(
      msg(
        {
          zh: '已停止：跳转 {redirects} 次，写入点击 {stored} 条，未知短码 {unknown} 次，接口收下 {accepted}、拒绝 {refused}。',
          en: 'Stopped: {redirects} {redirects|redirect|redirects}, {stored} {stored|click|clicks} stored, {unknown} unknown {unknown|code|codes}, calls {accepted} accepted, {refused} refused.',
        },
        { ...counts, stored: writer.stored },
      ),
    );
    if (context.json)
      context.out(`${JSON.stringify({ schema: 'souk.partner-serve/1', ...counts, stored: writer.stored })}\n`);
    return EXIT.ok;
  },
};

function cannotListen(listen: string, cause: unknown): SoukError {
  return new SoukError({
    code: 'listen-failed',
    exit: EXIT.outside,
    what: msg(
      { zh: '无法监听 {listen}（{reason}）', en: 'Cannot listen on {listen} ({reason})' },
      { listen, reason: (cause as { code?: string }).code ?? '' },
    ),
    next: msg({
      zh: '端口可能被占用，换一个：--listen 127.0.0.1:8788。',
      en: 'The port may be taken; choose another: --listen 127.0.0.1:8788.',
    }),
    cause,
  });
}
