import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Child processes are started by several suites: two workers fill two cores.
    maxWorkers: 2,
    env: { SOUK_LANG: 'en', NO_COLOR: '1', TZ: 'Asia/Shanghai' },
  },
});
