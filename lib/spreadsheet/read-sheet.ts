import { type ChildProcess, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type SheetLimits, SheetRefused, smallSheet } from './read-limits.ts';
import type { ReadRow } from './read-rows.ts';

type Line = { readonly rows: ReadRow[] } | { readonly pesan: string } | { readonly selesai: true };

const HEAD = 8;
const zipMark = Buffer.from([0x50, 0x4b]);
const oldMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Reads the first visible sheet of an .xlsx in batches of rows, in a process of its own that has little memory, no settings and
 * no way to write: a hostile file costs that process and no other. Rows that hold nothing are left out; merged ranges, pictures
 * and hidden sheets are not looked at. @throws SheetRefused with a sentence
 */
export async function* readSheet(path: string, limits: SheetLimits = smallSheet): AsyncGenerator<ReadRow[]> {
  const file = await open(path);
  let child: ChildProcess | undefined;
  try {
    const head = Buffer.alloc(HEAD);
    await file.read(head, 0, HEAD, 0);
    refuseOthers(head);
    child = start(file.fd, limits);
    yield* lines(child, limits);
  } finally {
    child?.kill('SIGKILL');
    await file.close();
  }
}

function refuseOthers(head: Buffer): void {
  if (head.subarray(0, zipMark.length).equals(zipMark)) return;
  if (head.subarray(0, oldMark.length).equals(oldMark))
    throw new SheetRefused(
      'Berkas ini berformat Excel lama (.xls) atau bersandi. Buka di Excel, simpan sebagai .xlsx tanpa sandi, lalu unggah ulang.',
    );
  throw new SheetRefused(
    'Berkas ini bukan buku kerja Excel (.xlsx). Berkas CSV dan lainnya tidak dibaca: buka di Excel, simpan sebagai .xlsx, lalu unggah ulang.',
  );
}

function start(fd: number, limits: SheetLimits): ChildProcess {
  const root = /* turbopackIgnore: true */ process.cwd();
  // Its own code is all it may read: neither data nor keys, and it writes nowhere.
  const code = ['package.json', join('lib', 'spreadsheet', '*'), join('node_modules', 'saxes', '*'), join('node_modules', 'xmlchars', '*')];
  const flags = ['--permission', ...code.map((path) => `--allow-fs-read=${join(root, path)}`), '--no-warnings'];
  const script = join(root, 'lib', 'spreadsheet', 'read-child.ts');
  return spawn(process.execPath, [...flags, `--max-old-space-size=${limits.heapMb}`, script, JSON.stringify(limits)], {
    stdio: [fd, 'pipe', 'ignore'],
    env: { TZ: 'UTC', NODE_ENV: process.env.NODE_ENV },
    timeout: limits.time,
    killSignal: 'SIGKILL',
  });
}

async function* lines(child: ChildProcess, limits: SheetLimits): AsyncGenerator<ReadRow[]> {
  const tooMuch = () =>
    new SheetRefused(
      `Berkas ini tidak selesai dibaca: isinya terlalu besar atau terlalu rumit. Salin barisnya ke templat yang baru, paling banyak ${limits.rows} baris, lalu unggah ulang.`,
    );
  if (!child.stdout) throw tooMuch();
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line;
    if ('pesan' in line) throw new SheetRefused(line.pesan);
    if ('selesai' in line) return;
    yield line.rows;
  }
  throw tooMuch();
}
