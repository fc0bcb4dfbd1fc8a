import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { writeWorkbook } from '#lib/spreadsheet/write.ts';
import { hariIni } from '#lib/tanggal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { klaimDiterima, kosong, pesanSandbox, terbit } from '#lib/worker/test-claim.ts';
import { bacaRekonsiliasi } from './baca-rekonsiliasi.ts';
import { bukuRekonsiliasi } from './buku-rekonsiliasi.ts';
import { daftarRekonsiliasi } from './daftar-rekonsiliasi.ts';
import { type MulaiRekonsiliasi, mulaiRekonsiliasi } from './mulai-rekonsiliasi.ts';
import { perihalRekonsiliasi } from './perihal-rekonsiliasi.ts';

let book: TestBook;
const nomorSertifikat: Record<string, string> = {};

function permintaan(lain: Partial<MulaiRekonsiliasi> = {}): MulaiRekonsiliasi {
  const { cabangId } = book.supervisor;
  return { kunci: randomUUID(), jenis: 'ijp', cabangId, dari: hariIni(), sampai: hariIni(), ...lain };
}
const mulai = (lain: Partial<MulaiRekonsiliasi> = {}) => mulaiRekonsiliasi(book.supervisor, permintaan(lain));
const geser = (penjaminanId: string, rupiah: number) =>
  db().tagihan_ijp.update({
    where: { penjaminan_id_tahun_ke: { penjaminan_id: penjaminanId, tahun_ke: 1 } },
    data: { angsuran_ijp: { increment: rupiah } },
  });

beforeAll(async () => {
  book = await openTestBook();
  const [cocok, satu, dua, asing] = [
    await terbit(book, 'R-1'),
    await terbit(book, 'R-2'),
    await terbit(book, 'R-3'),
    await terbit(book, 'R-4'),
  ];
  nomorSertifikat.cocok = cocok.no_sertifikat ?? '';
  await geser(satu.id, 1);
  await geser(dua.id, -2);
  await db().penjaminan.update({ where: { id: asing.id }, data: { no_sertifikat: 'TIDAK ADA DI SANA' } });
});
afterAll(() => book.close());

describe('a reconciliation of IJP', () => {
  it('asks in the batch lane and holds every answer against our book, which stays as it was', async () => {
    const { id } = await mulai();
    const surat = await db().pengiriman.findMany({ where: { tujuan: 'rekonsiliasi' } });
    expect(surat).toHaveLength(4);
    for (const satu of surat)
      expect(satu).toMatchObject({ jalur: 'batch', efek: false, operasi: 'inquiryIjp', objek_jenis: 'rekonsiliasi_baris' });
    expect((await daftarRekonsiliasi(book.staf))[0]).toMatchObject({ id, jumlah: 4, menunggu: 4, cocok: 0 });
    const buku = await db().tagihan_ijp.findMany({ orderBy: { id: 'asc' } });

    await book.work(kosong);

    expect(await db().tagihan_ijp.findMany({ orderBy: { id: 'asc' } })).toEqual(buku);
    const { baris } = await bacaRekonsiliasi(book.staf, id);
    expect(baris.map(({ kelas, keterangan }) => [kelas, keterangan])).toEqual([
      ['cocok', null],
      ['cocok', 'Beda Rp 1.'],
      ['selisih', expect.stringMatching(/^Tahun ke-1: kami Rp [\d.]+,00, Jamkrindo Rp [\d.]+,00\.$/)],
      ['belum_pasti', expect.stringContaining('Jamkrindo menjawab: “Data tidak ditemukan')],
    ]);
    expect(Number(baris[1]?.nilaiKami) - Number(baris[1]?.nilaiPenjamin)).toBe(1);
    expect(baris[0]?.sertifikat).toBe(nomorSertifikat.cocok);
    expect((await daftarRekonsiliasi(book.staf))[0]).toMatchObject({ menunggu: 0, cocok: 2, selisih: 1, hanyaDiKami: 0, belumPasti: 1 });
  });

  it('tells whom its letters are about, to the branch alone', async () => {
    const surat = await db().pengiriman.findMany({ where: { tujuan: 'rekonsiliasi' } });
    expect((await perihalRekonsiliasi(book.staf, surat)).size).toBe(4);
    expect((await perihalRekonsiliasi(book.orangLain, surat)).size).toBe(0);
    expect(await daftarRekonsiliasi(book.orangLain)).toEqual([]);
    const [satu] = await daftarRekonsiliasi(book.staf);
    await expect(bacaRekonsiliasi(book.orangLain, satu?.id ?? '')).rejects.toThrow(Refusal);
  });

  it('is an Excel file in which every certificate and account is text, and every amount a number', async () => {
    const [satu] = await daftarRekonsiliasi(book.staf);
    const { nama, buku } = await bukuRekonsiliasi(book.staf, satu?.id ?? '');
    expect(nama).toBe(`Rekonsiliasi IJP ${hariIni()} sampai ${hariIni()}`);
    const [sheet] = await readWorkbook(await buffer(writeWorkbook(buku)), { trim: false });
    const [, pertama] = sheet?.data ?? [];
    expect(pertama?.slice(1, 3)).toEqual([nomorSertifikat.cocok, 'R-1']);
    expect(pertama?.slice(3, 6)).toEqual([expect.any(Number), pertama?.[3], 'Cocok']);
    await expect(bukuRekonsiliasi(book.orangLain, satu?.id ?? '')).rejects.toThrow(Refusal);
    expect(await db().audit.count({ where: { tindakan: 'unduh_rekonsiliasi', objek_id: satu?.id ?? '' } })).toBe(1);
  });

  it('is not begun twice: not by the same form, not beside one that runs', async () => {
    const sama = permintaan();
    const pertama = await mulaiRekonsiliasi(book.supervisor, sama);
    expect(await mulaiRekonsiliasi(book.supervisor, sama)).toEqual(pertama);
    await expect(mulai()).rejects.toThrow('masih berjalan');
    await book.fault({ operasi: 'inquiryIjp', kali: 1, jenis: 'html', tempat: 'sebelum_efek' });
    await book.work(kosong);
    expect((await bacaRekonsiliasi(book.staf, pertama.id)).baris.filter(({ kelas }) => kelas === 'menunggu')).toEqual([]);
    await mulai();
    await book.work(kosong);
  });

  it('is unsure of what was never answered', async () => {
    const { id } = await mulai();
    await book.fault({ operasi: 'inquiryIjp', kali: 4 * 5, jenis: 'http500', tempat: 'sebelum_efek' });
    await book.work(kosong);
    const { baris } = await bacaRekonsiliasi(book.staf, id);
    expect(baris.map(({ kelas, nilaiPenjamin }) => [kelas, nilaiPenjamin])).toEqual(Array(4).fill(['belum_pasti', null]));
    expect(baris[0]?.surat?.status).toBe('dibatalkan');
  });
});

