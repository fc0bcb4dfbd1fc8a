import { writeFileSync } from 'node:fs';
import { clearAbandoned } from '#lib/boot/abandoned.ts';
import { readArguments } from './arguments.ts';
import { perform } from './perform.ts';
import type { Said } from './programme.ts';
import { listOf, matrixOf, sumsOf } from './table.ts';

// The fault suite: `npm run test:faults` (all of it), `-- --ringkas` (the part of npm test), `-- --acak 300 --benih 12345` (random for
// 300 seconds); `--dunia pola` and `--hanya pola` narrow it to worlds, and to cases and stories, whose name matches; `--laporan file` takes the counts.

const { programmes, atOnce, report, headline } = readArguments(process.argv.slice(2));
const started = performance.now();
console.log(headline);
await clearAbandoned();
const tell = (said: Said): void => {
  if ('sum' in said) {
    console.log(`${said.sum.programme}: ${said.sum.letters} surat, ${said.sum.lost} hilang, ${said.sum.doubled} ganda`);
    return;
  }
  const { programme, name, held, ms, why } = said.result;
  if (held === false) console.log(`GAGAL ${programme}, ${name} (${ms} ms): ${why}`);
  else if (held === null) console.log(`Dilewati ${programme}, ${name}: ${why}`);
};
const { results, sums } = await perform(programmes, atOnce, tell);
for (const action of ['kill', 'stop'] as const)
  if (results.some(({ cell }) => cell?.action === action)) console.log(`\n${matrixOf(results, action)}`);
console.log(`\n${listOf(results)}\n\n${sumsOf(sums)}\n`);

const count = (wanted: boolean | null): number => results.filter(({ held }) => held === wanted).length;
const [passed, failed, skipped] = [count(true), count(false), count(null)];
const [lost, doubled] = [sums.reduce((sum, one) => sum + one.lost, 0), sums.reduce((sum, one) => sum + one.doubled, 0)];
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${seconds} detik, ${results.length} kasus, ${skipped} dilewati, ${lost} hilang, ${doubled} ganda`);
console.log(`${passed} passed, ${failed} failed`);
if (report) writeFileSync(report, JSON.stringify({ passed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
