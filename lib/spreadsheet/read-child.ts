import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { type SheetLimits, SheetRefused } from './read-limits.ts';
import { readRows } from './read-rows.ts';
import { readWorkbook } from './read-workbook.ts';
import { openZip } from './read-zip.ts';

// Runs alone in a process of its own: the file is its standard input, what it read goes out as one JSON line a batch.

const FILE = 0;

async function tell(line: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(line)}\n`)) await once(process.stdout, 'drain');
}

try {
  const limits = JSON.parse(process.argv[2] ?? '') as SheetLimits;
  const zip = await openZip(FILE, fstatSync(FILE).size, limits.bytes);
  for await (const rows of readRows(zip, await readWorkbook(zip), limits)) await tell({ rows });
  await tell({ selesai: true });
} catch (error) {
  if (!(error instanceof SheetRefused)) throw error;
  await tell({ pesan: error.message });
}
