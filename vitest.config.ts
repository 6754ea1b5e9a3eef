import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/temporary.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores: more workers only get in each other's way where a test measures time.
    maxWorkers: 2,
    // Files of one worker share its modules, which hold no state that changes (a law says so): loading them is a tenth of the time.
    isolate: false,
  },
});
