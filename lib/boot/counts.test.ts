import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'counts-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('counts failed tests and files that could not be loaded', () => {
  const testResults = [
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ];
  expect(vitestCounts(report({ numPassedTests: 1, testResults }))).toEqual({ passed: 1, failed: 2 });
});

it('counts a flaky journey and an error outside of journeys as failures', () => {
  expect(playwrightCounts(report({ stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}] }))).toEqual({ passed: 4, failed: 3 });
});
