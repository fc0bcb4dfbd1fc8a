import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { migrate } from '#lib/boot/migrate.ts';
import { removePostgres, startPostgres } from '#lib/boot/postgres.ts';
import { daftarInvoice } from '#lib/covering/daftar-invoice.ts';
import { daftarPermohonan } from '#lib/covering/daftar-permohonan.ts';
import { daftarSertifikat } from '#lib/covering/daftar-sertifikat.ts';
import type { ListDefinition } from '#lib/daftar/definition.ts';
import { readListPage } from '#lib/daftar/page.ts';
import type { ListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { letterList } from '#lib/pengiriman/list.ts';
import { fillBook } from './book-of-rows.ts';

// Promise 7: a page over a million rows feels like one over a thousand. Run with `npm run bench:daftar -- 1000000`.

const BIG = Number(process.argv[2] ?? 1_000_000);
const SMALL = 1_000;
const BRANCHES = 20;
const RUNS = 15;

const list = (definition: ListDefinition, change: Partial<ListState> = {}): [ListDefinition, ListState] => [
  definition,
  { sort: definition.order, filters: {}, cari: '', setelah: null, sebelum: null, tampilan: null, ...change },
];

const cases: [name: string, ...ReturnType<typeof list>][] = [
  ['permohonan, terbaru', ...list(daftarPermohonan)],
  ['permohonan, nama A–Z', ...list(daftarPermohonan, { sort: { key: 'nama', dir: 'naik' } })],
  ['permohonan, plafon turun', ...list(daftarPermohonan, { sort: { key: 'plafon', dir: 'turun' } })],
  ['permohonan, status ditolak (1 %)', ...list(daftarPermohonan, { filters: { status: 'ditolak' } })],
  ['permohonan, status belum pasti (jarang)', ...list(daftarPermohonan, { filters: { status: 'belum_pasti' } })],
  ['permohonan, cari "budi dewi"', ...list(daftarPermohonan, { cari: 'budi dewi' })],
  ['permohonan, cari nama utuh', ...list(daftarPermohonan, { cari: 'KARTIKA LESTARI 7' })],
  ['permohonan, cari nomor aplikasi', ...list(daftarPermohonan, { cari: 'A777' })],
  ['sertifikat, terbaru', ...list(daftarSertifikat)],
  ['sertifikat, nomor', ...list(daftarSertifikat, { sort: { key: 'sertifikat', dir: 'naik' } })],
  ['sertifikat, cari nomor', ...list(daftarSertifikat, { cari: 'KR2 2023 02.03 33 113 0 00000777' })],
  ['invoice, tanggal', ...list(daftarInvoice)],
  ['invoice, belum lunas', ...list(daftarInvoice, { filters: { status: 'terbuka' } })],
  ['pengiriman, terbaru', ...list(letterList)],
  ['pengiriman, belum pasti (jarang)', ...list(letterList, { filters: { status: 'belum_pasti' } })],
];

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}

async function measure(rows: number): Promise<Measured> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mitra-bench-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  try {
    await migrate(postgres.url);
    mkdirSync(join(dataDir, 'kunci'), { recursive: true });
    writeFileSync(join(dataDir, 'kunci', 'seal.key'), createHash('sha256').update('bench').digest());
    Object.assign(process.env, { DATABASE_URL: postgres.url, MITRA_DATA_DIR: dataDir });
    const start = performance.now();
    await fillBook(postgres.url, rows, BRANCHES);
    console.error(`${rows.toLocaleString('id-ID')} permohonan diisi dalam ${((performance.now() - start) / 1000).toFixed(0)} detik`);
    const people = await db().pengguna.findMany({ orderBy: { id: 'asc' } });
    const clerk = await readActor(db(), people[3]?.id ?? '');
    await db().cakupan.createMany({ data: people.map((row) => ({ pengguna_id: people[4]?.id ?? '', cabang_id: row.cabang_id })) });
    const chief = await readActor(db(), people[4]?.id ?? '');
    if (!clerk || !chief) throw new Error('no people');
    const each = async (actor: Actor) => {
      const times: number[] = [];
      for (const [, definition, state] of cases) times.push(await median(() => readListPage(actor, definition, state)));
      return times;
    };
    return { one: await each(clerk), all: await each(chief) };
  } finally {
    await db().$disconnect();
    await postgres.stop();
    removePostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Measured {
  readonly one: number[];
  readonly all: number[];
}

/** Each size in a process of its own: settings are read once a process. */
function measureApart(rows: number): Measured {
  const said = execFileSync(process.execPath, [import.meta.filename, '--measure', String(rows)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Measured;
}

if (process.argv[2] === '--measure') {
  console.log(JSON.stringify(await measure(Number(process.argv[3]))));
  process.exit();
}
const [small, big] = [measureApart(SMALL), measureApart(BIG)];
const cell = (ms: number) => ms.toFixed(1).padStart(8);
console.log(
  `${'halaman dan hitungan, ms median'.padEnd(42)} 1 cabang: ${SMALL} → ${BIG} baris, rasio     ${BRANCHES} cabang: ${SMALL} → ${BIG} baris, rasio`,
);
for (const [i, [name]] of cases.entries()) {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = [small.one[i], big.one[i], small.all[i], big.all[i]];
  console.log(`${name.padEnd(42)} ${cell(a)} ${cell(b)} ${cell(b / a)}   ${cell(c)} ${cell(d)} ${cell(d / c)}`);
}
