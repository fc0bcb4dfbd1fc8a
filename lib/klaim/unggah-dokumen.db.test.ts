import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { contohKlaim, dokumenPdf, klaimDiterima, kosong, pesanSandbox, terbit } from '#lib/worker/test-claim.ts';
import { ajukanKlaim } from './ajukan-klaim.ts';
import { perihalKlaim } from './perihal-klaim.ts';
import { tanyakanKlaim } from './tanyakan-klaim.ts';
import { unggahDokumen } from './unggah-dokumen.ts';

const DUA_MB = 2_097_152;
const SEPULUH_MB = 10_485_760;

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const unggah = (klaimId: string, kode: string, isi: Uint8Array, nama = 'pindaian.pdf', oleh: Actor = book.staf) =>
  unggahDokumen(oleh, { kunci: randomUUID(), klaimId, kode, berkas: { nama, isi } });
const dokumen = (klaimId: string) =>
  db().dokumen_klaim.findMany({ where: { klaim_id: klaimId }, orderBy: { id: 'asc' }, include: { pengiriman: true, berkas: true } });

describe('a claim document', () => {
  it.each([
    ['001', DUA_MB, 'Surat pengajuan klaim paling besar 2 MB'],
    ['006', SEPULUH_MB, 'Rekening koran atau jadwal angsuran paling besar 10 MB'],
  ])('%s of exactly its limit reaches the guarantor, one byte more is refused by our sentence', async (kode, batas, kalimat) => {
    const klaim = await klaimDiterima(book, `D-${kode}`);
    await expect(unggah(klaim.id, kode, dokumenPdf(batas + 1))).rejects.toMatchObject({
      temuan: [{ field: 'berkas', pesan: expect.stringContaining(kalimat) }],
    });
    const isi = dokumenPdf(batas);
    const { id } = await unggah(klaim.id, kode, isi);
    await book.work(kosong);
    const [row] = await dokumen(klaim.id);
    expect(row).toMatchObject({
      id,
      kode,
      versi: 1,
      pengiriman: { status: 'berhasil' },
      berkas: { tipe: 'application/pdf', ukuran: batas },
    });
    expect((await bukaBerkas(book.staf, row?.berkas_id ?? '')).isi.equals(isi)).toBe(true);
    expect(await db().audit.count({ where: { objek_id: klaim.id, tindakan: { in: ['unggah_dokumen', 'terima_dokumen'] } } })).toBe(2);
    expect((await perihalKlaim(book.staf, [{ objek_jenis: 'dokumen_klaim', objek_id: id }])).get(id)?.nomorAplikasi).toBe(`D-${kode}`);
  });

  it('is what its content says, whatever its name says', async () => {
    const klaim = await klaimDiterima(book, 'D-2');
    const jpg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000), Buffer.from([0xff, 0xd9])]);
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(2_000)]);
    await expect(unggah(klaim.id, '001', Buffer.from('PK\x03\x04 sebuah arsip'), 'surat.pdf')).rejects.toMatchObject({
      temuan: [{ field: 'berkas', pesan: expect.stringContaining('bukan PDF, JPG, atau PNG') }],
    });
    await expect(unggah(klaim.id, '001', Buffer.alloc(0))).rejects.toMatchObject({ temuan: [{ field: 'berkas' }] });
    await expect(unggah(klaim.id, '999', dokumenPdf(100))).rejects.toMatchObject({ temuan: [{ field: 'kode' }] });
    await unggah(klaim.id, '004', jpg, 'ktp.pdf');
    await unggah(klaim.id, '005', png, 'kk');
    await book.work(kosong);
    expect((await dokumen(klaim.id)).map(({ berkas, pengiriman }) => [berkas.tipe, pengiriman.status])).toEqual([
      ['image/jpeg', 'berhasil'],
      ['image/png', 'berhasil'],
    ]);
  });

  it('keeps its versions: a new one waits until the earlier is clear, and is never the same bytes again', async () => {
    const klaim = await klaimDiterima(book, 'D-3');
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => unggah(klaim.id, '001', dokumenPdf(1_000 + n))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(unggah(klaim.id, '001', dokumenPdf(1_010))).rejects.toThrow('versi 1 berstatus siap dikirim. Tunggu sampai jelas.');
    await book.work(kosong);
    const [pertama] = await dokumen(klaim.id);
    await expect(unggah(klaim.id, '001', dokumenPdf(pertama?.berkas.ukuran ?? 0))).rejects.toThrow(
      'sama persis dengan dokumen 001 versi 1',
    );
    await book.fault({ operasi: 'uploadDokumen', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    await unggah(klaim.id, '001', dokumenPdf(1_020));
    await book.work(kosong);
    await expect(unggah(klaim.id, '001', dokumenPdf(1_030))).rejects.toThrow('versi 2 berstatus belum pasti');
    expect((await dokumen(klaim.id)).map(({ versi, pengiriman }) => [versi, pengiriman.status])).toEqual([
      [1, 'berhasil'],
      [2, 'belum_pasti'],
    ]);
  });

  it('refused is sent again as a version of its own, linked to the refused one', async () => {
    const klaim = await klaimDiterima(book, 'D-4');
    await book.fault({ operasi: 'uploadDokumen', kali: 1, jenis: 'refuse', message: 'Tidak terbaca' });
    await unggah(klaim.id, '002', dokumenPdf(500));
    await book.work(kosong);
    await unggah(klaim.id, '002', dokumenPdf(500));
    await book.work(kosong);
    const [pertama, kedua] = await dokumen(klaim.id);
    expect([pertama?.pengiriman.status, kedua?.pengiriman.status, kedua?.versi]).toEqual(['ditolak', 'berhasil', 2]);
    expect(kedua?.pengiriman.koreksi_dari_id).toBe(pertama?.pengiriman_id);
  });

  it('goes to no claim that is not accepted, not the newest of its account, or of another branch', async () => {
    const penjaminan = await terbit(book, 'D-5');
    const ajukan = (spk: string) =>
      ajukanKlaim(book.staf, { kunci: randomUUID(), penjaminanId: penjaminan.id, isian: contohKlaim(spk), koreksiDariId: null });
    const lama = await ajukan('SPK-D-5-A');
    await expect(unggah(lama.id, '001', dokumenPdf(100))).rejects.toThrow('belum diterima Jamkrindo');
    await book.work(kosong);
    await expect(unggah(lama.id, '001', dokumenPdf(100), 'a', book.orangLain)).rejects.toThrow('tidak ditemukan di cabang Anda');
    for (const step of [{ aksi: 'lengkapi' }, { aksi: 'tolak', alasan: 'Tidak sesuai' }])
      await pesanSandbox(book, { no_spk: 'SPK-D-5-A', ...step });
    await tanyakanKlaim(book.staf, lama.id);
    await book.work(kosong);
    await ajukan('SPK-D-5-B');
    await expect(unggah(lama.id, '001', dokumenPdf(100))).rejects.toThrow('klaim yang lebih baru');
    await book.work(kosong);
  });

  it('still on its way keeps the next claim of the account waiting, which it would go to', async () => {
    const { id, penjaminan_id: penjaminanId } = await klaimDiterima(book, 'D-6');
    for (const step of [{ aksi: 'lengkapi' }, { aksi: 'tolak', alasan: 'Tidak sesuai' }])
      await pesanSandbox(book, { no_spk: 'SPK-D-6', ...step });
    await tanyakanKlaim(book.staf, id);
    await book.work(kosong);
    const ajukan = () =>
      ajukanKlaim(book.staf, { kunci: randomUUID(), penjaminanId, isian: contohKlaim('SPK-D-6-B'), koreksiDariId: null });
    await unggah(id, '001', dokumenPdf(100));
    await expect(ajukan()).rejects.toThrow('Dokumen 001 untuk klaim sebelumnya masih siap dikirim');
    await book.work(kosong);
    const outcomes = await Promise.allSettled([unggah(id, '002', dokumenPdf(100)), ajukan()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.map((one) => (one.status === 'rejected' ? String(one.reason) : '')).join('')).toMatch(
      /klaim yang lebih baru|klaim sebelumnya masih siap dikirim/,
    );
  });
});
