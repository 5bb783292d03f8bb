/** On a machine that gives this process no core, the wait is at most this many times the limit. */
const PATIENCE = 10;

/**
 * Calls `over` once work that began now has had `ms` of computing time. Time in which the whole process hardly ran, because
 * others held the cores, does not count: that a page waits is not the page's fault. Returns how to call it off.
 */
export function workLimit(ms: number, over: () => void): () => void {
  const until = performance.now() + ms * PATIENCE;
  const cpu = process.cpuUsage();
  let timer: NodeJS.Timeout;
  const arm = (wait: number) => {
    timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(cpu);
      const patience = until - performance.now();
      const left = ms * 0.9 - (user + system) / 1_000;
      if (left <= 0 || patience <= 0) over();
      else arm(Math.min(patience, Math.max(20, left)));
    }, wait);
    timer.unref();
  };
  arm(ms);
  return () => clearTimeout(timer);
}
