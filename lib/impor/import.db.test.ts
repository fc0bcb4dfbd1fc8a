import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { readTable } from '#lib/spreadsheet/read-table.ts';
import { writeWorkbook } from '#lib/spreadsheet/write.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { imporCabang } from './impor-cabang.ts';
import { imporPengguna } from './impor-pengguna.ts';
import { readImport, saveImport as simpanImpor } from './import-file.ts';
import { importKinds } from './import-kinds.ts';
import { refusedRows, templateOf } from './import-workbook.ts';
import { IMPORT_MAX } from './take-file.ts';

let book: TestBook;
let folder: string;
beforeAll(async () => {
  book = await openTestBook();
  folder = mkdtempSync(join(tmpdir(), 'mitra-impor-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await book.close();
});

const saveImport = (...[actor, kind, pieces]: Parameters<typeof readImport>) => simpanImpor(actor, kind, pieces, async () => true);

async function* feed(...pieces: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

/** The template with these rows typed into it below the example, as Excel would save it. */
async function filled(kind: typeof imporPengguna, rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Buffer> {
  const book_ = new ExcelJS.Workbook();
  await book_.xlsx.load((await buffer(writeWorkbook(templateOf(book.admin, kind)))) as unknown as ExcelJS.Buffer);
  const sheet = book_.worksheets[0];
  for (const row of rows) sheet?.addRow([...row]);
  return Buffer.from(await book_.xlsx.writeBuffer());
}
const leftovers = () => readdirSync(join(env().MITRA_DATA_DIR, 'impor'));

it.each(Object.keys(importKinds))(
  'the template of %s comes back as it was written: the example is skipped, columns are text',
  async (nama) => {
    const kind = importKinds[nama];
    if (!kind) throw new Error('no kind');
    const path = join(folder, `${nama}.xlsx`);
    writeFileSync(path, await filled(kind, []));
    const rows = [];
    for await (const batch of readTable(path, kind.columns)) rows.push(...batch);
    expect(rows).toEqual([{ baris: 2, temuan: [], isi: Object.fromEntries(kind.columns.map(({ key, contoh }) => [key, contoh])) }]);
    await expect(readImport(book.admin, kind, feed(await filled(kind, [])))).rejects.toThrow(/tidak memuat satu baris pun/);
    const again = new ExcelJS.Workbook();
    await again.xlsx.readFile(path);
    expect(again.worksheets.map((sheet) => sheet.name)).toEqual([kind.judul, 'Keterangan']);
    expect(again.worksheets[0]?.getColumn(1).numFmt).toBe('@');
  },
);

describe('people from Excel', () => {
  const rows = [
    ['tini', 'Tini Lestari', 'tini@bank.co.id', 'Staf cabang, Petugas klaim', '010', '020'],
    ['toni', 'Toni Wijaya', null, 'supervisor', '020', 'Semua'],
    ['sari', 'Sari Lain', null, 'Staf cabang', '010', null],
    ['tuti', 'Tuti', 'bukan surel', 'Bos', 10, null],
    ['TINI', 'Tini Kedua', null, 'Staf cabang', '010', null],
    ['tata', 'Tata', null, 'Admin, Staf cabang', '099', null],
  ] as const;

  it('are looked at row by row with every finding at once; good rows go in, the file brought again adds nobody', async () => {
    const file = await filled(imporPengguna, rows);
    const seen = await readImport(book.admin, imporPengguna, feed(file.subarray(0, 1000), file.subarray(1000)));
    expect(seen.map((row) => [row.baris, row.nasib, row.temuan.map(({ field }) => field)])).toEqual([
      [3, 'baru', []],
      [4, 'baru', []],
      [5, 'ada', []],
      [6, 'salah', ['cabang', 'peran', 'email']],
      [7, 'salah', ['namaPengguna']],
      [8, 'salah', ['cabang', 'peran']],
    ]);
    const hasil = await saveImport(book.admin, imporPengguna, feed(file));
    expect(hasil.tersimpan.map((row) => [row.akun, row.tautan?.includes('/masuk/tautan#')])).toEqual([
      ['tini', true],
      ['toni', true],
    ]);
    expect(hasil.gagal.map((row) => row.baris)).toEqual([6, 7, 8]);
    expect(hasil.sudahAda).toBe(1);
    expect(await db().pengguna.findUnique({ where: { nama_pengguna: 'tini' }, include: { cakupan: true } })).toMatchObject({
      peran: ['staf', 'petugas_klaim'],
      email: 'tini@bank.co.id',
      sandi_hash: null,
      cabang_id: book.staf.cabangId,
      cakupan: [{}, {}],
    });
    expect(await db().pengguna.findUnique({ where: { nama_pengguna: 'toni' } })).toMatchObject({ semua_cabang: true });
    const kedua = await saveImport(book.admin, imporPengguna, feed(file));
    expect([kedua.tersimpan.length, kedua.sudahAda]).toEqual([0, 4]);
    expect(await db().pengguna.count({ where: { nama: { startsWith: 'T' } } })).toBe(2);
    expect(leftovers()).toEqual([]);
  });

  it('stop going in the moment the session of who brought them ends', async () => {
    const file = await filled(imporPengguna, [
      ['ujang', 'Ujang', null, 'Staf cabang', '010', null],
      ['usman', 'Usman', null, 'Staf cabang', '010', null],
    ]);
    const answers = [true, false];
    await expect(simpanImpor(book.admin, imporPengguna, feed(file), async () => answers.shift())).rejects.toThrow(
      'Sesi Anda sudah berakhir',
    );
    expect(await db().pengguna.count({ where: { nama_pengguna: { in: ['ujang', 'usman'] } } })).toBe(1);
  });

  it('go back as a workbook with the reason, mended there and brought again they go in', async () => {
    const seen = await readImport(
      book.admin,
      imporPengguna,
      feed(await filled(imporPengguna, [['titi', 'Titi', null, 'Bos', '010', null]])),
    );
    const back = new ExcelJS.Workbook();
    await back.xlsx.load((await buffer(writeWorkbook(refusedRows(book.admin, imporPengguna, seen)))) as unknown as ExcelJS.Buffer);
    const sheet = back.worksheets[0];
    expect(sheet?.getRow(1).values).toContain('Sebab belum masuk');
    expect(String(sheet?.getCell('G2').value)).toMatch(/^Peran: Bos bukan peran/);
    if (sheet) sheet.getCell('D2').value = 'Auditor';
    const hasil = await saveImport(book.admin, imporPengguna, feed(Buffer.from(await back.xlsx.writeBuffer())));
    expect(hasil.tersimpan.map((row) => row.akun)).toEqual(['titi']);
  });

  it('are brought by an admin alone, in a file that is one and not too big, and nothing of it stays behind', async () => {
    const file = await filled(imporPengguna, rows);
    for (const actor of [book.staf, book.supervisor, book.auditor])
      await expect(readImport(actor, imporPengguna, feed(file))).rejects.toThrow(/tidak berwenang/);
    await expect(readImport(book.admin, imporPengguna, feed(Buffer.alloc(IMPORT_MAX), Buffer.alloc(1)))).rejects.toThrow(
      /lebih besar dari 5 MB/,
    );
    await expect(readImport(book.admin, imporPengguna, feed())).rejects.toThrow(/kosong/);
    await expect(readImport(book.admin, imporPengguna, feed(Buffer.from('nama,kode')))).rejects.toThrow(/bukan buku kerja Excel/);
    await expect(readImport(book.admin, imporCabang, feed(file))).rejects.toThrow(/tidak memuat kolom “Nama cabang”/);
    expect(leftovers()).toEqual([]);
  });
});

describe('branches from Excel', () => {
  it('are added with their zeros, renamed where the name differs, and left where nothing does', async () => {
    const file = await filled(imporCabang, [
      ['0030', 'Cabang Kudus'],
      ['010', 'Cabang Solo Baru'],
      ['020', 'Cabang 020'],
      [40, 'Cabang Angka'],
    ]);
    const seen = await readImport(book.admin, imporCabang, feed(file));
    expect(seen.map((row) => row.nasib)).toEqual(['baru', 'berubah', 'ada', 'salah']);
    expect(seen[3]?.temuan).toEqual([{ field: 'kodeUker', pesan: expect.stringContaining('tersimpan sebagai angka') }]);
    const hasil = await saveImport(book.admin, imporCabang, feed(file));
    expect(hasil.tersimpan.map((row) => row.nama)).toEqual(['0030 Cabang Kudus', '010 Cabang Solo Baru']);
    const rows = await db().cabang.findMany({
      where: { kode_uker: { in: ['0030', '010'] } },
      include: { riwayat: true },
      orderBy: { kode_uker: 'asc' },
    });
    expect(rows.map((row) => [row.nama, row.riwayat.length])).toEqual([
      ['Cabang Kudus', 1],
      ['Cabang Solo Baru', 2],
    ]);
    expect((await saveImport(book.admin, imporCabang, feed(file))).tersimpan).toEqual([]);
  });
});
