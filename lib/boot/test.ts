import { performance } from 'node:perf_hooks';
import { settingNames } from '../env.ts';
import { printable } from './sentence.ts';
import { isTestAborted, listenForAbort } from './test-abort.ts';
import { type Stage, type StageResult, stages, stagesApart } from './test-stages.ts';

type Row = { name: string; ms: number; outcome: 'passed' | 'failed' | 'skipped'; result?: StageResult };

const [only, ...args] = process.argv.slice(2);
const installMs = Number(process.env.MITRA_INSTALL_MS ?? 0);
// The tests stand on their own settings, whatever the shell they are started from has set.
for (const name of [...settingNames, 'MITRA_SANDBOX_URL', 'MITRA_SETTINGS_GIVEN', 'NEXT_DIST_DIR']) delete process.env[name];
process.env.TZ = 'UTC';
if (!process.stdout.isTTY) {
  delete process.env.FORCE_COLOR;
  process.env.NO_COLOR = '1';
}
listenForAbort();

const rows: Row[] = [{ name: 'install', ms: installMs, outcome: 'passed' }];
for (const stage of wanted(only)) rows.push(await runStage(stage));

console.log(`\n${rows.map(line).join('\n')}\n`);
const counts = rows.flatMap((row) => row.result?.counts ?? []);
const sum = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(rows.every((row) => row.outcome === 'passed') ? 0 : 1);

async function runStage(stage: Stage): Promise<Row> {
  if (isTestAborted() || rows.some((row) => stage.needs.includes(row.name) && row.outcome !== 'passed')) {
    return { name: stage.name, ms: 0, outcome: 'skipped' };
  }
  console.log(`\n── ${stage.name}`);
  const started = performance.now();
  const result = await stage.run(only ? args : []).catch((error: unknown): StageResult => ({ ok: false, output: printable(error) }));
  const row: Row = { name: stage.name, ms: performance.now() - started, outcome: result.ok ? 'passed' : 'failed', result };
  if (!result.ok && result.output) console.log(result.output.trim());
  console.log(line(row));
  return row;
}

function wanted(name: string | undefined): Stage[] {
  if (!name) return [...stages];
  const all = [...stages, ...stagesApart];
  const chosen = all.find((stage) => stage.name === name);
  if (!chosen) {
    console.error(`There is no stage called ${name}; there are ${all.map((stage) => stage.name).join(', ')}.`);
    process.exit(1);
  }
  return [...chosen.needs.flatMap((need) => wanted(need)), chosen];
}

function line({ name, ms, outcome, result }: Row): string {
  const counts = result?.counts ? `  ${result.counts.passed} passed, ${result.counts.failed} failed` : '';
  return `${name.padEnd(10)} ${outcome.padEnd(8)} ${(ms / 1000).toFixed(1).padStart(6)} s${counts}`;
}
