import { defineConfig } from 'vitest/config';

const elsewhere = ['node_modules/**', '.next*/**', 'prisma/generated/**'];

export default defineConfig({
  test: {
    env: { TZ: 'UTC', MITRA_LOG_LEVEL: 'silent' },
    projects: [
      { extends: true, test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...elsewhere, '**/*.db.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          exclude: elsewhere,
          globalSetup: 'lib/boot/test-database-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
