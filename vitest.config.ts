import { defineConfig } from 'vitest/config';

const TIMING = 'tests/**/*.timing.test.ts';

export default defineConfig({
  test: {
    globalSetup: 'tests/temporary.ts',
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['tests/**/*.test.ts'],
          exclude: [TIMING],
          setupFiles: 'tests/chance.ts',
          // As many as a runner of CI has cores.
          maxWorkers: 2,
          // Files of one worker share its modules, which hold no state that changes (a law says so): loading them is a tenth of the time.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'timing',
          include: [TIMING],
          // Alone and after all others: a neighbour would be measured too. What disturbed a measurement does not do so three times.
          maxWorkers: 1,
          retry: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
