import { readFileSync } from 'node:fs';

/** How many tests passed and failed. */
export type Counts = { passed: number; failed: number };

type VitestReport = { numPassedTests: number; testResults: { status: string; assertionResults: { status: string }[] }[] };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** Reads Vitest's JSON report; a file that could not be loaded counts as one failure. */
export function vitestCounts(file: string): Counts {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const failures = report.testResults.map((result) => {
    const failed = result.assertionResults.filter((assertion) => assertion.status === 'failed').length;
    return result.status === 'failed' ? Math.max(failed, 1) : failed;
  });
  return { passed: report.numPassedTests, failed: failures.reduce((sum, count) => sum + count, 0) };
}

/** Reads Playwright's JSON report; an error outside of tests counts as one failure. */
export function playwrightCounts(file: string): Counts {
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
