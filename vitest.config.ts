import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The bundle is built once, so the end-to-end tests drive what users install.
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/fixed-seed.ts'],
    // Every test states its own time with --as-of; the machine's zone must never show through.
    env: { TZ: 'Pacific/Auckland' },
    testTimeout: 30_000,
  },
});