describe('a reconciliation of claims', () => {
  it('compares decisions, and notes none', async () => {
    const [setuju, proses] = [await klaimDiterima(book, 'R-5'), await klaimDiterima(book, 'R-6')];
    for (const aksi of ['lengkapi', 'setujui']) await pesanSandbox(book, { no_spk: setuju.no_spk, aksi });
    const { id } = await mulai({ jenis: 'klaim' });
    await book.work(kosong);
    const { baris } = await bacaRekonsiliasi(book.staf, id);
    expect(baris.map(({ objekId, kelas }) => [objekId, kelas])).toEqual([
      [setuju.id, 'selisih'],
      [proses.id, 'cocok'],
    ]);
    expect(baris[0]).toMatchObject({ keterangan: 'Buku kami: belum ada keputusan. Jamkrindo: disetujui.', nilaiKami: null });
    expect(Number(baris[0]?.nilaiPenjamin)).toBeGreaterThan(0);
    expect(await db().keputusan_klaim.count()).toBe(0);
  });
});

describe('a reconciliation is refused', () => {
  it('where the form is wrong, each finding at its field', async () => {
    const temuan = (lain: Partial<MulaiRekonsiliasi>) =>
      mulai(lain).then(
        () => [],
        (error: unknown) => (error instanceof InputError ? error.temuan.map(({ field }) => field) : [String(error)]),
      );
    expect(await temuan({ dari: '2026-02-30', sampai: '' })).toEqual(['dari', 'sampai']);
    expect(await temuan({ dari: '2026-02-02', sampai: '2026-02-01' })).toEqual(['sampai']);
    expect(await temuan({ dari: '2999-01-01', sampai: '2999-01-02' })).toEqual(['dari']);
    expect(await temuan({ cabangId: book.orangLain.cabangId })).toEqual(['cabangId']);
  });

  it('where there is nothing to ask, or the person may not', async () => {
    await expect(mulai({ dari: '2020-01-01', sampai: '2020-01-31' })).rejects.toThrow('Tidak ada sertifikat');
    await expect(mulai({ jenis: 'klaim', dari: '2020-01-01', sampai: '2020-01-31' })).rejects.toThrow('Tidak ada klaim');
    await expect(mulaiRekonsiliasi(book.staf, permintaan())).rejects.toThrow(Refusal);
  });

  it('where the period holds more than can be asked at once', async () => {
    const {
      id: _id,
      pengajuan_id: _pengajuan,
      ...isi
    } = await db().penjaminan.findFirstOrThrow({
      where: { no_sertifikat: nomorSertifikat.cocok ?? '' },
    });
    const lama = (at: number) => ({
      ...isi,
      asal: 'saldo_awal' as const,
      no_sertifikat: `LAMA-${at}`,
      tanggal_sertifikat: new Date(at < 500 ? '2021-05-05' : '2021-05-06'),
    });
    await db().penjaminan.createMany({ data: Array.from({ length: 501 }, (_, at) => lama(at)) });
    await expect(mulai({ dari: '2021-05-01', sampai: '2021-05-31' })).rejects.toThrow('lebih dari 500 sertifikat');
    expect(await db().rekonsiliasi.count({ where: { dari: new Date('2021-05-01') } })).toBe(0);
    const { id } = await mulai({ dari: '2021-05-01', sampai: '2021-05-05' });
    expect((await bacaRekonsiliasi(book.staf, id)).baris.filter(({ kelas }) => kelas === 'menunggu')).toHaveLength(500);
  });
});
