import { defineConfig } from 'vitest/config'

/**
 * `unit` needs nothing but Node; `database` opens databases (and PostgreSQL where TEST_DATABASE_URL names one), so its files run one after another.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/{core,playbook,app,web,cli}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/build/**', '**/*.database.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          name: 'database',
          include: ['packages/adapters/**/*.test.ts', 'packages/**/*.database.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/build/**'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
