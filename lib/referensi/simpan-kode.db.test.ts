import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { daftarLibur, daftarProduk, isiDaftar } from './baca-referensi.ts';
import { hapusLibur } from './hapus-libur.ts';
import { istilahProduk } from './istilah-produk.ts';
import { daftarKode } from './queries.ts';
import { simpanKode } from './simpan-kode.ts';
import { simpanLibur } from './simpan-libur.ts';
import { simpanProduk } from './simpan-produk.ts';
import { liburSejak } from './tambah-hari-kerja.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const masa = { berlaku_dari: '2026-01-01', berlaku_sampai: '' };
const kode = (daftar: string, baru: boolean, isian: Record<string, string>) =>
  simpanKode(book.admin, { kunci: randomUUID(), daftar, baru, isian: { ...masa, ...isian } });

describe('a code list', () => {
  it('takes a code of its own, which is no example, and offers it in the form', async () => {
    await kode('kode_sektor', true, { kode: '011999', label: 'Pertanian lain' });
    const { rows } = await isiDaftar(book.staf, 'kode_sektor', '0119');
    expect(rows).toEqual([{ kode: '011999', label: 'Pertanian lain', contoh: false, masa: { dari: '2026-01-01', sampai: null } }]);
    expect((await isiDaftar(book.staf, 'kode_sektor', 'PADI')).rows).toMatchObject([{ kode: '011110', contoh: true }]);
    expect((await daftarKode(book.staf)).kode_sektor).toContainEqual({ kode: '011999', label: 'Pertanian lain' });
  });

  it('stops to offer a code after its last day, and keeps it in the book', async () => {
    await kode('jenis_agunan', false, { kode: '10', label: 'Tanah', berlaku_dari: '2000-01-01', berlaku_sampai: '2026-11-19' });
    const pada = async (hari: string) => (await daftarKode(book.staf, new Date(`${hari}T05:00:00Z`))).jenis_agunan?.map((row) => row.kode);
    expect(await pada('2026-11-19')).toContain('10');
    expect(await pada('2026-11-20')).not.toContain('10');
    expect((await isiDaftar(book.staf, 'jenis_agunan', '10')).rows).toMatchObject([{ contoh: false }]);
  });

  it('refuses what the contract could not carry, a second of the same code, and a list it does not keep', async () => {
    const label = 'x';
    await expect(kode('kode_sektor', true, { kode: '01A', label })).rejects.toMatchObject({ temuan: [{ field: 'kode' }] });
    await expect(kode('kode_pekerjaan', true, { kode: '1234', label })).rejects.toMatchObject({ temuan: [{ field: 'kode' }] });
    await expect(kode('bank', true, { kode: '2', label })).rejects.toMatchObject({ temuan: [{ field: 'kode' }] });
    await expect(kode('loan_type', true, { kode: 'KR155', label })).rejects.toMatchObject({
      temuan: [{ field: 'kode', pesan: 'sudah ada di daftar ini: Anuitas, angsuran bulanan' }],
    });
    await expect(kode('loan_type', false, { kode: 'KR999', label })).rejects.toThrow('tidak ada lagi');
    await expect(kode('jenis_kur', true, { kode: '3', label })).rejects.toThrow('tidak dipelihara');
    expect(() => simpanKode(book.staf, { kunci: randomUUID(), daftar: 'bank', baru: true, isian: {} })).toThrow('tidak berwenang');
  });
});

