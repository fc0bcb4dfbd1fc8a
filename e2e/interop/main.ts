import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureOpenssl, obtainProgram } from '#lib/boot/programs.ts';
import { type Bench, makeBench } from './bench.ts';
import { type Counterpart, counterparts } from './counterparts.ts';
import { keyQuestions } from './key-forms.ts';
import type { Result } from './result.ts';
import { signatureQuestions } from './signatures.ts';
import { type Group, tableOf } from './table.ts';

// Our signatures verified by other languages, theirs by us. Run with `npm run test:interop`; an argument names a file for the counts.

/** A program that does not run at all is one thing that did not hold, and the other languages still have their turn. */
async function ask(counterpart: Counterpart, path: string, bench: Bench, folder: string): Promise<readonly Result[]> {
  const questions = [...(await signatureQuestions(bench, counterpart)), ...keyQuestions(bench, counterpart)];
  const jobs = questions.map(({ job }) => job);
  try {
    const answers = await counterpart.answer(jobs, path, folder);
    return questions.flatMap(({ judge }, index) => judge(answers[index] ?? ''));
  } catch (error) {
    return [{ row: 'berjalan', direction: 'mereka → kita', what: String(error), held: false }];
  }
}

await ensureOpenssl();
const folder = mkdtempSync(join(tmpdir(), 'jfusion-interop-'));
try {
  const bench = await makeBench(folder);
  const groups: Group[] = [];
  const absent: string[] = [];
  for (const [index, counterpart] of counterparts.entries()) {
    const { name, program } = counterpart;
    const { path, output } = await obtainProgram(program);
    groups.push({ name, results: path === null ? null : await ask(counterpart, path, bench, join(folder, `counterpart-${index}`)) });
    if (path === null) absent.push(`${name} tidak ada di mesin ini; pasang dengan apt-get install ${program.debian.join(' ')}\n${output}`);
  }
  const results = groups.flatMap((group) => (group.results ?? []).map((result) => ({ ...result, name: group.name })));
  const wrong = results.filter(({ held }) => !held);
  console.log(tableOf(groups));
  for (const { name, row, direction, what } of wrong) console.log(`Gagal: ${name}, ${row}, ${direction}: ${what}`);
  for (const sentence of absent) console.log(sentence.trim());
  console.log(`${results.length - wrong.length} lulus, ${wrong.length} gagal, ${absent.length} bahasa tidak ada`);
  // A machine that builds for everybody must have every language; a person's own may lack some.
  const failed = wrong.length + (process.env.CI ? absent.length : 0);
  if (process.argv[2]) writeFileSync(process.argv[2], JSON.stringify({ passed: results.length - wrong.length, failed }));
  process.exitCode = failed ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
