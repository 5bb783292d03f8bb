import { connect, type Socket } from 'node:net';

export interface LoadResult {
  answered: number;
  errors: number;
  elapsed: number;
  p50: number;
  p99: number;
  p999: number;
  /** Click ids of all 302s that were received. */
  ids: string[];
}

/**
 * A load generator at a fixed rate over 64 kept-alive connections. A request's latency counts from the moment at which it
 * was due, not from when it could be sent, so that a stall of the server is seen by every request that it delays
 * (no coordinated omission).
 */
const [port = '0', rate = '1000', seconds = '5'] = process.argv.slice(2);
const CONNECTIONS = 64;
const total = Number(rate) * Number(seconds);
const latencies: number[] = [];
const ids: string[] = [];
const idle: Client[] = [];
const backlog: number[] = [];
let errors = 0;
let sent = 0;
let answered = 0;

interface Client {
  socket: Socket;
  /** A request is under way; what comes in between is the server ending an idle connection, no answer. */
  busy: boolean;
  due: number;
  text: string;
}

function open(): void {
  const client: Client = { socket: connect(Number(port), '127.0.0.1'), busy: false, due: 0, text: '' };
  client.socket.setNoDelay(true).setEncoding('latin1');
  client.socket.on('connect', () => idle.push(client));
  client.socket.on('data', (chunk: string) => {
    if (!client.busy) return;
    client.text += chunk;
    if (!client.text.endsWith('\r\n\r\n')) return;
    const id = /[?&]sk=([0-9A-Za-z]{22})/.exec(client.text)?.[1];
    if (id !== undefined && client.text.startsWith('HTTP/1.1 302')) ids.push(id);
    else errors += 1;
    client.text = '';
    client.busy = false;
    answered += 1;
    latencies.push(performance.now() - client.due);
    const next = backlog.shift();
    if (next === undefined) idle.push(client);
    else fire(client, next);
  });
  client.socket.on('error', () => {});
  client.socket.on('close', () => {
    const at = idle.indexOf(client);
    if (at >= 0) idle.splice(at, 1);
  });
}

function fire(client: Client, due: number): void {
  client.due = due;
  client.busy = true;
  const n = sent++;
  client.socket.write(
    `GET /r/c${n % 200}?sub1=a${n % 10} HTTP/1.1\r\nHost: go.cha.example\r\nX-Forwarded-For: 10.${(n >> 12) & 255}.${(n >> 4) & 255}.${n & 15}\r\nUser-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605 Mobile/15E148 Safari/604.1\r\n\r\n`,
  );
}

for (let i = 0; i < CONNECTIONS; i++) open();
setTimeout(() => {
  const start = performance.now();
  let due = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    const wanted = Math.min(total, Math.floor(((now - start) / 1000) * Number(rate)));
    for (; due < wanted; due++) {
      const at = start + (due / Number(rate)) * 1000;
      const client = idle.pop();
      if (client) fire(client, at);
      else backlog.push(at);
    }
    if ((due >= total && answered >= total) || now - start > Number(seconds) * 1000 + 3000) {
      clearInterval(timer);
      latencies.sort((a, b) => a - b);
      const at = (share: number) =>
        Math.round((latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0) * 100) / 100;
      const result: LoadResult = {
        answered,
        errors,
        elapsed: Math.min((now - start) / 1000, Math.max(Number(seconds), (now - start) / 1000)),
        p50: at(0.5),
        p99: at(0.99),
        p999: at(0.999),
        ids,
      };
      process.stdout.write(JSON.stringify(result), () => process.exit(0));
    }
  }, 1);
}, 300);
