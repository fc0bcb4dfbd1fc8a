import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db, transaction } from '#lib/db.ts';
import type { InputError } from '#lib/errors.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { contohKlaim, klaimDiterima, kosong, pesanSandbox, terbit } from '#lib/worker/test-claim.ts';
import { ajukanKlaim } from './ajukan-klaim.ts';
import { catatKeputusan, type KeputusanTangan } from './catat-keputusan.ts';
import { catatPembayaran, type PembayaranTangan } from './catat-pembayaran.ts';
import { bacaKlaim } from './queries.ts';
import { tanyakanKlaim } from './tanyakan-klaim.ts';
import { terimaPembayaranKlaim } from './terima-pembayaran-klaim.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const NOW = new Date('2026-11-20T05:00:00Z');
const putus = (klaimId: string, lain: Partial<KeputusanTangan> = {}, actor = book.staf) =>
  catatKeputusan(
    actor,
    {
      kunci: randomUUID(),
      klaimId,
      putusan: 'disetujui',
      nomor: 'B.266/EKT/SLO/KSB/II',
      tanggal: '2026-11-19',
      nilaiPokok: '12000000',
      nilaiBunga: '1000000.50',
      alasan: '',
      ...lain,
    },
    NOW,
  );
const bayar = (klaimId: string, lain: Partial<PembayaranTangan> = {}) =>
  catatPembayaran(
    book.staf,
    { kunci: randomUUID(), klaimId, tanggal: '2026-11-20', nilai: '13000000.50', noReferensi: 'TRF-1', ...lain },
    NOW,
  );
const temuan = (call: Promise<unknown>) => call.then(null, (error: InputError) => error.temuan.map(({ field }) => field));
const tanya = async (klaimId: string) => {
  await tanyakanKlaim(book.staf, klaimId);
  await book.work(kosong);
};

describe('a decision noted by hand', () => {
  it('stands with who noted it, is paid in parts never above it, and a claim paid is decided no more', async () => {
    const { id } = await klaimDiterima(book, 'C-1');
    await expect(bayar(id)).rejects.toThrow('Persetujuan klaim ini belum tercatat');
    await putus(id);
    expect(await bacaKlaim(book.staf, id)).toMatchObject({
      status: 'disetujui',
      nilai: { diminta: '20000000.00', disetujui: '13000000.50', dibayar: '0.00', sisa: '13000000.50' },
      keputusan: [{ sumber: 'tangan', pencatat: 'sari', nomor: 'B.266/EKT/SLO/KSB/II', pokok: '12000000.00', bunga: '1000000.50' }],
    });
    await bayar(id, { nilai: '3000000.50' });
    expect(await temuan(bayar(id, { nilai: '10000000.01', noReferensi: 'TRF-2' }))).toEqual(['nilai']);
    expect(await temuan(bayar(id, { nilai: '1' }))).toEqual(['noReferensi']);
    await bayar(id, { nilai: '10000000', noReferensi: 'TRF-2' });
    // the guarantor's own notice of that payment, its reference spelt otherwise, counts no money twice
    const diumumkan = { tanggal: '2026-11-20', nilai: '10000000.00', noReferensi: 'TRF/2', notifikasiId: randomUUID() };
    expect(await transaction((tx) => terimaPembayaranKlaim(tx, id, diumumkan))).toBe('serupa');
    expect(await bacaKlaim(book.staf, id)).toMatchObject({ status: 'dibayar', nilai: { dibayar: '13000000.50', sisa: '0.00' } });
    await expect(putus(id, { putusan: 'ditolak', alasan: 'x' })).rejects.toThrow('sudah dibayar atau ditarik');
    const jejak = await db().audit.findMany({ where: { objek_id: id, pelaku: 'sari' }, orderBy: { id: 'asc' } });
    expect(jejak.map((row) => row.tindakan)).toEqual([
      'ajukan_klaim',
      'catat_keputusan',
      'catat_pembayaran_klaim',
      'catat_pembayaran_klaim',
    ]);
  });

  it('is not undone by an answer that has none yet, and gives way to one that decides otherwise', async () => {
    const { id, no_spk } = await klaimDiterima(book, 'C-2');
    await tanya(id);
    expect((await bacaKlaim(book.staf, id)).status).toBe('dokumen');
    await putus(id);
    await tanya(id);
    expect((await bacaKlaim(book.staf, id)).status).toBe('disetujui');
    for (const step of [{ aksi: 'lengkapi' }, { aksi: 'tolak', alasan: 'Agunan tidak sesuai' }])
      await pesanSandbox(book, { no_spk, ...step });
    await tanya(id);
    expect(await bacaKlaim(book.staf, id)).toMatchObject({ status: 'ditolak_penjamin', terbuka: false, dapatDiajukanLagi: true });
    await expect(putus(id)).rejects.toThrow('sudah memutuskan klaim ini lewat J-FUSION');
  });

  it('names every bad field at once, and belongs to the branch', async () => {
    const { id } = await klaimDiterima(book, 'C-3');
    expect(await temuan(putus(id, { putusan: '', nomor: '', tanggal: '2026-11-21' }))).toEqual(['putusan', 'nomor', 'tanggal']);
    expect(await temuan(putus(id, { nilaiPokok: '0', nilaiBunga: '0' }))).toEqual(['nilaiPokok']);
    expect(await temuan(putus(id, { putusan: 'ditolak', alasan: 'a\u0000b' }))).toEqual(['alasan']);
    await expect(putus(id, {}, book.orangLain)).rejects.toThrow('tidak ditemukan di cabang Anda');
    await expect(bacaKlaim(book.orangLain, id)).rejects.toThrow('tidak ditemukan di cabang Anda');
  });

  it('that turned a claim down may be corrected until another claim stands on the account', async () => {
    const { id, penjaminan_id } = await klaimDiterima(book, 'C-4');
    await putus(id, { putusan: 'ditolak', alasan: 'Salah hitung' });
    await putus(id);
    expect((await bacaKlaim(book.staf, id)).status).toBe('disetujui');
    await putus(id, { putusan: 'ditolak', alasan: 'Salah hitung' });
    const lagi = { kunci: randomUUID(), penjaminanId: penjaminan_id, isian: contohKlaim('SPK-C-4-B'), koreksiDariId: id };
    const baru = await ajukanKlaim(book.staf, lagi);
    expect((await bacaKlaim(book.staf, id)).koreksiId).toBe(baru.id);
    await expect(putus(id)).rejects.toThrow('klaim yang lebih baru');
  });

  it('waits until the claim itself was accepted', async () => {
    const penjaminan = await terbit(book, 'C-5');
    const { id } = await ajukanKlaim(book.staf, {
      kunci: randomUUID(),
      penjaminanId: penjaminan.id,
      isian: contohKlaim('SPK-C-5'),
      koreksiDariId: null,
    });
    await expect(putus(id)).rejects.toThrow('belum diterima Jamkrindo');
    await book.work(kosong);
    await putus(id);
  });
});
