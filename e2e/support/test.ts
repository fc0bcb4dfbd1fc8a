import { mkdirSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';
import { restoreProcesses, type StackProcess, stackProcess } from './control.ts';

/** The whole product that the journeys run against. */
export type Stack = {
  url: string;
  dataDir: string;
  databaseUrl: string;
  sandboxDir: string;
  sandboxUrl: string;
  worker: StackProcess;
  sandbox: StackProcess;
  web: StackProcess;
};

/** Playwright's test with the stack; processes that a journey stopped or replaced are put back after it. */
export const test = base.extend<{ stack: Stack; photograph: (name: string, page?: Page) => Promise<void> }>({
  stack: async ({ baseURL }, use) => {
    await use({
      url: baseURL ?? '',
      dataDir: setting('MITRA_TEST_DATA_DIR'),
      databaseUrl: setting('MITRA_TEST_DATABASE_URL'),
      sandboxDir: setting('MITRA_TEST_SANDBOX_DIR'),
      sandboxUrl: setting('MITRA_TEST_SANDBOX_URL'),
      worker: stackProcess('worker'),
      sandbox: stackProcess('sandbox'),
      web: stackProcess('web'),
    });
    await restoreProcesses();
  },
  photograph: async ({ page }, use) => {
    await use(async (name, which = page) => {
      mkdirSync('test-results/layar', { recursive: true });
      await which.screenshot({ path: `test-results/layar/${name}.png`, fullPage: true });
    });
  },
});

export { expect } from '@playwright/test';

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys with npm run test:e2e`);
  return value;
}