describe('a product', () => {
  const produk = (baru: boolean, isian: Record<string, string>) =>
    simpanProduk(book.admin, { kunci: randomUUID(), baru, isian: { ...masa, syariah: 'tidak', ...isian } });

  it('speaks its own words, and the common ones where it has none', async () => {
    const awal = await db().produk.findUniqueOrThrow({ where: { kode: 'KAFALAH-MIKRO' } });
    expect(istilahProduk(awal)).toEqual({ terjamin: "Makful 'Anhu", ijp: 'Ijk', sertifikat: 'Sertifikat Kafalah' });
    await produk(false, { kode: 'KAFALAH-MIKRO', nama: 'Kafalah', syariah: 'ya', ijp: 'Ujrah' });
    const ubah = await db().produk.findUniqueOrThrow({ where: { kode: 'KAFALAH-MIKRO' } });
    expect(ubah).toMatchObject({ contoh: false, syariah: true, dapat_diajukan: false });
    expect(istilahProduk(ubah)).toEqual({ terjamin: 'Terjamin', ijp: 'Ujrah', sertifikat: 'Sertifikat' });
  });

  it('that a person adds is recorded and never filed; a kind of KUR stays what it is', async () => {
    await produk(true, { kode: 'SURETY', nama: 'Surety bond' });
    await produk(false, { kode: 'KUR-MIKRO', nama: 'KUR Mikro 2026' });
    const rows = await daftarProduk(book.staf);
    expect(rows.find((row) => row.kode === 'SURETY')).toMatchObject({ dapat_diajukan: false, jenis_kur: null, contoh: false });
    expect(rows.find((row) => row.kode === 'KUR-MIKRO')).toMatchObject({ dapat_diajukan: true, jenis_kur: '1', nama: 'KUR Mikro 2026' });
    await expect(produk(true, { kode: 'FLPP', nama: 'x' })).rejects.toMatchObject({ temuan: [{ field: 'kode' }] });
    await expect(produk(true, { kode: 'kur baru', nama: 'x' })).rejects.toMatchObject({ temuan: [{ field: 'kode' }] });
  });
});

describe('a holiday', () => {
  it('is added, renamed and taken away, and a working day counts accordingly', async () => {
    const libur = (baru: boolean, nama: string) =>
      simpanLibur(book.admin, { kunci: randomUUID(), baru, isian: { tanggal: '2026-03-19', nama } });
    await libur(true, 'Nyepi');
    await expect(libur(true, 'Nyepi lagi')).rejects.toMatchObject({
      temuan: [{ field: 'tanggal', pesan: 'sudah tercatat sebagai Nyepi' }],
    });
    await libur(false, 'Hari Suci Nyepi');
    expect((await daftarLibur(book.staf, 2026)).rows).toContainEqual({ tanggal: '2026-03-19', nama: 'Hari Suci Nyepi', contoh: false });
    expect([...(await liburSejak(db(), '2026-03-01'))]).toContain('2026-03-19');
    const hapus = () => hapusLibur(book.admin, { kunci: randomUUID(), tanggal: '2026-03-19' });
    await hapus();
    await expect(hapus()).rejects.toThrow('sudah tidak ada');
    expect((await liburSejak(db(), '2026-03-01')).has('2026-03-19')).toBe(false);
  });
});

describe('a filing', () => {
  const ajukan = (nomor: string) =>
    ajukanPenjaminan(book.orangLain, {
      kunci: randomUUID(),
      isian: contohIsian(nomor, { kode_uker: '020' }),
      drafId: null,
      koreksiDariId: null,
    });

  it('is taken by a branch and for a product that hold today, and refused at their field after their last day', async () => {
    await ajukan('MASA-1');
    await db().cabang.update({ where: { kode_uker: '020' }, data: { berlaku_sampai: new Date('2026-01-31') } });
    await db().produk.update({ where: { jenis_kur: '1' }, data: { berlaku_sampai: new Date('2026-01-31') } });
    await expect(ajukan('MASA-2')).rejects.toMatchObject({
      temuan: [
        { field: 'kode_uker', pesan: 'Cabang 020 menerima permohonan baru hanya sampai 31 Jan 2026' },
        { field: 'jenis_kur', pesan: expect.stringContaining('berlaku hanya sampai 31 Jan 2026') },
      ],
    });
    await db().cabang.update({ where: { kode_uker: '020' }, data: { berlaku_sampai: null } });
    await db().produk.update({ where: { jenis_kur: '1' }, data: { berlaku_sampai: null } });
    await ajukan('MASA-2');
  });
});
