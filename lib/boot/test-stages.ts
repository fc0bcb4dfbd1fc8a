import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build, nextCommand } from './build.ts';
import { type Counts, playwrightCounts, vitestCounts } from './counts.ts';
import { generate } from './generate.ts';
import { startTestStack } from './journeys.ts';
import { inProject } from './paths.ts';
import { ensureChromium, ensureOpenssl } from './programs.ts';
import { runTool, type ToolResult } from './tool.ts';

/** One stage of `npm test`. `needs` are stages without which it makes no sense; rejecting fails it just as `ok: false` does. */
export type Stage = { name: string; needs: readonly string[]; run: (args: readonly string[]) => Promise<StageResult> };
export type StageResult = ToolResult & { counts?: Counts };

const distDir = '.next-test';

/** The stages of `npm test` in their order. */
export const stages: readonly Stage[] = [
  { name: 'generate', needs: [], run: () => generate().then(fine) },
  { name: 'format', needs: [], run: () => runTool('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']) },
  { name: 'promises', needs: ['generate'], run: () => runTool('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'types', needs: ['generate'], run: checkTypes },
  { name: 'unit', needs: ['generate'], run: (args) => runVitest('unit', args) },
  { name: 'database', needs: ['generate'], run: (args) => runVitest('database', args) },
  { name: 'faults', needs: ['generate'], run: (args) => runFaults(['--ringkas', ...args]) },
  { name: 'build', needs: ['generate'], run: () => build(distDir).then(fine) },
  { name: 'journeys', needs: ['build'], run: runJourneys },
];

/** Stages that run only by name: they need programs that no machine must have, or more time than every run has. */
export const stagesApart: readonly Stage[] = [
  { name: 'interop', needs: [], run: runInterop },
  { name: 'faults-all', needs: ['generate'], run: runFaults },
];

function fine(): StageResult {
  return { ok: true, output: '' };
}

async function checkTypes(): Promise<StageResult> {
  const routes = await runTool(nextCommand, ['typegen'], { NEXT_DIST_DIR: distDir });
  return routes.ok ? await runTool('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.check.json']) : routes;
}

async function runVitest(project: string, args: readonly string[]): Promise<StageResult> {
  await ensureOpenssl();
  const report = reportFile(project);
  const options = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const result = await runTool('node_modules/vitest/vitest.mjs', [...options, ...args], { NODE_ENV: 'test' }, true);
  return { ok: result.ok, output: '', ...(existsSync(report) ? { counts: vitestCounts(report) } : {}) };
}

async function runJourneys(args: readonly string[]): Promise<StageResult> {
  const report = reportFile('journeys');
  const chromium = await ensureChromium();
  const stack = await startTestStack(distDir);
  try {
    const env = { ...stack.environment, MITRA_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...colours() };
    const result = await runTool('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json', ...args], env, true);
    return { ok: result.ok, output: '', ...(existsSync(report) ? { counts: playwrightCounts(report) } : {}) };
  } finally {
    await stack.stop();
  }
}

async function runInterop(): Promise<StageResult> {
  const report = reportFile('interop');
  const { ok } = await runTool('e2e/interop/main.ts', [report], {}, true);
  return { ok, output: '', ...(existsSync(report) ? { counts: JSON.parse(readFileSync(report, 'utf8')) as Counts } : {}) };
}

/** The fault suite ends its processes by itself when it is told to stop. */
async function runFaults(args: readonly string[]): Promise<StageResult> {
  const report = reportFile('faults');
  const { ok } = await runTool('e2e/faults/main.ts', ['--laporan', report, ...args], { NODE_ENV: 'test' }, true);
  return { ok, output: '', ...(existsSync(report) ? { counts: JSON.parse(readFileSync(report, 'utf8')) as Counts } : {}) };
}

/** Playwright forces colours on its workers, and Node warns where both words are set. */
function colours(): Record<string, string | undefined> {
  return process.env.NO_COLOR ? { NO_COLOR: undefined, FORCE_COLOR: '0' } : {};
}

function reportFile(name: string): string {
  const folder = inProject('test-results', 'report');
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${name}.json`;
  rmSync(file, { force: true });
  return file;
}
